package org.throughline.summation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.review.Evidence;
import org.throughline.task.TaskId;

/**
 * A summation as programs read it.
 *
 * @param sources what a synthesis answers, with the answers so far; empty for others
 * @param heard whom a synthesis heard
 * @param evidence the figures of its objective, frozen when it was handed in
 */
public record SummationView(
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
        List<Finding> findings,
        List<Waiting> sources,
        Optional<Heard> heard,
        List<Evidence> evidence,
        Optional<BallotId> ballot,
        String note,
        Optional<Instant> submittedAt,
        long revision) {

    /** A source, with the answer it has so far. */
    public record Waiting(Finding finding, UnitId unit, Optional<Disposition> answer) {}

    /** A step on the way of a lesson, in the reader's words. */
    public record Way(Step.Kind kind, Optional<LocalDate> on, String said, String reason, String place) {}
}
