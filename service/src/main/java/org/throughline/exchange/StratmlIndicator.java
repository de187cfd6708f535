package org.throughline.exchange;

import java.util.List;
import java.util.Optional;
import org.throughline.exchange.StratmlPlan.Kept;

/**
 * What is measured for an objective, as StratML Part 2 says it ({@code PerformanceIndicator}). Absent, empty and wrong
 * values stand as in {@link StratmlPlan}.
 *
 * @param stage {@code ValueChainStage}
 * @param type {@code Quantitative} or {@code Qualitative}
 * @param dimension what is measured
 * @param unit in what it is counted
 * @param made the indicator of a draft that was made of it (its id as text), which then says targets and results
 */
public record StratmlIndicator(
        Optional<String> stage,
        Optional<String> type,
        Optional<String> sequence,
        String dimension,
        String unit,
        Optional<String> identifier,
        List<Relationship> relationships,
        List<Instance> instances,
        Optional<String> otherInformation,
        List<Kept> kept,
        Optional<String> made) {
    public StratmlIndicator {
        relationships = StratmlPlan.list(relationships);
        instances = StratmlPlan.list(instances);
        kept = StratmlPlan.list(kept);
    }

    /** The same, with the indicator of a draft that was made of it. */
    StratmlIndicator making(String id) {
        return new StratmlIndicator(
                stage,
                type,
                sequence,
                dimension,
                unit,
                identifier,
                relationships,
                instances,
                otherInformation,
                kept,
                Optional.of(id));
    }

    /** The same with other relationships and measurements. */
    StratmlIndicator saying(List<Relationship> relationships, List<Instance> instances) {
        return new StratmlIndicator(
                stage,
                type,
                sequence,
                dimension,
                unit,
                identifier,
                relationships,
                instances,
                otherInformation,
                kept,
                made);
    }

    /**
     * How it stands to something else.
     *
     * @param type {@code Broader_Than}, {@code Peer_To} or {@code Narrower_Than}
     * @param referents the identifiers of the other
     */
    public record Relationship(
            Optional<String> type,
            Optional<String> identifier,
            List<String> referents,
            Optional<String> name,
            Optional<String> description,
            List<Kept> kept) {
        public Relationship {
            referents = StratmlPlan.list(referents);
            kept = StratmlPlan.list(kept);
        }
    }

    /** Targets and what came of them. */
    public record Instance(List<Result> targets, List<Result> actuals, List<Kept> kept) {
        public Instance {
            targets = StratmlPlan.list(targets);
            actuals = StratmlPlan.list(actuals);
            kept = StratmlPlan.list(kept);
        }
    }

    /**
     * A target, or what came of it.
     *
     * @param end the last day
     * @param number a decimal number
     */
    public record Result(
            Optional<String> start,
            Optional<String> end,
            Optional<String> number,
            Optional<Descriptor> descriptor,
            Optional<String> description,
            List<Kept> kept) {
        public Result {
            kept = StratmlPlan.list(kept);
        }
    }

    /** A result that is no number. */
    public record Descriptor(Optional<String> name, Optional<String> value, List<Kept> kept) {
        public Descriptor {
            kept = StratmlPlan.list(kept);
        }
    }
}
