package org.throughline.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.plan.ProvisionId;

/**
 * A quantity of a report, as a second objective shows it.
 *
 * @param update the report
 * @param objective where it is counted; empty where it counts for no target
 */
public record Deed(
        long update,
        LocalDate happenedOn,
        String words,
        long num,
        long den,
        int decimals,
        Optional<ProvisionId> objective,
        String scope) {

    /** The amount as people read it. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(num, decimals);
    }
}
