package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * Units move below another, and end in successors, by a decision that is named; from the day on which it is entered. What was
 * done before stays where it was done. The keepers of a unit above see to it.
 */
public final class UnitChanges {
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

    /**
     * Puts the unit with all below it under another; the keepers of a unit above both do.
     *
     * @throws Refusal {@code unit.circle} below itself, {@code unit.level_above_parent}, {@code unit.closed}
     */
    public void move(Actor actor, UnitId id, UnitId to, String decision) {
        work.writing(actor, tx -> {
            tx.dao(UnitDao.class).hold();
            requireAbove(tx, actor, id);
            if (!actor.isSystem() && !Keeping.allows(tx, actor, to)) {
                requireAbove(tx, actor, to);
            }
            place(tx, id, to);
            tx.journal("unit.move", "unit:" + id.text(), Map.of("parent", to.text(), "decision", checked(decision)));
            tx.place("units/" + units.get(tx, id).slug());
        });
    }

    private void place(Tx tx, UnitId id, UnitId to) {
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
        var today = Organisations.today(tx);
        leave(tx, id, today);
        tx.dao(UnitDao.class).insertParent(id, to, today);
        for (var member : tx.dao(SuccessionDao.class).serving(id, today)) {
            memberships.settle(tx, member, today);
        }
    }

    private static void leave(Tx tx, UnitId id, LocalDate today) {
        var dao = tx.dao(SuccessionDao.class);
        if (dao.leaveAtOnce(id, today) == 0) {
            dao.leave(id, today);
        }
    }

    /**
     * Ends the unit: its members, and the units below it, go to the successors that are named for them, or else to the first.
     * To be called in the unit of work that hands on its plans and debts.
     *
     * @param heirs the successors, one at least
     * @param named for members and units that go elsewhere than to the first
     * @throws Refusal {@code unit.successor}, {@code unit.closed}, {@code unit.circle}, {@code unit.level_above_parent}
     */
    public void close(Tx tx, UnitId id, List<UnitId> heirs, Map<Long, UnitId> named, String decision) {
        var unit = units.get(tx, id);
        tx.dao(UnitDao.class).hold();
        requireAbove(tx, tx.actor(), id);
        requireOpen(tx, unit);
        check(tx, id, heirs, named);
        var today = Organisations.today(tx);
        var dao = tx.dao(SuccessionDao.class);
        for (var child : units.children(tx, id)) {
            place(tx, child.id(), named.getOrDefault(child.id().value(), heirs.get(0)));
        }
        for (var member : dao.belonging(id, today)) {
            memberships.follow(tx, member, id, named.getOrDefault(member.value(), heirs.get(0)), today);
        }
        for (var body : tx.dao(BodyDao.class).of(id)) {
            dao.endSeats(body.id(), today);
            dao.endBody(body.id(), today);
        }
        dao.endRoles(id, today);
        leave(tx, id, today);
        dao.close(id, today);
        heirs.forEach(heir -> dao.succeed(new Succession(id, heir, today, checked(decision))));
        tx.journal(
                "unit.close",
                unit.subject(),
                Map.of("successors", heirs.stream().map(UnitId::text).toList(), "decision", checked(decision)));
        tx.place("units/" + unit.slug());
    }

    private void check(Tx tx, UnitId id, List<UnitId> heirs, Map<Long, UnitId> named) {
        if (heirs.isEmpty() || !heirs.containsAll(named.values())) {
            throw Refusal.invalid("unit.successor");
        }
        for (var heir : heirs) {
            requireOpen(tx, units.get(tx, heir));
            if (heir.equals(id)
                    || units.above(tx, heir).stream()
                            .anyMatch(above -> above.id().equals(id))) {
                throw Refusal.invalid(
                        "unit.successor_below", units.get(tx, heir).name());
            }
        }
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
