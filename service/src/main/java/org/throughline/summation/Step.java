package org.throughline.summation;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Sentence;

/**
 * One step on the way of a lesson or proposal.
 *
 * @param on when; empty for what is still awaited
 * @param reason the reason that was given; may be empty
 * @param place where to read on, below {@code /}; empty where there is nothing that the reader may see
 */
public record Step(Kind kind, Optional<LocalDate> on, Sentence said, String reason, String place) {

    /** What happened. */
    public enum Kind {
        WRITTEN,
        OWED,
        UNANSWERED,
        TAKEN_UP,
        MERGED,
        PASSED_ON,
        SET_ASIDE,
        /** It stands in a draft or plan. */
        PROVISION,
        RAISED
    }
}
