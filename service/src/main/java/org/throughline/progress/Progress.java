package org.throughline.progress;

import java.util.List;
import java.util.Optional;
import org.throughline.plan.Since;

/**
 * How far an objective is: work and results side by side, never blended.
 *
 * @param sums the exact sums behind the work, as the cache keeps them
 * @param rising how it counts in what it serves
 * @param results one for each of its indicators
 * @param parts the same for each objective that serves it
 */
public record Progress(
        Place place, long weight, Sums sums, Rising rising, Figure work, List<Measured> results, List<Progress> parts) {

    public Progress {
        results = List.copyOf(results);
        parts = List.copyOf(parts);
    }

    /**
     * How an objective counts in the one it serves.
     *
     * @param since from when on
     * @param sums the exact sums of its work as seen from there: with what was done before its own text changed
     * @param coverage whom it speaks for, whenever they were heard
     * @param here the same of those heard since it counts there
     */
    record Rising(Since since, Sums sums, Coverage coverage, Coverage here) {
        /** What its work adds there. */
        Sums serving(long weight) {
            return Sums.serving(weight, since, sums);
        }
    }

    /** One of its results, of what counts in what it serves. */
    Result counted(Measured measured) {
        return Result.of(
                measured.result().aim(),
                measured.result().actual().minus(measured.indicator().before()),
                rising.here());
    }

    /**
     * One indicator's result.
     *
     * @param headline the result by its kind, unweighted
     * @param mean the mean of the parts' progress by weights, for comparison
     * @param disagreement where work and result tell different stories
     */
    public record Measured(
            Indicator indicator, Result result, Figure headline, Figure mean, Optional<Disagreement> disagreement) {}
}
