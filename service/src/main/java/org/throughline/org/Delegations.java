package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * Which units fill how many places of a body by election. The keepers of the body's unit say so; the unit elects, and who is
 * elected sits for it.
 */
public final class Delegations {
    private static final int MOST = 10_000;

    private final Work work;
    private final Bodies bodies;

    public Delegations(Work work, Bodies bodies) {
        this.work = work;
        this.bodies = bodies;
    }

    /**
     * What is to be filled.
     *
     * @param from the first day of the term; today when empty
     * @param until the first day after it; without an end when empty
     */
    public record Wish(UnitId unit, long places, long weight, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** @throws Refusal unknown, also once it is no more */
    public Delegation get(Tx tx, DelegationId id) {
        return tx.dao(DelegationDao.class).find(id).orElseThrow(Refusal::unknown);
    }

    /** What units fill in the body today or later; a unit that ended fills nothing. */
    public List<Delegation> of(Tx tx, BodyId body) {
        return tx.dao(DelegationDao.class).of(body, Organisations.today(tx));
    }

    /** What the unit fills today or later, in whichever body. */
    public List<Delegation> by(Tx tx, UnitId unit) {
        return tx.dao(DelegationDao.class).by(unit, Organisations.today(tx));
    }

    /** How many of the places are empty for someone who is elected on that day; never below 0. */
    public int left(Tx tx, Delegation delegation, LocalDate day) {
        var dao = tx.dao(DelegationDao.class);
        if (!dao.stands(delegation.id()) || delegation.isOver(day)) {
            return 0;
        }
        // also those who sit from a later day on: what a meeting of before decided is entered when others were elected
        // since
        int sitting = dao.sitting(delegation.body(), delegation.unit(), delegation.sitsFrom(day), delegation.untilOn());
        return Math.max(0, delegation.places() - sitting);
    }

    /**
     * Lets a unit fill places of the body.
     *
     * @throws Refusal {@code seat.everyone}, {@code delegation.unit} unless it is the body's own or below it,
     *     {@code delegation.places}, {@code seat.weight}, {@code period.reversed}, {@code delegation.already} while it fills places there
     */
    public DelegationId set(Actor actor, BodyId id, Wish wish) {
        return work.write(actor, tx -> {
            var body = bodies.get(tx, id);
            Keeping.require(tx, actor, body.unit());
            if (body.kind() == BodyKind.MEMBERS_MEETING) {
                throw Refusal.because("seat.everyone", body.name());
            }
            boolean within = wish.unit().equals(body.unit())
                    || tx.dao(UnitDao.class).above(wish.unit()).stream()
                            .anyMatch(unit -> unit.id().equals(body.unit()));
            if (!within) {
                throw Refusal.invalid("delegation.unit");
            }
            if (wish.places() < 1 || wish.places() > MOST) {
                throw Refusal.invalid("delegation.places", MOST);
            }
            if (wish.weight() < 1) {
                throw Refusal.invalid("seat.weight", wish.weight());
            }
            var from = wish.from().orElse(Organisations.today(tx));
            if (wish.until().filter(until -> !until.isAfter(from)).isPresent()) {
                throw Refusal.invalid("period.reversed", from, wish.until().get());
            }
            // who sits is counted for the unit, so that two of them at a time could not be told apart
            tx.dao(BodyDao.class).hold(id);
            tx.dao(DelegationDao.class)
                    .beside(id, wish.unit(), from, wish.until())
                    .ifPresent(other -> {
                        throw Refusal.because("delegation.already", (long) other.places());
                    });
            var made = new Delegation(
                    new DelegationId(work.newId()),
                    id,
                    body.name(),
                    wish.unit(),
                    Math.toIntExact(wish.places()),
                    wish.weight(),
                    from,
                    wish.until());
            tx.dao(DelegationDao.class).insert(made, actor.member(), tx.now());
            tx.journal(
                    "delegation.set",
                    "unit:" + body.unit().text(),
                    Map.of("body", id.text(), "of", wish.unit().text(), "places", made.places(), "from", from));
            return made.id();
        });
    }

    /** Ends it: no one is elected for it any more; who sits stays. The keepers of the body's unit do. */
    public void end(Actor actor, BodyId id, DelegationId which) {
        work.writing(actor, tx -> {
            var body = bodies.get(tx, id);
            Keeping.require(tx, actor, body.unit());
            var found = get(tx, which);
            if (!found.body().equals(id) || tx.dao(DelegationDao.class).end(which, tx.now()) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("delegation.end", "unit:" + body.unit().text(), Map.of("delegation", which.text()));
        });
    }

    /** Whether this member could be given one of the places on that day: nobody sits in one body twice. */
    public boolean isFree(Tx tx, Delegation delegation, MemberId member, LocalDate day) {
        return left(tx, delegation, day) > 0
                && !tx.dao(BodyDao.class)
                        .isTaken(delegation.body(), member, delegation.sitsFrom(day), delegation.untilOn());
    }

    /** Whether this member sits in the body for the unit on that day, or is set to. */
    public boolean isHolder(Tx tx, Delegation delegation, MemberId member, LocalDate day) {
        return tx.dao(BodyDao.class).seatsOf(delegation.body(), member, day).stream()
                .anyMatch(seat -> seat.unit().filter(delegation.unit()::equals).isPresent());
    }

    /** Gives someone one of the places without asking who may: where the unit has elected them. */
    public void fill(Tx tx, Delegation delegation, MemberId member, LocalDate day) {
        var wish = new NewSeat(
                member,
                Optional.of(delegation.unit()),
                SeatKind.FULL,
                delegation.weight(),
                Optional.empty(),
                Optional.of(delegation.sitsFrom(day)),
                delegation.untilOn());
        bodies.elected(tx, delegation.body(), wish);
    }

    /** Ends someone's seat for the unit without asking who may: where it has recalled them. */
    public void recall(Tx tx, Delegation delegation, MemberId member, LocalDate day) {
        tx.dao(BodyDao.class).leave(delegation.body(), member, delegation.unit(), day);
        tx.journal(
                "body.recall",
                "unit:" + delegation.unit().text(),
                Map.of("member", member.text(), "body", delegation.body().text()));
    }
}
