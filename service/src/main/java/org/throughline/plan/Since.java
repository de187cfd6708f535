package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when on what an objective does counts in the one it serves. Where a text took the place of another and the target is not
 * the same one any more, what was done before stays with the old text.
 *
 * @param sinceOn what happened before that day does not count; empty where everything does
 * @param beforeNum how far the objective was then: its sum of weight × share in millionths
 * @param beforeDone how many of its tasks were done then
 * @param beforeDropped how many were dropped
 */
public record Since(Optional<LocalDate> sinceOn, long beforeNum, long beforeDone, long beforeDropped) {
    /** Everything counts. */
    public static final Since EVER = new Since(Optional.empty(), 0, 0, 0);

    /** Of an objective that had done nothing yet. */
    public static Since of(LocalDate day) {
        return new Since(Optional.of(day), 0, 0, 0);
    }
}
