package org.throughline.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * Someone proposed for an office of a unit, or for leaving it, and what its body decided.
 *
 * @param name of who is proposed
 * @param recall whether they are to leave the office
 * @param untilOn the first day after the term; none for a term without end
 * @param ballot the question it was last put by
 */
public record Election(
        ElectionId id,
        UnitId unit,
        MemberId member,
        String name,
        Office office,
        boolean recall,
        Optional<LocalDate> untilOn,
        MemberId proposedBy,
        Instant madeAt,
        ElectionState state,
        Optional<BallotId> ballot) {

    /** How ballots and the journal name it. */
    public String subject() {
        return "election:" + id.text();
    }

    /** Whether a ballot on it is under way. */
    public boolean atVote() {
        return state == ElectionState.PROPOSED && ballot.isPresent();
    }

    /** @throws Refusal {@code election.over}, {@code election.at_vote} */
    void requireOpen() {
        if (state != ElectionState.PROPOSED) {
            throw Refusal.because("election.over", name);
        }
        if (ballot.isPresent()) {
            throw Refusal.because("election.at_vote", name);
        }
    }
}
