package org.throughline.align;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a plan is in following a text above it, as it is seen from there.
 *
 * @param asked how many things it has to decide
 * @param given how many of them it has
 */
public record Standing(
        String unit,
        String plan,
        String slug,
        String scope,
        LocalDate dueOn,
        Optional<LocalDate> closedOn,
        Optional<Alignment.How> how,
        long asked,
        long given) {}
