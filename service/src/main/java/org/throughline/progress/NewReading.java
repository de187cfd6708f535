package org.throughline.progress;

import java.util.Optional;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;

/**
 * A quantity about to be entered.
 *
 * @param indicator where it is to count; empty for a free one
 * @param measure what it counts; empty where it names none of the organisation's measures
 * @param num the amount, a whole number with so many decimals
 * @param words what it counts, as typed
 */
public record NewReading(
        Optional<IndicatorId> indicator, Optional<MeasureId> measure, long num, int decimals, String words) {}
