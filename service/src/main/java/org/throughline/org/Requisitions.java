package org.throughline.org;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;

/**
 * Members call their body together, and units the body of the unit above, without its officers: when the share that the
 * standing rules name stands behind it, the one who asked convenes it.
 */
public final class Requisitions {
    private static final int LONGEST = 2_000;

    private final Work work;
    private final Bodies bodies;

    public Requisitions(Work work, Bodies bodies) {
        this.work = work;
        this.bodies = bodies;
    }

    /**
     * How far a requisition is.
     *
     * @param backers of those who vote in the body today, how many stand behind it
     * @param needed how many of them it takes
     * @param units the units below that stand behind it
     * @param unitsNeeded how many it takes; 0 where there are none below
     */
    public record Standing(Requisition requisition, long backers, long needed, Set<UnitId> units, long unitsNeeded) {
        public Standing {
            units = Set.copyOf(units);
        }
    }

    /** What was asked of a body, the last first; nothing for whoever does not see it. */
    public List<Standing> of(Tx tx, Body body) {
        return sees(tx, body)
                ? tx.dao(RequisitionDao.class).of(body.id()).stream()
                        .map(one -> standing(tx, one))
                        .toList()
                : List.of();
    }

    /** One of them, as it stands. @throws Refusal unknown to whoever does not see it */
    public Standing get(Tx tx, RequisitionId id) {
        return standing(tx, find(tx, id));
    }

    /** Whether the actor sees what was asked of a body: who reads what its unit does, and who may ask. */
    public boolean sees(Tx tx, Body body) {
        return tx.actor().reads(Scope.unit(body.unit()))
                || tx.actor().reads(Scope.chain(body.unit()))
                || mayAsk(tx, body);
    }

    /** Whether the actor may stand behind it: whoever votes in the body today and does not yet. */
    public boolean mayBack(Tx tx, Requisition one) {
        var member = tx.actor().member();
        return one.open()
                && electors(tx, one.body()).contains(member)
                && !tx.dao(RequisitionDao.class).backers(one.id()).contains(member);
    }

    /** The units directly below for which the actor may say that they stand behind it. */
    public List<Unit> mayBackFor(Tx tx, Requisition one) {
        var backing = tx.dao(RequisitionDao.class).units(one.id());
        return one.open()
                ? below(tx, one.body()).stream()
                        .filter(unit -> tx.actor().keeps(unit.id()) && !backing.contains(unit.id()))
                        .toList()
                : List.of();
    }

    /** Whether the actor may ask for the body: who votes in it today, or keeps a unit directly below. */
    public boolean mayAsk(Tx tx, Body body) {
        return electors(tx, body.id()).contains(tx.actor().member())
                || below(tx, body.id()).stream()
                        .anyMatch(unit -> tx.actor().isPerson() && tx.actor().keeps(unit.id()));
    }

    /**
     * Asks that a body be called together; whoever votes in it stands behind it by that.
     *
     * @throws Refusal {@code requisition.entitled}, {@code requisition.matter}, {@code requisition.own_open}
     */
    public RequisitionId ask(Actor actor, BodyId id, String matter) {
        return work.write(actor, tx -> {
            var body = bodies.get(tx, id);
            if (!mayAsk(tx, body)) {
                throw Refusal.denied("requisition.entitled");
            }
            var words = words(matter);
            var made = new RequisitionId(work.newId());
            try {
                tx.dao(RequisitionDao.class).insert(made, id, actor.member(), words, tx.now());
            } catch (RuntimeException e) {
                if (tx.dialect().isUniqueViolation(e)) {
                    throw Refusal.because("requisition.own_open");
                }
                throw e;
            }
            if (electors(tx, id).contains(actor.member())) {
                tx.dao(RequisitionDao.class).back(made, actor.member(), tx.now());
            }
            note(tx, "requisition.ask", body, made, Map.of("matter", words));
            settle(tx, made);
            return made;
        });
    }

    /** Stands behind it. @throws Refusal {@code requisition.entitled}, {@code requisition.over} */
    public void back(Actor actor, RequisitionId id) {
        work.writing(actor, tx -> {
            var one = held(tx, id);
            if (!electors(tx, one.body()).contains(actor.member())) {
                throw Refusal.denied("requisition.entitled");
            }
            tx.dao(RequisitionDao.class).back(id, actor.member(), tx.now());
            note(tx, "requisition.back", bodies.get(tx, one.body()), id, Map.of());
            settle(tx, id);
        });
    }

    /**
     * Says that a unit directly below stands behind it, by which decision; its keepers do.
     *
     * @throws Refusal {@code requisition.unit}, {@code requisition.over}, {@code unit.decision}
     */
    public void backFor(Actor actor, RequisitionId id, UnitId unit, String decision) {
        work.writing(actor, tx -> {
            var one = held(tx, id);
            boolean below =
                    below(tx, one.body()).stream().anyMatch(it -> it.id().equals(unit));
            if (!below || !actor.keeps(unit)) {
                throw Refusal.denied("requisition.unit");
            }
            var words = UnitChanges.checked(decision);
            tx.dao(RequisitionDao.class).backFor(id, unit, words, actor.member(), tx.now());
            note(
                    tx,
                    "requisition.back_for",
                    bodies.get(tx, one.body()),
                    id,
                    Map.of("unit", unit.text(), "decision", words));
            settle(tx, id);
        });
    }

    /** Takes it back; only its mover does. */
    public void withdraw(Actor actor, RequisitionId id) {
        work.writing(actor, tx -> {
            tx.dao(RequisitionDao.class).hold(id);
            var one = find(tx, id);
            if (!one.mover().equals(actor.member())) {
                throw Refusal.denied("requisition.mover");
            }
            if (tx.dao(RequisitionDao.class).withdraw(id, tx.now()) > 0) {
                note(tx, "requisition.withdraw", bodies.get(tx, one.body()), id, Map.of());
            }
        });
    }

    private void settle(Tx tx, RequisitionId id) {
        var standing = get(tx, id);
        var rules = bodies.rules(tx, standing.requisition().body());
        int below = below(tx, standing.requisition().body()).size();
        boolean reached = rules.call()
                        .reached(
                                standing.backers(),
                                electors(tx, standing.requisition().body()).size())
                || rules.callUnits().reached(standing.units().size(), below);
        var body = bodies.get(tx, standing.requisition().body());
        if (reached && tx.dao(RequisitionDao.class).reach(id, Organisations.today(tx)) > 0) {
            note(tx, "requisition.reach", body, id, Map.of("backers", standing.backers()));
        }
    }

    private Standing standing(Tx tx, Requisition one) {
        var rules = bodies.rules(tx, one.body());
        var electors = electors(tx, one.body());
        var backing = new HashSet<>(tx.dao(RequisitionDao.class).backers(one.id()));
        backing.retainAll(electors);
        var below = below(tx, one.body()).stream().map(Unit::id).collect(Collectors.toSet());
        var units = new HashSet<>(tx.dao(RequisitionDao.class).units(one.id()));
        units.retainAll(below);
        return new Standing(
                one,
                backing.size(),
                rules.call().of(electors.size()),
                units,
                below.isEmpty() ? 0 : rules.callUnits().of(below.size()));
    }

    private Set<MemberId> electors(Tx tx, BodyId body) {
        return bodies.electorate(tx, body, Organisations.today(tx)).stream()
                .map(Elector::member)
                .collect(Collectors.toSet());
    }

    private List<Unit> below(Tx tx, BodyId body) {
        return tx.dao(UnitDao.class).children(bodies.get(tx, body).unit());
    }

    private Requisition held(Tx tx, RequisitionId id) {
        tx.dao(RequisitionDao.class).hold(id);
        var one = find(tx, id);
        if (!one.open()) {
            throw Refusal.because("requisition.over");
        }
        return one;
    }

    private Requisition find(Tx tx, RequisitionId id) {
        return tx.dao(RequisitionDao.class)
                .find(id)
                .filter(one -> sees(tx, bodies.get(tx, one.body())))
                .orElseThrow(Refusal::unknown);
    }

    private static void note(Tx tx, String action, Body body, RequisitionId id, Map<String, ?> more) {
        var changes = new java.util.TreeMap<String, Object>(more);
        changes.put("requisition", id.text());
        changes.put("body", body.id().text());
        tx.journal(action, "unit:" + body.unit().text(), changes);
        tx.place("bodies/" + body.id());
    }

    private static String words(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid("requisition.matter", LONGEST);
        }
        return words;
    }
}
