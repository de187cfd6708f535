package org.throughline.org;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * How a membership changes from a day on: candidates become full members, someone is suspended, moves, leaves. What was so
 * before stays on its days, so that past electorates can be told.
 */
public final class Memberships {
    private final Work work;

    public Memberships(Work work) {
        this.work = work;
    }

    /** Everything that someone belonged to, belongs to and is set to belong to, the oldest first. */
    public List<Spell> course(Tx tx, MemberId member) {
        return tx.dao(MembershipDao.class).course(member).stream()
                .map(SpellRow::spell)
                .toList();
    }

    /** Lets someone belong to a further unit from today on, beside their home; its keepers do. */
    public void enrol(Actor actor, MemberId id, UnitId unit, Standing standing) {
        work.writing(actor, tx -> {
            Keeping.require(tx, actor, unit);
            var today = Organisations.today(tx);
            var home = home(tx, id, today);
            if (tx.dao(MembershipDao.class).on(id, unit, today).isPresent()) {
                throw Refusal.because("membership.already", home.name());
            }
            cut(tx, id, unit, today);
            insert(tx, new Membership(id, home.name(), unit, standing, false, Optional.empty(), today));
            tx.journal("membership.begin", subject(id), Map.of("unit", unit.text(), "standing", standing));
        });
    }

    /**
     * Gives a membership another standing from a day on; the keepers of its unit do. {@code ENDED} in the home unit is
     * leaving the organisation.
     *
     * @throws Refusal {@code standing.…} when this cannot become of it
     */
    public void stand(Actor actor, MemberId id, UnitId unit, StandingChange change) {
        work.writing(actor, tx -> {
            Keeping.require(tx, actor, unit);
            var before = in(tx, id, unit, change.from());
            var after = change.upon(before, Organisations.today(tx));
            if (change.standing() == Standing.ENDED && before.home()) {
                end(tx, id, change.from(), change.reason());
                return;
            }
            cut(tx, id, unit, change.from());
            after.forEach(spell -> insert(tx, spell));
            if (change.standing() == Standing.ENDED) {
                settle(tx, id, change.from());
            }
            tx.journal(
                    "membership.stand",
                    subject(id),
                    Map.of(
                            "unit",
                            unit.text(),
                            "standing",
                            List.of(before.standing(), change.standing()),
                            "from",
                            change.from(),
                            "reason",
                            change.reason()));
        });
    }

    /** Leaves the organisation from a day on: every membership, office and seat ends. Everyone may for themselves. */
    public void leave(Actor actor, MemberId id, LocalDate from, String reason) {
        work.writing(actor, tx -> {
            var today = Organisations.today(tx);
            var now = home(tx, id, today);
            if (!actor.member().equals(id)) {
                Keeping.require(tx, actor, now.unit());
            }
            StandingChange.to(Standing.ENDED, from, Optional.empty()).upon(home(tx, id, from), today);
            end(tx, id, from, reason);
        });
    }

    private void end(Tx tx, MemberId id, LocalDate from, String reason) {
        for (var spell : tx.dao(MembershipDao.class).since(id, from)) {
            cut(tx, id, spell.unit(), from);
        }
        settle(tx, id, from);
        tx.journal("membership.leave", subject(id), Map.of("from", from, "reason", reason));
    }

    /** Makes another unit someone's home from a day on; whoever keeps both units does, or both in turn. */
    public void move(Actor actor, MemberId id, UnitId to, LocalDate from) {
        work.writing(actor, tx -> {
            Keeping.require(tx, actor, home(tx, id, Organisations.today(tx)).unit());
            Keeping.require(tx, actor, to);
            move(tx, id, to, from);
        });
    }

    /**
     * Without asking who may: where both sides have agreed. Standing goes along; offices and seats that stand on the old unit
     * alone end.
     *
     * @throws Refusal {@code membership.already}, {@code membership.suspended}, {@code standing.…}
     */
    public void move(Tx tx, MemberId id, UnitId to, LocalDate from) {
        var home = home(tx, id, from);
        if (home.unit().equals(to)) {
            throw Refusal.because("membership.already", home.name());
        }
        if (home.standing() == Standing.SUSPENDED) {
            throw Refusal.because("membership.suspended", home.name());
        }
        StandingChange.to(home.standing(), from, home.goodUntil()).upon(home, Organisations.today(tx));
        var dao = tx.dao(MembershipDao.class);
        var coming = dao.since(id, from).stream()
                .filter(row -> row.membership().home())
                .map(row -> row.spell().in(to, from))
                .toList();
        cut(tx, id, home.unit(), from);
        cut(tx, id, to, from);
        coming.forEach(spell -> insert(tx, spell));
        settle(tx, id, from);
        tx.journal(
                "membership.move",
                subject(id),
                Map.of("home", List.of(home.unit().text(), to.text()), "from", from));
    }

    /** Lets a membership go on in the unit in which its own unit goes on, whatever its standing. */
    void follow(Tx tx, MemberId id, UnitId from, UnitId to, LocalDate day) {
        var coming = tx.dao(MembershipDao.class).since(id, day).stream()
                .filter(row -> row.unit().equals(from))
                .map(row -> row.spell().in(to, day))
                .toList();
        cut(tx, id, from, day);
        boolean home = coming.stream().anyMatch(spell -> spell.membership().home());
        if (home) {
            cut(tx, id, to, day);
        }
        if (home || tx.dao(MembershipDao.class).on(id, to, day).isEmpty()) {
            coming.forEach(spell -> insert(tx, spell));
        }
        settle(tx, id, day);
        tx.journal("membership.follow", subject(id), Map.of("unit", List.of(from.text(), to.text())));
    }

    /** Ends from that day on what no longer stands on a membership. */
    void settle(Tx tx, MemberId id, LocalDate day) {
        var belongs = new HashSet<UnitId>();
        for (var membership : tx.dao(MemberDao.class).of(id, day)) {
            belongs.add(membership.unit());
            tx.dao(UnitDao.class).above(membership.unit()).forEach(above -> belongs.add(above.id()));
        }
        var ground = new Ground(belongs);
        var roles = tx.dao(RoleDao.class);
        roles.since(id, day).stream()
                .filter(role -> !ground.bears(role))
                .forEach(role -> roles.end(role.unit(), id, role.office(), day));
        var bodies = tx.dao(BodyDao.class);
        for (var body : bodies.sittingSince(id, day)) {
            bodies.seatsOf(body.id(), id, day).stream()
                    .filter(seat -> !ground.bears(seat, body))
                    .forEach(seat -> bodies.leave(seat, day));
        }
    }

    private static Membership home(Tx tx, MemberId id, LocalDate day) {
        return at(
                tx.dao(MembershipDao.class).course(id).stream()
                        .map(SpellRow::spell)
                        .filter(spell -> spell.membership().home())
                        .toList(),
                day);
    }

    private static Membership in(Tx tx, MemberId id, UnitId unit, LocalDate day) {
        return at(
                tx.dao(MembershipDao.class).course(id).stream()
                        .map(SpellRow::spell)
                        .filter(spell -> spell.membership().unit().equals(unit))
                        .toList(),
                day);
    }

    /** What holds on that day, or will first: then a rule says that the day is too early. */
    private static Membership at(List<Spell> course, LocalDate day) {
        return course.stream()
                .filter(spell -> spell.toOn().map(day::isBefore).orElse(true))
                .findFirst()
                .map(Spell::membership)
                .orElseThrow(Refusal::unknown);
    }

    private static void cut(Tx tx, MemberId id, UnitId unit, LocalDate day) {
        tx.dao(MembershipDao.class).cut(id, unit, day);
    }

    private void insert(Tx tx, Membership membership) {
        insert(tx, new Spell(membership, Optional.empty()));
    }

    private void insert(Tx tx, Spell spell) {
        tx.dao(MembershipDao.class).insert(work.newId(), spell.membership(), spell.toOn());
    }

    private static String subject(MemberId id) {
        return "member:" + id.text();
    }
}
