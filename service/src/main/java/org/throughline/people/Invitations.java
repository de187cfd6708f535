package org.throughline.people;

import java.time.Duration;
import java.util.ArrayList;
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
import org.throughline.org.FirstWays;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.NewMember;
import org.throughline.org.Organisations;
import org.throughline.org.Returning;
import org.throughline.org.Units;

/** Ways in: a unit's keepers invite someone new, or let a member who is on the roster set a first password. Each is used once. */
public final class Invitations {
    private static final Duration GOOD_FOR = Duration.ofDays(30);
    private static final int MOST = 500;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Returning returning;
    private final FirstWays firstWays = new FirstWays();

    public Invitations(Work work, Units units, Members members) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.returning = new Returning(work);
    }

    /** What was made; the code is told this once. */
    public record Made(Invitation invitation, Code code) {}

    /** What stands behind a code now. */
    public Optional<Invitation> find(Tx tx, Code code) {
        return tx.dao(JoiningDao.class).invitation(code.hash());
    }

    /** The invitations of a unit that can still be used, the last first. */
    public List<Invitation> open(Tx tx, UnitId unit) {
        return tx.dao(JoiningDao.class).invitations(unit, tx.now());
    }

    /** Who has their home in this very unit and has never had a password, by name, as far as the actor may let them in. */
    public List<Membership> outside(Tx tx, UnitId unit) {
        return firstWays.outside(tx, unit);
    }

    /** Invites someone new; the keepers of the unit do. */
    public Made invite(Actor keeper, UnitId unit, String name, Optional<String> email, Standing standing) {
        return work.write(keeper, tx -> {
            requireKeeper(tx, keeper, unit);
            if (standing != Standing.CANDIDATE && standing != Standing.FULL) {
                throw Refusal.invalid("invitation.standing");
            }
            var made =
                    make(tx, unit, Optional.empty(), name.strip(), Members.checkedEmail(email), standing, Code.fresh());
            tx.journal(
                    "invitation.make",
                    "unit:" + unit.text(),
                    Map.of("invitation", made.invitation().id().text()));
            tx.place("units/" + units.get(tx, unit).slug() + "/joining");
            return made;
        });
    }

    /**
     * Makes a way in for each of these members, who have no password yet; a former one is no good any more. The keepers of
     * their home unit do, or of one above it, because a new unit's own keepers have to come in first; of an officer, see
     * {@link FirstWays}.
     */
    public List<Made> letIn(Actor keeper, UnitId unit, List<MemberId> those) {
        if (those.size() > MOST) {
            throw Refusal.invalid("invitation.too_many", MOST);
        }
        return work.write(keeper, tx -> {
            if (!mayLetIn(keeper, tx, unit)) {
                throw Refusal.denied("unit.keepers_only");
            }
            var outside = outside(tx, unit);
            var made = new ArrayList<Made>();
            for (var id : those) {
                var member = outside.stream()
                        .filter(at -> at.member().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.because("invitation.not_outside"));
                tx.dao(JoiningDao.class).withdrawOf(id);
                made.add(make(
                        tx,
                        unit,
                        Optional.of(id),
                        member.name(),
                        members.get(tx, id).email(),
                        Standing.FULL,
                        Code.fresh()));
                tx.journal("account.code", "member:" + id.text(), Map.of());
            }
            tx.place("units/" + units.get(tx, unit).slug() + "/joining");
            return made;
        });
    }

    /** Makes a way in under a code that someone knows already: theirs, who asked to join and was accepted. */
    void letIn(Tx tx, UnitId unit, MemberId member, String codeHash) {
        var found = members.get(tx, member);
        tx.dao(JoiningDao.class)
                .invite(row(tx, unit, Optional.of(member), found.name(), found.email(), Standing.FULL), codeHash);
    }

    private Made make(
            Tx tx,
            UnitId unit,
            Optional<MemberId> member,
            String name,
            Optional<String> email,
            Standing standing,
            Code code) {
        var invitation = row(tx, unit, member, name, email, standing);
        tx.dao(JoiningDao.class).invite(invitation, code.hash());
        return new Made(invitation, code);
    }

    private Invitation row(
            Tx tx, UnitId unit, Optional<MemberId> member, String name, Optional<String> email, Standing standing) {
        return new Invitation(
                new InvitationId(work.newId()),
                unit,
                member,
                name,
                email,
                standing,
                tx.actor().member(),
                tx.now(),
                tx.now().plus(GOOD_FOR),
                InvitationState.OPEN);
    }

    /** Whether the actor may make first ways in for the members of this unit: its keepers may, and those of the units above. */
    public boolean mayLetIn(Actor actor, Tx tx, UnitId unit) {
        return units.mayKeep(actor, tx, unit)
                || units.above(tx, unit).stream().anyMatch(higher -> actor.keeps(higher.id()));
    }

    /** Takes back an invitation that was not used. */
    public void withdraw(Actor keeper, InvitationId id) {
        work.writing(keeper, tx -> {
            var invitation = tx.dao(JoiningDao.class).invitation(id).orElseThrow(Refusal::unknown);
            requireKeeper(tx, keeper, invitation.unit());
            if (tx.dao(JoiningDao.class).end(id, InvitationState.WITHDRAWN) == 0) {
                invitation.requireOpen(tx.now());
                throw Refusal.because("invitation.used");
            }
            tx.journal("invitation.withdraw", "unit:" + invitation.unit().text(), Map.of("invitation", id.text()));
        });
    }

    /**
     * Uses the invitation: whoever is new becomes a member; who had left and is invited under the same address is the same one again. To be called in the unit of work that lets them in.
     *
     * @throws Refusal unknown for a code that never was; {@code invitation.…}, {@code member.…}, {@code password.has_one}
     */
    public MemberId use(Tx tx, Code code, String name, Optional<String> email, String lang) {
        var invitation = find(tx, code).orElseThrow(Refusal::unknown);
        invitation.requireOpen(tx.now());
        if (tx.dao(JoiningDao.class).end(invitation.id(), InvitationState.USED) == 0) {
            throw Refusal.because("invitation.used");
        }
        var address = Members.checkedEmail(email).orElseThrow(() -> Refusal.invalid("invitation.no_email"));
        var former = invitation.member().isEmpty()
                ? returning.by(tx, Optional.of(address))
                : Optional.<Returning.Former>empty();
        if (former.isPresent()) {
            // only who invites knows whom; an address typed by whoever has the link says nothing
            if (!invitation.email().filter(address::equals).isPresent()) {
                throw Refusal.because("invitation.former", address);
            }
            return returning.readmit(tx, former.get().member().id(), invitation.unit(), invitation.standing());
        }
        if (invitation.member().isEmpty()) {
            return members.add(
                    tx,
                    new NewMember(
                            name,
                            Optional.of(address),
                            lang,
                            invitation.unit(),
                            invitation.standing(),
                            Organisations.today(tx)));
        }
        var member = members.get(tx, invitation.member().get());
        if (members.credentials(tx, member.id()).hash().isPresent()) {
            throw Refusal.because("password.has_one", member.name());
        }
        members.email(tx, member.id(), address);
        members.language(tx, member.id(), lang);
        return member.id();
    }

    private void requireKeeper(Tx tx, Actor keeper, UnitId unit) {
        if (!units.mayKeep(keeper, tx, unit)) {
            throw Refusal.denied("unit.keepers_only");
        }
    }
}
