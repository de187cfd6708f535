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
 * @param places in a question of persons, how many are elected; 0 for one of for and against
 * @param candidates who stands
 * @param mine what the reader voted
 * @param mineNamed the numbers of whom the reader named
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
        int places,
        List<Candidate> candidates,
        boolean mayVote,
        Optional<Choice> mine,
        List<Integer> mineNamed,
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
            List<Counted> candidates,
            List<Line> rollCall) {}

    /** One line of the roll call. */
    public record Line(
            MemberId member,
            String name,
            long weight,
            Choice choice,
            List<Integer> named,
            Optional<MemberId> enteredBy) {}
}
