package org.throughline.people;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * A way in that is used once.
 *
 * @param member who is on the roster already and sets their first password; none for someone new
 * @param name as it is known so far; may be empty
 * @param standing what someone new begins with
 * @param endsAt from then on it is no good
 */
public record Invitation(
        InvitationId id,
        UnitId unit,
        Optional<MemberId> member,
        String name,
        Optional<String> email,
        Standing standing,
        MemberId madeBy,
        Instant madeAt,
        Instant endsAt,
        InvitationState state) {

    boolean isOpen(Instant now) {
        return state == InvitationState.OPEN && now.isBefore(endsAt);
    }

    /** @throws Refusal {@code invitation.used}, {@code invitation.withdrawn}, {@code invitation.expired} */
    public void requireOpen(Instant now) {
        if (state == InvitationState.USED) {
            throw Refusal.because("invitation.used");
        }
        if (state == InvitationState.WITHDRAWN) {
            throw Refusal.because("invitation.withdrawn");
        }
        if (!isOpen(now)) {
            throw Refusal.because("invitation.expired");
        }
    }
}
