package org.throughline.progress;

import java.util.List;
import java.util.Optional;

/**
 * How far an objective is: work and results side by side, never blended.
 *
 * @param sums the exact sums behind the work, as the cache keeps them
 * @param above the same as what it serves sees it: with what was done before its own text changed
 * @param results one for each of its indicators
 * @param parts the same for each objective that serves it
 */
public record Progress(
        Place place, long weight, Sums sums, Sums above, Figure work, List<Measured> results, List<Progress> parts) {

    public Progress {
        results = List.copyOf(results);
        parts = List.copyOf(parts);
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
