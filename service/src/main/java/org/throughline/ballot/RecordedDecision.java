package org.throughline.ballot;

import java.time.LocalDate;
import org.throughline.kernel.BodyId;

/**
 * How a meeting decided, as its secretary enters it, whatever the question was.
 *
 * @param present how many of those entitled were there, in votes
 */
public record RecordedDecision(
        LocalDate decidedOn, How how, long present, long inFavour, long against, long abstained) {

    /** The decision on this question. */
    public Recorded on(BodyId body, Question question, String subject, String scope, String title) {
        return new Recorded(
                body, question, subject, scope, title, decidedOn, how, present, inFavour, against, abstained);
    }
}
