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
 * @param moves whose part is to go elsewhere, since a newer text split or merged the objective
 * @param taken what is taken on together, by agreement and else by the units' own plans
 */
public record PledgeView(
        ProvisionId objective, Optional<BigDecimal> target, BigDecimal taken, List<Part> units, List<Moving> moves) {

    /**
     * One unit's part.
     *
     * @param uptake how far the unit has come
     * @param inDraft whether it stands in a draft of the unit only
     * @param state the last word; empty where nothing was said
     * @param settled what was agreed last
     * @param open what waits for an answer
     * @param grounds what that which is settled rests on
     */
    public record Part(
            String unit,
            Uptake.State uptake,
            boolean inDraft,
            Optional<Saying> state,
            Optional<BigDecimal> settled,
            Optional<BigDecimal> open,
            Optional<Grounds> grounds,
            List<Said> words) {}

    /** So much of a unit's that is to go elsewhere, or all without an amount; after that day to the part most alike. */
    public record Moving(String unit, Optional<BigDecimal> amount, LocalDate due) {}

    /**
     * One word.
     *
     * @param grounds what a word of the unit rests on; empty of a word of those above
     */
    public record Said(
            Saying said,
            boolean above,
            Optional<BigDecimal> amount,
            String reason,
            String by,
            LocalDate on,
            Optional<Grounds> grounds) {}
}
