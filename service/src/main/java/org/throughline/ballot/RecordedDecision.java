package org.throughline.ballot;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;

/**
 * How a meeting decided, as its secretary enters it, whatever the question was.
 *
 * @param present how many of those entitled were there, in votes
 * @param entitled how many were entitled, as the minutes say: for a day before the body was entered here, and else not heeded
 */
public record RecordedDecision(
        LocalDate decidedOn,
        How how,
        long present,
        long inFavour,
        long against,
        long abstained,
        Optional<Long> entitled) {

    /** Of a day of which it is known here who was entitled. */
    public RecordedDecision(LocalDate decidedOn, How how, long present, long inFavour, long against, long abstained) {
        this(decidedOn, how, present, inFavour, against, abstained, Optional.empty());
    }

    /** The decision on this question. */
    public Recorded on(BodyId body, Question question, String subject, String scope, String title) {
        return new Recorded(
                body, question, subject, scope, title, decidedOn, how, present, inFavour, against, abstained, entitled);
    }
}
