package org.throughline.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * Units move below another, and end in successors, by a decision that is named, from the day that it names. What was done
 * before stays where it was done. The keepers of a unit above see to it.
 */
public final class UnitChanges {
    /** For how many days back a decision can still be entered. */
    static final int BACK = 31;

    /** How many days ahead a change can be decided. */
    static final int AHEAD = 366;

    private static final int LONGEST = 500;

    private final Work work;
    private final Units units;
    private final Memberships memberships;

    public UnitChanges(Work work, Units units, Memberships memberships) {
        this.work = work;
        this.units = units;
        this.memberships = memberships;
    }

    /** In what this unit goes on; empty while it stands. */
    public List<Succession> after(Tx tx, UnitId unit) {
        return tx.dao(SuccessionDao.class).all().stream()
                .filter(one -> one.old().equals(unit))
                .toList();
    }

    public boolean isClosed(Tx tx, UnitId unit) {
        return tx.dao(SuccessionDao.class).isClosed(unit);
    }

    /** Whether the actor may move or end the unit: a keeper of a unit above it. */
    public boolean mayChange(Actor actor, Tx tx, UnitId unit) {
        return actor.isSystem()
                || units.above(tx, unit).stream().anyMatch(above -> Keeping.allows(tx, actor, above.id()));
    }

    /** Whether the actor may give something over to the unit: one of its keepers, or a keeper of a unit above it. */
    public boolean mayGive(Actor actor, Tx tx, UnitId unit) {
        return Keeping.allows(tx, actor, unit) || mayChange(actor, tx, unit);
    }

    /**
     * Puts the unit with all below it under another from that day on; the keepers of a unit above both do.
     *
     * @param day today, or at most {@value #BACK} days ago
     * @throws Refusal {@code unit.circle} below itself, {@code unit.level_above_parent}, {@code unit.closed}, {@code unit.day}
     */
    public void move(Tx tx, UnitId id, UnitId to, LocalDate day, String decision) {
        tx.dao(UnitDao.class).hold();
        checkMove(tx, id, to, decision);
        requireNow(tx, day);
        place(tx, id, to, day);
        tx.journal(
                "unit.move",
                "unit:" + id.text(),
                Map.of("parent", to.text(), "from", day, "decision", checked(decision)));
        tx.place("units/" + units.get(tx, id).slug());
    }

    /** Whether the actor may have the unit moved there, as things are now. @throws Refusal as {@link #move} */
    public void checkMove(Tx tx, UnitId id, UnitId to, String decision) {
        requireAbove(tx, tx.actor(), id);
        requireGiving(tx, to);
        checked(decision);
        requireOpen(tx, units.get(tx, id));
        fits(tx, id, to);
    }

    private void fits(Tx tx, UnitId id, UnitId to) {
        var unit = units.get(tx, id);
        var parent = units.get(tx, to);
        if (id.equals(to)
                || units.above(tx, to).stream().anyMatch(above -> above.id().equals(id))) {
            throw Refusal.because("unit.circle", parent.name(), unit.name());
        }
        if (!unit.level().mayStandUnder(parent.level())) {
            throw Refusal.invalid("unit.level_above_parent", parent.name());
        }
        requireOpen(tx, parent);
    }

    private void place(Tx tx, UnitId id, UnitId to, LocalDate day) {
        fits(tx, id, to);
        requireStood(tx, units.get(tx, to), day);
        leave(tx, id, day);
        tx.dao(UnitDao.class).insertParent(id, to, day);
        for (var member : tx.dao(SuccessionDao.class).serving(id, day)) {
            memberships.settle(tx, member, day);
        }
    }

    private void leave(Tx tx, UnitId id, LocalDate day) {
        var dao = tx.dao(SuccessionDao.class);
        dao.placedOn(id).filter(since -> since.isAfter(day)).ifPresent(since -> {
            throw Refusal.invalid("unit.too_early", units.get(tx, id).name(), since);
        });
        if (dao.leaveAtOnce(id, day) == 0) {
            dao.leave(id, day);
        }
    }

    /** A unit takes nothing over before it was there. */
    private static void requireStood(Tx tx, Unit unit, LocalDate day) {
        tx.dao(UnitDao.class)
                .since(unit.id())
                .filter(since -> since.isAfter(day))
                .ifPresent(since -> {
                    throw Refusal.invalid("unit.too_early", unit.name(), since);
                });
    }

    private static void requireNow(Tx tx, LocalDate day) {
        var today = Organisations.today(tx);
        if (day.isAfter(today) || day.isBefore(today.minusDays(BACK))) {
            throw Refusal.invalid("unit.day", today.minusDays(BACK), today.plusDays(AHEAD));
        }
    }

    /**
     * Ends the unit on that day: its members, and the units below it, go to the successors that are named for them, or else to
     * the first. To be called in the unit of work that hands on its plans and debts.
     *
     * @param heirs the successors, one at least
     * @param named for members and units that go elsewhere than to the first
     * @param day today, or at most {@value #BACK} days ago
     * @throws Refusal {@code unit.successor}, {@code unit.closed}, {@code unit.circle}, {@code unit.level_above_parent},
     *     {@code unit.day}
     */
    public void close(Tx tx, UnitId id, List<UnitId> heirs, Map<Long, UnitId> named, LocalDate day, String decision) {
        tx.dao(UnitDao.class).hold();
        checkClose(tx, id, heirs, named.values(), decision);
        requireNow(tx, day);
        heirs.forEach(heir -> requireStood(tx, units.get(tx, heir), day));
        var unit = units.get(tx, id);
        requireStood(tx, unit, day);
        var dao = tx.dao(SuccessionDao.class);
        for (var child : units.children(tx, id)) {
            place(tx, child.id(), named.getOrDefault(child.id().value(), heirs.get(0)), day);
        }
        for (var member : dao.belonging(id, day)) {
            memberships.follow(tx, member, id, named.getOrDefault(member.value(), heirs.get(0)), day);
        }
        for (var body : tx.dao(BodyDao.class).of(id)) {
            dao.endSeats(body.id(), day);
            dao.endBody(body.id(), day);
        }
        dao.endRoles(id, day);
        leave(tx, id, day);
        dao.close(id, day);
        heirs.forEach(heir -> dao.succeed(new Succession(id, heir, day, checked(decision))));
        tx.journal(
                "unit.close",
                unit.subject(),
                Map.of(
                        "successors",
                        heirs.stream().map(UnitId::text).toList(),
                        "from",
                        day,
                        "decision",
                        checked(decision)));
        tx.place("units/" + unit.slug());
    }

    /** Whether the actor may have the unit end so, as things are now. @throws Refusal as {@link #close} */
    public void checkClose(Tx tx, UnitId id, List<UnitId> heirs, Collection<UnitId> named, String decision) {
        requireAbove(tx, tx.actor(), id);
        checked(decision);
        requireOpen(tx, units.get(tx, id));
        if (heirs.isEmpty() || !heirs.containsAll(named)) {
            throw Refusal.invalid("unit.successor");
        }
        for (var heir : heirs) {
            requireGiving(tx, heir);
            requireOpen(tx, units.get(tx, heir));
            if (heir.equals(id)
                    || units.above(tx, heir).stream()
                            .anyMatch(above -> above.id().equals(id))) {
                throw Refusal.invalid(
                        "unit.successor_below", units.get(tx, heir).name());
            }
        }
    }

    /** Whether a day lies ahead, so that a change decided for it waits. @throws Refusal {@code unit.day} when it is too far */
    public boolean isAhead(Tx tx, LocalDate day) {
        var today = Organisations.today(tx);
        if (day.isAfter(today.plusDays(AHEAD))) {
            throw Refusal.invalid("unit.day", today.minusDays(BACK), today.plusDays(AHEAD));
        }
        return day.isAfter(today);
    }

    /** Keeps a change until its day. @throws Refusal {@code unit.change_ahead} when one waits already */
    public void plan(Tx tx, UnitId unit, ComingChange.Kind kind, LocalDate day, String wish, String decision) {
        var name = units.get(tx, unit).name();
        var change = new ComingChange(
                new ComingChangeId(work.newId()),
                unit,
                kind,
                day,
                wish,
                checked(decision),
                tx.actor().member(),
                tx.now(),
                ComingChange.State.PLANNED,
                "");
        try {
            tx.dao(ComingChangeDao.class).insert(change);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("unit.change_ahead", name);
            }
            throw e;
        }
        tx.journal("unit.plan_change", "unit:" + unit.text(), Map.of("kind", kind, "on", day, "wish", wish));
        tx.place("units/" + units.get(tx, unit).slug());
    }

    /** @throws Refusal {@code unit.change_ahead} when a change of it waits for its day, which could not be done then */
    public void requireNoneWaiting(Tx tx, UnitId unit) {
        if (coming(tx, unit).stream().anyMatch(change -> change.state() == ComingChange.State.PLANNED)) {
            throw Refusal.because("unit.change_ahead", units.get(tx, unit).name());
        }
    }

    /** What is to become of a unit, and what could not be done on its day. */
    public List<ComingChange> coming(Tx tx, UnitId unit) {
        return tx.dao(ComingChangeDao.class).of(unit);
    }

    /** The changes whose day has come. */
    public List<ComingChangeId> due(Tx tx) {
        return tx.dao(ComingChangeDao.class).due(Organisations.today(tx));
    }

    /** The change of this id, while nothing has become of it. */
    public Optional<ComingChange> waiting(Tx tx, ComingChangeId id) {
        return tx.dao(ComingChangeDao.class).find(id).filter(change -> change.state() == ComingChange.State.PLANNED);
    }

    /** Notes what became of a change on its day. */
    public void became(Tx tx, ComingChange change, ComingChange.State state, String problem) {
        tx.dao(ComingChangeDao.class).become(change.id(), state, problem);
        if (state == ComingChange.State.FAILED) {
            tx.journal("unit.change_failed", "unit:" + change.unit().text(), Map.of("problem", problem));
        }
    }

    /** Takes back a change whose day has not come, or that could not be done; who may change the unit does. */
    public void withdraw(Actor actor, ComingChangeId id) {
        work.writing(actor, tx -> {
            var change = tx.dao(ComingChangeDao.class).find(id).orElseThrow(Refusal::unknown);
            requireAbove(tx, actor, change.unit());
            if (tx.dao(ComingChangeDao.class).become(id, ComingChange.State.WITHDRAWN, change.problem()) == 0) {
                throw Refusal.because("unit.change_over");
            }
            tx.journal("unit.change_withdrawn", "unit:" + change.unit().text(), Map.of("on", change.takesOn()));
            tx.place("units/" + units.get(tx, change.unit()).slug() + "/change");
        });
    }

    private void requireOpen(Tx tx, Unit unit) {
        if (isClosed(tx, unit.id())) {
            throw Refusal.because("unit.closed", unit.name());
        }
    }

    private void requireAbove(Tx tx, Actor actor, UnitId id) {
        if (!mayChange(actor, tx, id)) {
            throw actor.isPerson() ? Refusal.denied("unit.above_only") : Refusal.signIn();
        }
    }

    /** What stands elsewhere takes nothing over from here: whoever stands above both decides. */
    private void requireGiving(Tx tx, UnitId to) {
        if (!mayGive(tx.actor(), tx, to)) {
            throw Refusal.denied("unit.above_both", units.get(tx, to).name());
        }
    }

    static String checked(String decision) {
        if (decision.isBlank() || decision.length() > LONGEST) {
            throw Refusal.invalid("unit.decision", LONGEST);
        }
        return decision.strip();
    }

    /** Who belongs to the unit today or is set to. */
    public List<MemberId> belonging(Tx tx, UnitId unit) {
        return tx.dao(SuccessionDao.class).belonging(unit, Organisations.today(tx));
    }
}
