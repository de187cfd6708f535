package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Refusal;

/** An indicator about to be set for an objective. */
public record NewIndicator(MeasureId measure, IndicatorKind kind, long baseline, long target, Optional<LocalDate> due) {

    /** Refuses a target that equals the baseline: {@code indicator.target}. */
    public NewIndicator {
        if (baseline == target) {
            throw Refusal.invalid("indicator.target", target);
        }
    }
}
