package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when on what an objective does counts in the one it serves. Where a text took the place of another and the target is not
 * the same one any more, what was done before stays with the old text; above the target, where nothing changed, it stays earned.
 *
 * @param sinceOn what happened before that day does not count in the target; empty where everything does
 * @param beforeNum how far the objective was then: its sum of weight × share in millionths
 * @param beforeDone how many of its tasks were done then
 * @param beforeDropped how many were dropped
 * @param aboveOn what happened before that day does not count in what the target serves either: the objective was elsewhere then
 * @param aboveNum as {@code beforeNum}, of that day
 */
public record Since(
        Optional<LocalDate> sinceOn,
        long beforeNum,
        long beforeDone,
        long beforeDropped,
        Optional<LocalDate> aboveOn,
        long aboveNum,
        long aboveDone,
        long aboveDropped) {
    /** Everything counts. */
    public static final Since EVER = new Since(Optional.empty(), 0, 0, 0, Optional.empty(), 0, 0, 0);

    /** Of an objective that had done nothing yet and served nothing before. */
    public static Since of(LocalDate day) {
        return EVER.anew(day, 0, 0, 0).elsewhere();
    }

    /** The text of the target changed: in it counts what is done from that day on; above it what did until now. */
    public Since anew(LocalDate day, long num, long done, long dropped) {
        return new Since(Optional.of(day), num, done, dropped, aboveOn, aboveNum, aboveDone, aboveDropped);
    }

    /** As an objective counts that has come to another target: it brings to what is above no more than to the target itself. */
    public Since elsewhere() {
        return new Since(sinceOn, beforeNum, beforeDone, beforeDropped, sinceOn, beforeNum, beforeDone, beforeDropped);
    }

    /** As what is above the target sees it. */
    public Since above() {
        return new Since(aboveOn, aboveNum, aboveDone, aboveDropped, aboveOn, aboveNum, aboveDone, aboveDropped);
    }

    /** Whether something counts above the target that does not count in it. */
    public boolean keepsAbove() {
        return !sinceOn.equals(aboveOn) || beforeNum != aboveNum;
    }
}
