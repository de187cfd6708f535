package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.VersionId;

/** A review as its columns have it. */
public record ReviewRow(
        ReviewId id,
        PlanId plan,
        UnitId unit,
        VersionId version,
        LocalDate periodFrom,
        LocalDate periodTo,
        ReviewState state,
        boolean nil,
        String achieved,
        String obstacles,
        String changes,
        String help,
        String decided,
        String minority,
        Optional<BallotId> ballot,
        String note,
        Optional<MemberId> submittedBy,
        Optional<MemberId> enteredBy,
        Optional<Instant> submittedAt,
        String scope,
        long revision) {

    /** An empty draft. */
    static ReviewRow draft(ReviewId id, Plan plan, VersionId version, Period period) {
        return new ReviewRow(
                id,
                plan.id(),
                plan.unit(),
                version,
                period.from(),
                period.to(),
                ReviewState.DRAFT,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plan.scope(),
                1);
    }

    Review review() {
        return new Review(
                id,
                plan,
                unit,
                version,
                new Period(periodFrom, periodTo),
                state,
                nil,
                new Sections(achieved, obstacles, changes, help, decided, minority),
                ballot,
                note,
                submittedBy,
                enteredBy,
                submittedAt,
                scope,
                revision);
    }
}
