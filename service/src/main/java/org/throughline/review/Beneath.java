package org.throughline.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Actual;
import org.throughline.progress.Aim;
import org.throughline.progress.Spread;

/** The reviews of the level below side by side: what each says of an objective, and what their frozen figures come to. */
final class Beneath {
    private final ExpectedReports expected;
    private final Reviews reviews;
    private final Evidences evidences;

    Beneath(ExpectedReports expected, Reviews reviews, Evidences evidences) {
        this.expected = expected;
        this.reviews = reviews;
        this.evidences = evidences;
    }

    /**
     * What one unit below says of the objective, or that it has not been heard.
     *
     * @param results the figures of its own objective, as they were when it handed its review in
     */
    record Voice(ExpectedReport report, Optional<Verdict> said, List<Evidence.Measured> results) {
        /** What it counted of the same as is counted above, or else the first it counted. */
        Optional<Evidence.Measured> measured(Optional<Evidence.Measured> above) {
            return results.stream()
                    .filter(one -> above.filter(upper -> same(upper, one)).isPresent())
                    .findFirst()
                    .or(() -> results.stream().findFirst());
        }

        /** Its review, once it is in. */
        Optional<Review> filed() {
            return report.review().filter(review -> !review.isUnderWay());
        }
    }

    /** The reports on the plans that serve this one, for the review's period. */
    List<ExpectedReport> reports(Tx tx, Plan plan, Review review) {
        return expected.below(tx, plan, review.period());
    }

    /** By objective, in the order of the reports; an objective that nothing serves is not in it. */
    Map<ProvisionId, List<Voice>> of(Tx tx, List<ExpectedReport> reports, List<ProvisionId> objectives) {
        var found = new HashMap<ProvisionId, List<Voice>>();
        if (objectives.isEmpty() || reports.isEmpty()) {
            return found;
        }
        var serving = tx.dao(ReviewDao.class)
                .serving(objectives.stream().map(ProvisionId::value).toList());
        for (var report : reports) {
            var filed = report.review().filter(review -> !review.isUnderWay());
            var said = new HashMap<ProvisionId, Verdict>();
            filed.ifPresent(review ->
                    reviews.verdicts(tx, review.id()).forEach(verdict -> said.put(verdict.objective(), verdict)));
            var figures =
                    filed.map(review -> evidences.of(tx, review.subject())).orElse(Map.of());
            for (var row : serving) {
                boolean theirs = filed.isEmpty()
                        ? row.unit().equals(report.unit().id())
                        : said.containsKey(row.objective()) || figures.containsKey(row.objective());
                if (theirs) {
                    var results = Optional.ofNullable(figures.get(row.objective())).stream()
                            .flatMap(frozen -> frozen.evidence().results().stream())
                            .toList();
                    found.computeIfAbsent(row.target(), id -> new ArrayList<>())
                            .add(new Voice(report, Optional.ofNullable(said.get(row.objective())), results));
                }
            }
        }
        return found;
    }

    private static boolean same(Evidence.Measured above, Evidence.Measured below) {
        return below.aim().measure() == above.aim().measure()
                && below.aim().kind() == above.aim().kind()
                && below.aim().decimals() == above.aim().decimals();
    }

    /** What the figures below come to, in the terms of the figure above; empty where nothing below counts the same. */
    static Optional<Evidence.Measured> sum(Evidence.Measured above, List<Voice> voices) {
        var same = voices.stream()
                .flatMap(voice -> voice.measured(Optional.of(above)).stream())
                // answers on a scale are added by how they are spread, where that was kept
                .filter(one -> one.known()
                        && (one.aim().kind() != Aim.Kind.SCALE || one.spread().isPresent())
                        && same(above, one))
                .toList();
        long num = same.stream().mapToLong(Evidence.Measured::num).reduce(0, Math::addExact);
        long den = same.stream().mapToLong(Evidence.Measured::den).reduce(0, Math::addExact);
        long entries = same.stream().mapToLong(Evidence.Measured::entries).sum();
        var spread = same.stream().flatMap(one -> one.spread().stream()).reduce(Spread::plus);
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence.Measured(
                        above.indicator(),
                        above.aim(),
                        true,
                        spread.map(all -> above.aim().level(new Actual(0, 0, entries, all)))
                                .orElse(num),
                        den,
                        entries,
                        spread,
                        above.line(),
                        List.of()));
    }
}
