package org.throughline.review;

import java.time.Instant;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.VersionId;

/**
 * What a unit says of one of its plans for a period.
 *
 * @param version the text that was in force when it was submitted; until then when it was begun
 * @param nil nothing was done in the period, and the unit says so
 * @param ballot the ballot or recorded decision of the body on it
 * @param note what the body said with its decision: what it changed, or why it sent it back
 * @param enteredBy who typed it in from paper, where it was not the one whose words they are
 * @param scope who may read it once it is in
 * @param revision counts the changes
 */
public record Review(
        ReviewId id,
        PlanId plan,
        UnitId unit,
        VersionId version,
        Period period,
        ReviewState state,
        boolean nil,
        Sections sections,
        Optional<BallotId> ballot,
        String note,
        Optional<MemberId> submittedBy,
        Optional<MemberId> enteredBy,
        Optional<Instant> submittedAt,
        String scope,
        long revision) {

    /** As the journal, ballots and evidence name it. */
    public String subject() {
        return subject(id);
    }

    /** As {@link #subject()}, of the review with this id. */
    public static String subject(ReviewId id) {
        return "review:" + id.text();
    }

    /** Whether it is with the office, to be written or written anew, and not for others to read. */
    public boolean isUnderWay() {
        return state.isOpen();
    }

    /** Whether it was handed in once, so that its figures are kept for good. */
    public boolean isFrozen() {
        return submittedAt.isPresent();
    }
}
