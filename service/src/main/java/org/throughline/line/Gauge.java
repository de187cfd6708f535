package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.plan.IndicatorId;
import org.throughline.progress.Coverage;
import org.throughline.progress.Disagreement;
import org.throughline.progress.Progress;
import org.throughline.progress.Result;
import org.throughline.progress.Share;

/**
 * Work and result of an objective, side by side and never blended.
 *
 * @param work what is done of what was set out; empty when nothing counts yet, which is not zero
 * @param tasks all tasks behind it
 * @param done those done
 * @param dropped those dropped
 * @param coverage for whom work and results speak
 * @param results one for each indicator
 */
public record Gauge(
        Optional<Share> work, long tasks, long done, long dropped, Coverage coverage, List<Reading> results) {

    public Gauge {
        results = List.copyOf(results);
    }

    static Gauge of(Progress progress) {
        var sums = progress.sums();
        return new Gauge(
                progress.work().value(),
                sums.tasks(),
                sums.done(),
                sums.dropped(),
                progress.work().coverage(),
                progress.results().stream()
                        .map(measured -> new Reading(
                                new IndicatorId(measured.indicator().id()), measured.result(), measured.disagreement()))
                        .toList());
    }

    /** One indicator's result, and where the work tells another story. */
    public record Reading(IndicatorId indicator, Result result, Optional<Disagreement> clash) {}
}
