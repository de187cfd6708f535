package org.throughline.people;

import java.time.LocalDate;
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
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Memberships;
import org.throughline.org.NewMember;
import org.throughline.org.Organisations;
import org.throughline.org.Returning;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** People ask to join a unit, and members to move to one; its keepers accept or decline, with a reason. */
public final class Applications {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_OPEN = 200;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Returning returning;

    public Applications(Work work, Units units, Members members, Memberships memberships, Invitations invitations) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.memberships = memberships;
        this.invitations = invitations;
        this.returning = new Returning(work);
    }

    /** Says whether anyone may ask to join the unit; its keepers do. */
    public void open(Actor keeper, UnitId unit, boolean open) {
        work.writing(keeper, tx -> {
            requireKeeper(tx, keeper, unit);
            var dao = tx.dao(JoiningDao.class);
            if (open) {
                dao.open(unit);
            } else {
                dao.close(unit);
            }
            tx.journal("unit.door", "unit:" + unit.text(), Map.of("open", open));
        });
    }

    /** Who had left and asks to come back, as the address says: whoever answers makes sure that it is them. */
    public Optional<Returning.Former> former(Tx tx, Application application) {
        return application.member().isPresent() ? Optional.empty() : returning.by(tx, application.email());
    }

    /** The units that anyone may ask to join. */
    public List<Unit> doors(Tx tx) {
        return tx.dao(JoiningDao.class).doors().stream()
                .map(unit -> units.get(tx, unit))
                .toList();
    }

    /** The open applications to a unit, the oldest first. */
    public List<Application> open(Tx tx, UnitId unit) {
        return tx.dao(JoiningDao.class).applications(unit);
    }

    /** What stands behind the code that someone was given who asked. */
    public Optional<Application> find(Tx tx, Code code) {
        return tx.dao(JoiningDao.class).application(code.hash());
    }

    /**
     * Asks to join a unit whose door is open; anyone may. Says nothing of whether the address is known here.
     *
     * @return the code under which the answer will be found
     */
    public Code apply(Actor anyone, UnitId unit, String name, String email, String words) {
        var address =
                Members.checkedEmail(Optional.of(email)).orElseThrow(() -> Refusal.invalid("application.no_email"));
        return work.write(anyone, tx -> {
            if (!tx.dao(JoiningDao.class).doors().contains(unit)) {
                throw Refusal.unknown();
            }
            return enter(tx, unit, Optional.empty(), name, Optional.of(address), anyone.lang(), words);
        });
    }

    /** Asks for a member to be taken in by another unit: they themselves do, or the keepers of their home. */
    public Code askToMove(Actor actor, MemberId id, UnitId to, String words) {
        return work.write(actor, tx -> {
            var home = members.memberships(tx, id).stream()
                    .filter(Membership::home)
                    .findFirst()
                    .orElseThrow(Refusal::unknown);
            if (!actor.member().equals(id)) {
                requireKeeper(tx, actor, home.unit());
            }
            units.get(tx, to);
            if (home.unit().equals(to)) {
                throw Refusal.because("membership.already", home.name());
            }
            var member = members.get(tx, id);
            return enter(tx, to, Optional.of(id), member.name(), member.email(), member.lang(), words);
        });
    }

    private Code enter(
            Tx tx,
            UnitId unit,
            Optional<MemberId> member,
            String name,
            Optional<String> email,
            String lang,
            String words) {
        if (name.isBlank()) {
            throw Refusal.invalid("member.name_missing");
        }
        if (name.length() > LONGEST_NAME || words.length() > LONGEST) {
            throw Refusal.invalid("application.too_long", LONGEST);
        }
        var dao = tx.dao(JoiningDao.class);
        if (dao.applications(unit).size() >= MOST_OPEN) {
            throw Refusal.tooOften("application.too_many");
        }
        var code = Code.fresh();
        var id = new ApplicationId(work.newId());
        var row = new Application(
                id,
                unit,
                member,
                name.strip().replaceAll("\\p{Cntrl}+", " "),
                email,
                lang,
                words.strip(),
                tx.now(),
                ApplicationState.OPEN,
                "");
        try {
            dao.apply(row, code.hash());
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("application.asked", name.strip());
            }
            throw e;
        }
        tx.journal("application.make", "unit:" + unit.text(), Map.of("application", id.text()));
        return code;
    }

    /**
     * Takes someone in from a day on: as a new member with that standing, who comes in by the code they have; a member moves; who
     * had left under the same address is the same member again.
     *
     * @throws Refusal {@code application.answered}, {@code member.email_taken}
     */
    public MemberId accept(Actor keeper, ApplicationId id, Standing standing, LocalDate from) {
        return work.write(keeper, tx -> {
            var application = answer(tx, keeper, id, ApplicationState.ACCEPTED, "");
            if (application.member().isPresent()) {
                memberships.move(tx, application.member().get(), application.unit(), from);
                return application.member().get();
            }
            if (standing != Standing.CANDIDATE && standing != Standing.FULL) {
                throw Refusal.invalid("invitation.standing");
            }
            var former = returning.by(tx, application.email());
            var member = former.isPresent()
                    ? returning.readmit(tx, former.get().member().id(), application.unit(), standing)
                    : members.add(
                            tx,
                            new NewMember(
                                    application.name(),
                                    application.email(),
                                    application.lang(),
                                    application.unit(),
                                    standing,
                                    Organisations.today(tx)));
            invitations.letIn(
                    tx, application.unit(), member, tx.dao(JoiningDao.class).codeOf(id));
            return member;
        });
    }

    /** Says no, with the reason that the one who asked will read. */
    public void decline(Actor keeper, ApplicationId id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("application.reason", LONGEST);
        }
        work.writing(keeper, tx -> answer(tx, keeper, id, ApplicationState.DECLINED, reason.strip()));
    }

    /** Takes back what one asked; whoever has the code may. */
    public void withdraw(Actor anyone, Code code) {
        work.writing(anyone, tx -> {
            var application = find(tx, code).orElseThrow(Refusal::unknown);
            application.requireOpen();
            tx.dao(JoiningDao.class)
                    .answer(application.id(), ApplicationState.WITHDRAWN, "", anyone.member(), tx.now());
            tx.journal("application.withdraw", "unit:" + application.unit().text(), Map.of());
        });
    }

    private Application answer(Tx tx, Actor keeper, ApplicationId id, ApplicationState state, String reason) {
        var dao = tx.dao(JoiningDao.class);
        var application = dao.application(id).orElseThrow(Refusal::unknown);
        requireKeeper(tx, keeper, application.unit());
        application.requireOpen();
        if (dao.answer(id, state, reason, keeper.member(), tx.now()) == 0) {
            throw Refusal.because("application.answered", application.name());
        }
        tx.journal("application.answer", "unit:" + application.unit().text(), Map.of("state", state));
        tx.place("units/" + units.get(tx, application.unit()).slug() + "/joining");
        return application;
    }

    private void requireKeeper(Tx tx, Actor keeper, UnitId unit) {
        if (!units.mayKeep(keeper, tx, unit)) {
            throw Refusal.denied("unit.keepers_only");
        }
    }
}
