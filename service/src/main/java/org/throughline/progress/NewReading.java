package org.throughline.progress;

import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;

/**
 * A quantity about to be entered.
 *
 * @param indicator where it is to count; empty for a free one
 * @param measure what it counts; empty where it names none of the organisation's measures
 * @param num the amount, a whole number with so many decimals
 * @param words what it counts, as typed
 * @param of of how many, where that was said: 45 of 120; of a scale how many gave the answer
 */
public record NewReading(
        Optional<IndicatorId> indicator,
        Optional<MeasureId> measure,
        long num,
        int decimals,
        String words,
        OptionalLong of) {

    /** A plain amount. */
    public NewReading(
            Optional<IndicatorId> indicator, Optional<MeasureId> measure, long num, int decimals, String words) {
        this(indicator, measure, num, decimals, words, OptionalLong.empty());
    }

    /** The same, at that indicator. */
    public NewReading at(Optional<IndicatorId> where) {
        return new NewReading(where, measure, num, decimals, words, of);
    }

    /** As it is stored: 1 where nothing was said. */
    long den() {
        return of.orElse(1);
    }
}
