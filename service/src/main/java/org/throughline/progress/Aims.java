package org.throughline.progress;

import org.throughline.plan.IndicatorKind;

/** From a plan's indicators to what the roll-up measures. */
final class Aims {
    private Aims() {}

    /** The aim of an indicator: it rises or falls from its baseline to its target. */
    static Aim of(IndicatorKind kind, long measure, int decimals, long baseline, long target) {
        return new Aim(
                measure,
                Aim.Kind.of(kind),
                target < baseline ? Aim.Direction.FALL : Aim.Direction.RISE,
                decimals,
                baseline,
                target);
    }
}
