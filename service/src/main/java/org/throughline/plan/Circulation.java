package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.BodyId;

/**
 * How a draft goes into discussion.
 *
 * @param body what will decide on it
 * @param until the day on which the discussion ends and from which it may be decided
 * @param draftedBy the body that drafted it and decided to circulate it
 * @param decision that decision with its count; empty where it is only said that it was taken
 */
public record Circulation(BodyId body, LocalDate until, BodyId draftedBy, Optional<RecordedDecision> decision) {

    /** Drafted and to be decided by one body. */
    public static Circulation of(BodyId body, LocalDate until) {
        return new Circulation(body, until, body, Optional.empty());
    }
}
