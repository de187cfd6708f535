package org.throughline.review;

import java.time.LocalDate;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/**
 * A reading that stood in the evidence and was corrected afterwards; computed at reading, the evidence stays.
 *
 * @param was what it said then, with the measure's decimals
 * @param now what it says since; 0 where it was taken back
 * @param because the note of the correction
 */
public record Correction(
        ProvisionId objective, MeasureId measure, LocalDate happenedOn, long was, long now, String because) {}
