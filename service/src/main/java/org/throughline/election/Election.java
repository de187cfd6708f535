package org.throughline.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.DelegationId;
import org.throughline.org.Role;

/**
 * Someone proposed for an office of a unit or a place in a body that the unit fills, or for leaving it, and what was decided.
 *
 * @param name of who is proposed
 * @param office what for; none where it is for a place in a body
 * @param delegation of which the place is; none where it is for an office
 * @param sitsIn the name of that body
 * @param recall whether they are to leave the office
 * @param untilOn the first day after the term; none for a term without end
 * @param ballot the question it was last put by
 */
public record Election(
        ElectionId id,
        UnitId unit,
        MemberId member,
        String name,
        Optional<Office> office,
        Optional<DelegationId> delegation,
        Optional<String> sitsIn,
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

    /** Whether both can be had by one alone of those who stand, so that they stand against each other. */
    boolean isAgainst(Election other) {
        return !recall
                && !other.recall
                && unit.equals(other.unit)
                && (delegation.isPresent()
                        ? delegation.equals(other.delegation)
                        : office.equals(other.office)
                                && office.map(Role::isSingle).orElse(false));
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
