package org.throughline.org;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** Those who have left and come back: the same member with the same past, a new membership, and a password of their own again. */
public final class Returning {
    private final Work work;

    public Returning(Work work) {
        this.work = work;
    }

    /**
     * Someone who has left.
     *
     * @param leftOn the first day on which they belonged to nothing any more
     */
    public record Former(Member member, LocalDate leftOn) {}

    /** Who left and had this address; none where nobody has it, or someone who belongs here or is set to. */
    public Optional<Former> by(Tx tx, Optional<String> email) {
        return Names.email(email)
                .flatMap(tx.dao(MemberDao.class)::byEmail)
                .flatMap(member -> left(tx, member.id()).map(day -> new Former(member, day)));
    }

    private static Optional<LocalDate> left(Tx tx, MemberId id) {
        var today = Organisations.today(tx);
        var dao = tx.dao(MembershipDao.class);
        return dao.since(id, today).isEmpty()
                ? dao.course(id).stream()
                        .map(row -> row.toOn().orElse(today))
                        .max(Comparator.naturalOrder())
                        .or(() -> Optional.of(today))
                : Optional.empty();
    }

    /**
     * Takes them in again from today on; what they could sign in with before is no good any more.
     *
     * @throws Refusal unknown unless they have left; as {@link Members#add(Tx, NewMember)}
     */
    public MemberId readmit(Tx tx, MemberId id, UnitId home, Standing standing) {
        Keeping.require(tx, tx.actor(), home);
        var today = Organisations.today(tx);
        if (left(tx, id).isEmpty()) {
            throw Refusal.unknown();
        }
        var dao = tx.dao(MemberDao.class);
        var member = dao.find(id).orElseThrow(Refusal::unknown);
        dao.enrol(work.newId(), new Membership(id, member.name(), home, standing, true, Optional.empty(), today));
        dao.forgetPassword(id);
        // while they belonged to nothing these let nobody in; from now on they would again
        dao.endSessions(id);
        dao.revokeTokens(id);
        dao.endLostPassword(id);
        tx.journal("member.return", member.subject(), Map.of("unit", home.text(), "standing", standing));
        tx.place("members/" + id);
        return id;
    }
}
