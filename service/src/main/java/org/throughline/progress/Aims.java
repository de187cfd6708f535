package org.throughline.progress;

import java.util.Optional;
import org.throughline.plan.IndicatorKind;

/** From a plan's indicators to what the roll-up measures. */
final class Aims {
    private Aims() {}

    /** How the parts of this kind add up; empty for ratios and scales, which no figure is made of yet. */
    static Optional<Aim.Kind> kind(IndicatorKind kind) {
        return switch (kind) {
            case FLOW -> Optional.of(Aim.Kind.FLOW);
            case STOCK -> Optional.of(Aim.Kind.STOCK);
            case MILESTONE -> Optional.of(Aim.Kind.MILESTONE);
            case RATIO, SCALE -> Optional.empty();
        };
    }

    /** The aim of an indicator: it rises or falls from its baseline to its target. */
    static Optional<Aim> of(IndicatorKind kind, long measure, int decimals, long baseline, long target) {
        return kind(kind)
                .map(adds -> new Aim(
                        measure,
                        adds,
                        target < baseline ? Aim.Direction.FALL : Aim.Direction.RISE,
                        decimals,
                        baseline,
                        target));
    }
}
