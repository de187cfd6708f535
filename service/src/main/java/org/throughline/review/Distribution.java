package org.throughline.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of an objective: by its own body, and by those that serve it, side by side and never averaged.
 *
 * @param own what its own body said last
 * @param below how many of the objectives that serve it were judged so, each by its own unit
 * @param silent the grey part: those that serve it and on which there is no report
 */
public record Distribution(Optional<Own> own, Map<Judgement, Long> below, long silent) {
    public static final Distribution NOTHING = new Distribution(Optional.empty(), Map.of(), 0);

    public Distribution {
        var ordered = new EnumMap<Judgement, Long>(Judgement.class);
        ordered.putAll(below);
        below = java.util.Collections.unmodifiableMap(ordered);
    }

    /**
     * What the objective's own body said last.
     *
     * @param accepted false while the body has not decided on the review: "not yet accepted"
     */
    public record Own(ReviewId review, Judgement judgement, String sentence, boolean accepted) {}

    /** How many serve it. */
    public long units() {
        return silent + heard();
    }

    /** How many of those that serve it have reported. */
    public long heard() {
        return below.values().stream().mapToLong(Long::longValue).sum();
    }
}
