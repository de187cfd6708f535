package org.throughline.summation;

import java.time.Instant;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/** A summation as its columns have it. */
public record SummationRow(
        SummationId id,
        SummationKind kind,
        UnitId unit,
        MemberId author,
        Optional<MemberId> enteredBy,
        Optional<PlanId> plan,
        Optional<ProvisionId> provision,
        Optional<TaskId> task,
        String title,
        String aim,
        String did,
        String came,
        String conditions,
        String strengths,
        String shortcomings,
        String tookPart,
        String differences,
        SummationState state,
        Optional<BallotId> ballot,
        String note,
        Optional<Instant> submittedAt,
        String scope,
        long revision) {

    static SummationRow draft(
            SummationId id,
            NewSummation wish,
            Optional<PlanId> plan,
            MemberId author,
            Optional<MemberId> enteredBy,
            Parts parts,
            String scope) {
        return new SummationRow(
                id,
                wish.kind(),
                wish.unit(),
                author,
                enteredBy,
                plan,
                wish.provision(),
                wish.task(),
                wish.title(),
                parts.aim(),
                parts.did(),
                parts.came(),
                parts.conditions(),
                parts.strengths(),
                parts.shortcomings(),
                parts.tookPart(),
                parts.differences(),
                SummationState.DRAFT,
                Optional.empty(),
                "",
                Optional.empty(),
                scope,
                1);
    }

    Summation summation() {
        return new Summation(
                id,
                kind,
                unit,
                author,
                enteredBy,
                plan,
                provision,
                task,
                title,
                new Parts(aim, did, came, conditions, strengths, shortcomings, tookPart, differences),
                state,
                ballot,
                note,
                submittedAt,
                scope,
                revision);
    }
}
