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

/** What decides in each unit, who sits there, and by which standing rules. */
public final class Bodies {
    private final Work work;

    public Bodies(Work work) {
        this.work = work;
    }

    /** The body of this id, or the refusal unknown. */
    public Body get(Tx tx, BodyId id) {
        return tx.dao(BodyDao.class).find(id).orElseThrow(Refusal::unknown);
    }

    /** The bodies of a unit, the oldest first. */
    public List<Body> of(Tx tx, UnitId unit) {
        return tx.dao(BodyDao.class).of(unit);
    }

    /**
     * Whether the actor may call the body together: chair, deputy or secretary of its unit, or whoever asked for it with
     * enough others.
     */
    public boolean mayConvene(Actor actor, Tx tx, Body body) {
        return actor.keeps(body.unit()) || called(actor, tx, body);
    }

    private static boolean called(Actor actor, Tx tx, Body body) {
        return actor.isPerson()
                && actor.speaks()
                && tx.dao(RequisitionDao.class).reached(body.id(), actor.member()).stream()
                        .anyMatch(one -> one.calls(Organisations.today(tx)));
    }

    /**
     * Whether the actor may call it together to elect: whoever may convene it, and when its unit has been without officers
     * for {@value Vacancy#DAYS} days, those of the nearest unit above that has some.
     */
    public boolean mayElect(Actor actor, Tx tx, Body body) {
        return mayConvene(actor, tx, body)
                || Keeping.vacancy(tx, body.unit()).calls(Organisations.today(tx))
                        && Keeping.allows(tx, actor, body.unit());
    }

    /** Since when the unit has been without officers. */
    public Vacancy vacancy(Tx tx, UnitId unit) {
        return Keeping.vacancy(tx, unit);
    }

    /** Founds a body with the first standing rules; the keepers of the unit do. */
    public BodyId found(Actor actor, UnitId unit, String name, BodyKind kind) {
        return work.write(actor, tx -> {
            Keeping.require(tx, actor, unit);
            return found(tx, work, unit, name, kind).id();
        });
    }

    /** The members' meeting that each unit has from the start, named in the unit's language. */
    static Body foundMeeting(Tx tx, Work work, Unit unit) {
        return found(tx, work, unit.id(), OwnWords.membersMeeting(unit.lang()), BodyKind.MEMBERS_MEETING);
    }

    private static Body found(Tx tx, Work work, UnitId unit, String name, BodyKind kind) {
        var dao = tx.dao(BodyDao.class);
        var today = Organisations.today(tx);
        var body = new Body(new BodyId(work.newId()), unit, Names.checked("body.name_missing", name), kind);
        dao.insert(body, today);
        dao.insertRules(StandingRules.first(new RulesId(work.newId()), body.id(), kind, today));
        tx.journal("body.found", "unit:" + unit.text(), Map.of("body", body.id().text(), "name", body.name()));
        return body;
    }

    /** Gives someone a seat from today on, without an end, for a unit or for none. */
    public void seat(Actor actor, BodyId body, MemberId member, Optional<UnitId> unit, SeatKind kind, long weight) {
        seat(
                actor,
                body,
                new NewSeat(member, unit, kind, weight, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /**
     * Gives someone a seat; the keepers of the body's unit do.
     *
     * @throws Refusal {@code seat.…}, {@code period.reversed}
     */
    public void seat(Actor actor, BodyId body, NewSeat wish) {
        work.writing(actor, tx -> seat(tx, body, wish));
    }

    /** As {@link #seat(Actor, BodyId, NewSeat)}, in a unit of work under way. */
    public void seat(Tx tx, BodyId body, NewSeat wish) {
        var found = get(tx, body);
        Keeping.require(tx, tx.actor(), found.unit());
        if (found.kind() == BodyKind.MEMBERS_MEETING) {
            throw Refusal.because("seat.everyone", found.name());
        }
        var seat = wish.in(
                body,
                tx.dao(MemberDao.class).find(wish.member()).orElseThrow(Refusal::unknown),
                Organisations.today(tx));
        take(tx, seat);
        tx.journal(
                "body.seat",
                "unit:" + found.unit().text(),
                Map.of("member", wish.member().text(), "kind", wish.kind()));
    }

    /** Without asking who may: where a unit has elected them. */
    void elected(Tx tx, BodyId body, NewSeat wish) {
        var member = tx.dao(MemberDao.class).find(wish.member()).orElseThrow(Refusal::unknown);
        take(tx, wish.in(body, member, Organisations.today(tx)));
        tx.journal(
                "body.elected",
                "unit:" + get(tx, body).unit().text(),
                Map.of("member", wish.member().text(), "body", body.text()));
    }

    private void take(Tx tx, Seat seat) {
        var dao = tx.dao(BodyDao.class);
        dao.hold(seat.body());
        if (dao.isTaken(seat.body(), seat.member(), seat.fromOn(), seat.toOn())) {
            throw Refusal.because("seat.already", seat.name());
        }
        var standsFor = seat.alternateFor().flatMap(member -> dao.fullSeat(seat.body(), member, seat.fromOn()));
        if (seat.kind() == SeatKind.ALTERNATE && standsFor.isEmpty()) {
            throw Refusal.invalid("seat.stands_for_nobody", seat.name());
        }
        long id = work.newId();
        dao.seat(id, seat, standsFor);
        if (seat.kind() == SeatKind.FULL) {
            seat.unit().ifPresent(unit -> dao.inherit(id, seat.body(), unit, seat.fromOn()));
        }
    }

    /** Ends someone's seat today. */
    public void leave(Actor actor, BodyId body, MemberId member) {
        work.writing(actor, tx -> {
            var found = get(tx, body);
            Keeping.require(tx, actor, found.unit());
            if (tx.dao(BodyDao.class).leave(body, member, Organisations.today(tx)) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("body.leave", "unit:" + found.unit().text(), Map.of("member", member.text()));
        });
    }

    /** Who sits in the body today, by name; nobody in particular in a members' meeting. */
    public List<Seat> seats(Tx tx, BodyId body) {
        return tx.dao(BodyDao.class).seats(body, Organisations.today(tx));
    }

    /** The bodies in which someone sits today. */
    public List<Body> sittingIn(Tx tx, MemberId member) {
        return tx.dao(BodyDao.class).sittingIn(member, Organisations.today(tx));
    }

    /** The day on which the body was entered here. */
    public LocalDate since(Tx tx, BodyId id) {
        return tx.dao(BodyDao.class).since(id).orElseThrow(Refusal::unknown);
    }

    /** Who may vote in the body on that day, once each, by member. */
    public List<Elector> electorate(Tx tx, BodyId id, LocalDate day) {
        var body = get(tx, id);
        var dao = tx.dao(BodyDao.class);
        return body.kind() == BodyKind.MEMBERS_MEETING ? dao.meeting(body.unit(), day) : dao.sitting(id, day);
    }

    /** The standing rules in force. */
    public StandingRules rules(Tx tx, BodyId body) {
        return tx.dao(BodyDao.class).rules(body).orElseThrow(Refusal::unknown);
    }

    /** One version of standing rules, in force or not. */
    public StandingRules rules(Tx tx, RulesId id) {
        return tx.dao(BodyDao.class).rules(id).orElseThrow(Refusal::unknown);
    }

    /** The day from which they held. */
    public LocalDate since(Tx tx, RulesId id) {
        return tx.dao(BodyDao.class).rulesFrom(id).orElseThrow(Refusal::unknown);
    }

    /** Every version of the standing rules, the newest first. */
    public List<StandingRules> versions(Tx tx, BodyId body) {
        return tx.dao(BodyDao.class).versions(body);
    }

    /** The standing rules as they stood at the end of that day; none before the body was founded. */
    public Optional<StandingRules> rules(Tx tx, BodyId body, LocalDate day) {
        return versions(tx, body).stream()
                .filter(version -> !version.fromOn().isAfter(day))
                .findFirst();
    }

    /** Gives the body new standing rules from today on; the former versions stay. The keepers of its unit do. */
    public StandingRules setRules(Actor actor, BodyId id, Rules rules) {
        return work.write(actor, tx -> {
            var body = get(tx, id);
            Keeping.require(tx, actor, body.unit());
            rules.check();
            var dao = tx.dao(BodyDao.class);
            dao.hold(id);
            var next = rules.after(rules(tx, id), new RulesId(work.newId()), Organisations.today(tx));
            dao.insertRules(next);
            tx.journal(
                    "body.rules", "unit:" + body.unit().text(), Map.of("body", id.text(), "version", next.version()));
            return next;
        });
    }
}
