package org.throughline.people;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * That someone asks to join a unit, or a member to move there.
 *
 * @param member who asks to move; none for someone new
 * @param words what they say
 * @param answer the reason, where it was declined
 */
public record Application(
        ApplicationId id,
        UnitId unit,
        Optional<MemberId> member,
        String name,
        Optional<String> email,
        String lang,
        String words,
        Instant madeAt,
        ApplicationState state,
        String answer) {

    /** @throws Refusal {@code application.answered} */
    void requireOpen() {
        if (state != ApplicationState.OPEN) {
            throw Refusal.because("application.answered", name);
        }
    }
}
