package org.throughline.plan;

import java.util.Optional;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/**
 * What one unit has set out to do, through all its versions.
 *
 * @param slug its address, unique among plans
 * @param period the days it covers; empty for a platform only
 * @param unit the unit that owns it today
 * @param scope who may read it, as on its row
 * @param figuresRise whether its figures count above where its words are not readable
 * @param cadenceMonths a review is due every so many months
 * @param follows the plan of the last cycle that it grew from
 */
public record Plan(
        PlanId id,
        String slug,
        Tier tier,
        String title,
        Optional<Period> period,
        PlanState state,
        UnitId unit,
        Visibility visibility,
        String scope,
        boolean figuresRise,
        int cadenceMonths,
        Optional<PlanId> follows,
        long revision) {

    /** As the journal and other features name it. */
    public String subject() {
        return "plan:" + id.text();
    }
}
