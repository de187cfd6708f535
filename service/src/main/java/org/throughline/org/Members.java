package org.throughline.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** Who belongs to which unit, with which standing, and who holds which office. The keepers of a unit keep its roster. */
public final class Members {
    private static final int MOST_FORMER = 50;

    private final Work work;

    public Members(Work work) {
        this.work = work;
    }

    /** The member of this id, or the refusal unknown. */
    public Member get(Tx tx, MemberId id) {
        return tx.dao(MemberDao.class).find(id).orElseThrow(Refusal::unknown);
    }

    /** The member's name; empty for id 0, which is the program itself. */
    public String name(Tx tx, MemberId id) {
        return id.value() == 0 ? "" : get(tx, id).name();
    }

    /** The names of these members; those that do not exist are left out. */
    public Map<MemberId, String> names(Tx tx, Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tx.dao(MemberDao.class).all(ids).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (a, b) -> a));
    }

    public Optional<Member> byEmail(Tx tx, String email) {
        return Names.email(Optional.of(email)).flatMap(tx.dao(MemberDao.class)::byEmail);
    }

    /** Who belongs to the unit or one below it today, by name; a person with two memberships comes twice, home first. */
    public List<Membership> ofUnit(Tx tx, UnitId unit) {
        return tx.dao(MemberDao.class).within(unit, Organisations.today(tx));
    }

    /**
     * A part of them, by name.
     *
     * @param after what the part before ended with
     */
    List<Membership> part(Tx tx, UnitId unit, Optional<Rosters.After> after, int most) {
        var name = after.map(behind -> get(tx, behind.member()).name()).orElse("");
        return tx.dao(MemberDao.class)
                .part(
                        unit,
                        Organisations.today(tx),
                        name,
                        after.map(behind -> behind.member().value()).orElse(0L),
                        after.map(behind -> behind.unit().value()).orElse(0L),
                        most);
    }

    /** What someone belongs to today, home first. */
    public List<Membership> memberships(Tx tx, MemberId member) {
        return tx.dao(MemberDao.class).of(member, Organisations.today(tx));
    }

    /** The offices of a unit that are held today, whether or not the term is over. */
    public List<Role> roles(Tx tx, UnitId unit) {
        return tx.dao(RoleDao.class).in(unit, Organisations.today(tx));
    }

    /** Who held an office of the unit and does so no longer, the last first; fifty at most. */
    public List<FormerRole> formerRoles(Tx tx, UnitId unit) {
        return tx.dao(RoleDao.class).former(unit, Organisations.today(tx), MOST_FORMER);
    }

    /** The offices someone holds today. */
    public List<Role> rolesOf(Tx tx, MemberId member) {
        return tx.dao(RoleDao.class).of(member, Organisations.today(tx));
    }

    /** Enters a person with their home membership; the keepers of that unit do. */
    public MemberId add(Actor actor, NewMember wish) {
        return work.write(actor, tx -> add(tx, wish));
    }

    /** As {@link #add(Actor, NewMember)}, in a unit of work under way. */
    public MemberId add(Tx tx, NewMember wish) {
        Keeping.require(tx, tx.actor(), wish.home());
        return enter(tx, wish);
    }

    /** Without asking who may: for the set-up and the roster. */
    MemberId enter(Tx tx, NewMember wish) {
        var member = new Member(
                new MemberId(work.newId()),
                Names.checked("member.name_missing", wish.name()),
                Names.email(wish.email()),
                wish.lang(),
                wish.joinedOn(),
                1);
        insert(tx, member);
        enrol(tx, member, wish.home(), wish.standing(), true, Organisations.today(tx));
        tx.journal("member.add", member.subject(), Map.of("unit", wish.home().text(), "standing", wish.standing()));
        tx.place("members/" + member.id());
        return member.id();
    }

    private static void insert(Tx tx, Member member) {
        try {
            tx.dao(MemberDao.class).insert(member);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("member.email_taken", member.email().orElse(""));
            }
            throw e;
        }
    }

    private void enrol(Tx tx, Member member, UnitId unit, Standing standing, boolean home, LocalDate from) {
        tx.dao(MemberDao.class)
                .enrol(
                        work.newId(),
                        new Membership(member.id(), member.name(), unit, standing, home, Optional.empty(), from));
    }

    /**
     * Gives someone an office from a day on. A chair, secretary or treasurer replaces the former one that day; who is
     * appointed again begins a new term.
     *
     * @param until the first day after the term
     */
    public void appoint(
            Actor actor, UnitId unit, MemberId member, Office office, LocalDate from, Optional<LocalDate> until) {
        work.writing(actor, tx -> {
            Keeping.require(tx, actor, unit);
            if (!mayAppoint(actor, tx, unit)) {
                throw Refusal.denied(
                        "office.elect", Keeping.vacancy(tx, unit).fromAbove().orElseThrow());
            }
            appoint(tx, unit, member, office, from, until);
        });
    }

    /**
     * Whether the actor fills offices of the unit on their word: its own keepers, and those above only as long as it never had
     * officers of its own. After that it elects them.
     */
    public boolean mayAppoint(Actor actor, Tx tx, UnitId unit) {
        return actor.keeps(unit)
                || Keeping.allows(tx, actor, unit) && !Keeping.vacancy(tx, unit).ever();
    }

    /** Whether someone could hold an office of the unit on that day: a full home member of it or of a unit below. */
    public boolean isEligible(Tx tx, UnitId unit, MemberId member, LocalDate day) {
        return tx.dao(MemberDao.class).within(unit, day).stream()
                .anyMatch(at -> at.member().equals(member) && at.votes(day));
    }

    /** Ends an office on that day without asking who may: where the body has decided so. */
    public void recall(Tx tx, UnitId unit, MemberId member, Office office, LocalDate day) {
        tx.dao(RoleDao.class).end(unit, member, office, day);
        tx.journal("role.recall", "unit:" + unit.text(), Map.of("member", member.text(), "office", office));
    }

    /** Without asking who may: for the set-up, and for elections. */
    public void appoint(Tx tx, UnitId unit, MemberId id, Office office, LocalDate from, Optional<LocalDate> until) {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw Refusal.invalid("period.reversed", from, until.get());
        }
        var member = get(tx, id);
        var dao = tx.dao(RoleDao.class);
        if (Role.isSingle(office)) {
            dao.endAll(unit, office, from);
        } else {
            dao.end(unit, id, office, from);
        }
        dao.insert(work.newId(), id, unit, office, from, until);
        tx.journal(
                "role.appoint",
                "unit:" + unit.text(),
                Map.of("member", member.id().text(), "office", office));
    }

    /**
     * Corrects someone's name, and their e-mail address as long as they have no password to sign in with; then only they
     * themselves do. The keepers of the home unit may.
     *
     * @throws Refusal {@code member.email_theirs}, {@code member.email_taken}, {@code member.email_invalid}
     */
    public void correct(Actor actor, MemberId id, String name, Optional<String> email) {
        work.writing(actor, tx -> {
            var before = get(tx, id);
            var home = memberships(tx, id).stream()
                    .filter(Membership::home)
                    .findFirst()
                    .orElseThrow(Refusal::unknown);
            Keeping.require(tx, actor, home.unit());
            var fresh = Names.email(email);
            if (!fresh.equals(before.email()) && credentials(tx, id).hash().isPresent()) {
                throw Refusal.because("member.email_theirs", before.name());
            }
            var checked = Names.checked("member.name_missing", name);
            try {
                tx.dao(MemberDao.class).correct(id, checked, fresh);
            } catch (RuntimeException e) {
                if (tx.dialect().isUniqueViolation(e)) {
                    throw Refusal.because("member.email_taken", fresh.orElse(""));
                }
                throw e;
            }
            tx.journal(
                    "member.correct",
                    before.subject(),
                    Map.of(
                            "name",
                            List.of(before.name(), checked),
                            "email",
                            List.of(before.email().orElse(""), fresh.orElse(""))));
        });
    }

    /** What a sign-in with this address is checked against. */
    public Optional<Credentials> credentials(Tx tx, String email) {
        return tx.dao(MemberDao.class).credentials(email.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a password of this member is checked against. */
    public Credentials credentials(Tx tx, MemberId id) {
        return tx.dao(MemberDao.class).credentials(id).orElseThrow(Refusal::unknown);
    }

    /** Sets the hash of the member's password; whoever calls has asked whether they may. */
    public void password(Tx tx, MemberId id, String hash) {
        tx.dao(MemberDao.class).password(id, hash);
    }

    /** Sets the address the member signs in with; whoever calls has asked whether they may. */
    public void email(Tx tx, MemberId id, String email) {
        try {
            tx.dao(MemberDao.class).email(id, email);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("member.email_taken", email);
            }
            throw e;
        }
    }

    /**
     * The address in small letters; none when it is blank.
     *
     * @throws Refusal {@code member.email_invalid} when it is none, as one with a line break
     */
    public static Optional<String> checkedEmail(Optional<String> email) {
        return Names.email(email);
    }

    /** Sets the language the member reads; whoever calls has asked whether they may. */
    public void language(Tx tx, MemberId id, String lang) {
        tx.dao(MemberDao.class).language(id, lang);
    }

    /** Ends an office today; it is vacant then. */
    public void removeFrom(Actor actor, UnitId unit, MemberId member, Office office) {
        work.writing(actor, tx -> {
            Keeping.require(tx, actor, unit);
            if (tx.dao(RoleDao.class).end(unit, member, office, Organisations.today(tx)) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("role.remove", "unit:" + unit.text(), Map.of("member", member.text(), "office", office));
        });
    }
}
