package org.throughline.plan;

import java.util.Optional;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/**
 * A plan about to be drafted.
 *
 * @param period required but for a platform, which has none
 * @param follows the plan of the last cycle, if it grows from one
 */
public record NewPlan(
        UnitId unit,
        Tier tier,
        String title,
        Optional<Period> period,
        Visibility visibility,
        Optional<PlanId> follows) {

    /** The same as a plan that follows this one. */
    public NewPlan following(PlanId former) {
        return new NewPlan(unit, tier, title, period, visibility, Optional.of(former));
    }

    /** Checks title and period: {@code plan.title}, {@code plan.period_missing}, {@code plan.period_unwanted}. */
    public NewPlan {
        title = title.strip();
        if (title.isEmpty() || title.length() > 300) {
            throw Refusal.invalid("plan.title");
        }
        if (tier.hasPeriod() && period.isEmpty()) {
            throw Refusal.invalid("plan.period_missing");
        }
        if (!tier.hasPeriod() && period.isPresent()) {
            throw Refusal.invalid("plan.period_unwanted");
        }
    }
}
