package org.throughline.review;

import java.time.LocalDate;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/**
 * A reading that stood in the evidence and was corrected afterwards; computed at reading, the evidence stays.
 *
 * @param was what it said then, with the measure's decimals
 * @param wasOf of how many, for a ratio; else 1
 * @param now what it says since, after the last correction; 0 where it was taken back
 * @param nowOf of how many, for a ratio; else 1
 * @param because the note of the last correction
 */
public record Correction(
        ProvisionId objective,
        MeasureId measure,
        LocalDate happenedOn,
        long was,
        long wasOf,
        long now,
        long nowOf,
        String because) {}
