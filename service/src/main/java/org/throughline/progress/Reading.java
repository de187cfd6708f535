package org.throughline.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;

/**
 * A quantity that was reported, and where it counts.
 *
 * @param indicator where it counts; empty for one that is kept and shown and counts for no target
 * @param words what it counts, as typed
 * @param update the update that reported it
 * @param num the amount, a whole number with so many decimals
 * @param den of how many, where it is a part of a whole; of a scale how many gave the answer; otherwise 1
 * @param corrected whether another stands in its place
 */
public record Reading(
        long id,
        Optional<IndicatorId> indicator,
        Optional<MeasureId> measure,
        String words,
        UnitId unit,
        long update,
        LocalDate happenedOn,
        long num,
        long den,
        int decimals,
        boolean corrected) {

    /** The amount as people read it. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(num, decimals);
    }
}
