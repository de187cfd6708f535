package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.VersionId;

/**
 * A review as programs read it.
 *
 * @param frozen the digest of the evidence as it is stored, and the evidence as far as the reader may see it
 */
public record ReviewView(
        ReviewId id,
        PlanId plan,
        UnitId unit,
        VersionId version,
        Period period,
        ReviewState state,
        boolean nil,
        LocalDate due,
        ExpectedState expected,
        boolean late,
        List<Verdict> verdicts,
        Sections sections,
        List<Kept> frozen,
        List<Correction> corrected,
        Optional<BallotId> ballot,
        String note,
        Optional<Instant> submittedAt,
        long revision) {

    /** Evidence with the digest of all of it. */
    public record Kept(String digest, Evidence evidence) {}

    /** A report that is expected; the review where one was begun, and why it need not be given where someone said so. */
    public record Due(
            UnitId unit,
            PlanId plan,
            Period period,
            LocalDate due,
            ExpectedState state,
            boolean late,
            Optional<ReviewId> review,
            Optional<String> excused) {

        /** As the actor sees it: until it is late, a gap is its unit's own. */
        static Due of(ExpectedReport report, Actor actor) {
            return new Due(
                    report.unit().id(),
                    report.plan().id(),
                    report.expected().period(),
                    report.expected().due(),
                    report.seenBy(actor),
                    report.expected().late(),
                    report.review().map(Review::id),
                    report.excuse().map(Excuse::reason));
        }
    }
}
