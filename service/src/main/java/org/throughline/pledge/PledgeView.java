package org.throughline.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.plan.ProvisionId;

/**
 * Who takes on how much of an objective, for programs.
 *
 * @param target what is to be reached together; empty where nothing is measured whose parts add up
 * @param taken what is taken on together, by agreement and else by the units' own plans
 */
public record PledgeView(ProvisionId objective, Optional<BigDecimal> target, BigDecimal taken, List<Part> units) {

    /**
     * One unit's part.
     *
     * @param state the last word; empty where nothing was said
     * @param settled what was agreed last
     * @param open what waits for an answer
     */
    public record Part(
            String unit,
            Optional<Saying> state,
            Optional<BigDecimal> settled,
            Optional<BigDecimal> open,
            List<Said> words) {}

    /** One word. */
    public record Said(
            Saying said, boolean above, Optional<BigDecimal> amount, String reason, String by, LocalDate on) {}
}
