package org.throughline.ballot;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;

/**
 * That someone who was entitled says a recorded decision was not so.
 *
 * @param answer what the keepers of the unit answered; empty while they owe it
 */
public record Contest(
        BallotId ballot,
        MemberId member,
        String reason,
        Instant at,
        String answer,
        Optional<MemberId> answeredBy,
        Optional<Instant> answeredAt) {

    public boolean isAnswered() {
        return answeredAt.isPresent();
    }
}
