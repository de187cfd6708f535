package org.throughline.ballot;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;

/** A result as its table holds it: the count and the word; the arithmetic is computed from them. */
public record ResultRow(
        BallotId ballot,
        long entitled,
        long present,
        long votesFor,
        long against,
        long abstained,
        String outcome,
        How how,
        LocalDate decidedOn,
        Optional<MemberId> recordedBy) {

    static ResultRow of(Result result, Optional<MemberId> recordedBy) {
        var tally = result.tally();
        return new ResultRow(
                result.ballot(),
                tally.entitled(),
                tally.present(),
                tally.inFavour(),
                tally.against(),
                tally.abstained(),
                word(result.outcome()),
                result.how(),
                result.decidedOn(),
                recordedBy);
    }

    Tally tally() {
        return new Tally(entitled, present, votesFor, against, abstained);
    }

    /** @throws IllegalStateException when what was stored is not what the rule says: nobody may act on such a result */
    Result result(VotingRule rule) {
        var decided = rule.decide(tally());
        if (!word(decided).equals(outcome)) {
            throw new IllegalStateException(
                    "the stored outcome of " + ballot + " is " + outcome + ", its rule says " + word(decided));
        }
        return new Result(ballot, tally(), decided, how, decidedOn);
    }

    static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Carried) {
            return "CARRIED";
        }
        return outcome instanceof Outcome.Lost ? "LOST" : "NO_QUORUM";
    }
}
