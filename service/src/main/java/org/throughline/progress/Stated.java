package org.throughline.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/**
 * A figure typed by the responsible body, which stands beside the derived one and never in its place.
 *
 * @param indicator whose result it is; empty for the work, in per cent
 * @param num a whole number with so many decimals
 * @param untilOn the last day on which it stands
 */
public record Stated(
        ProvisionId objective,
        Optional<IndicatorId> indicator,
        long num,
        int decimals,
        String reason,
        LocalDate fromOn,
        LocalDate untilOn,
        MemberId member) {

    /** The figure as people read it. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(num, decimals);
    }
}
