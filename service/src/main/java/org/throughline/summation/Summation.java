package org.throughline.summation;

import java.time.Instant;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/**
 * A reflection on finished work.
 *
 * @param author whose words it is; for a unit's, who began it
 * @param enteredBy who entered it for the author, where that was another
 * @param plan what it reflects on, as a whole
 * @param provision the objective it reflects on
 * @param task the task it reflects on
 * @param ballot the ballot or recorded decision of the body on it
 * @param note what the body said with its decision
 * @param scope who may read it once it is submitted
 * @param revision counts the changes of its sections
 */
public record Summation(
        SummationId id,
        SummationKind kind,
        UnitId unit,
        MemberId author,
        Optional<MemberId> enteredBy,
        Optional<PlanId> plan,
        Optional<ProvisionId> provision,
        Optional<TaskId> task,
        String title,
        Parts parts,
        SummationState state,
        Optional<BallotId> ballot,
        String note,
        Optional<Instant> submittedAt,
        String scope,
        long revision) {

    /** As the journal, ballots and evidence name it. */
    public String subject() {
        return "summation:" + id.text();
    }

    /** Where it is read, below {@code /}. */
    public String place() {
        return (kind == SummationKind.SYNTHESIS ? "syntheses/" : "summations/") + id.text();
    }

    public boolean isSynthesis() {
        return kind == SummationKind.SYNTHESIS;
    }

    /** Whether it has been handed in, so that others read it. */
    public boolean isIn() {
        return !state.isOpen();
    }

    /** Whether a body decides on it. */
    public boolean isDecidedOn() {
        return kind != SummationKind.MEMBER;
    }
}
