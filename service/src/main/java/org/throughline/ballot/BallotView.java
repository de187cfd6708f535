package org.throughline.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;

/**
 * A ballot as programs see it. While it is open there is a turnout and no result.
 *
 * @param rule the rule in the reader's words
 * @param mine what the reader voted
 */
public record BallotView(
        BallotId id,
        BodyId body,
        Question question,
        String subject,
        String title,
        boolean recorded,
        boolean open,
        Instant opensAt,
        Instant closesAt,
        String rule,
        long entitled,
        long voted,
        boolean mayVote,
        Optional<Choice> mine,
        Optional<Told> result) {

    /** The result with its arithmetic in the reader's words, and the roll call of a ballot on line. */
    public record Told(
            String outcome,
            Tally tally,
            long quorum,
            long base,
            long needed,
            String arithmetic,
            How how,
            LocalDate decidedOn,
            List<Line> rollCall) {}

    /** One line of the roll call. */
    public record Line(MemberId member, String name, long weight, Choice choice, Optional<MemberId> enteredBy) {}
}
