package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

/**
 * An office held in a unit.
 *
 * @param name the holder's
 * @param untilOn the first day after the term; none for a term without end. The holder acts on until replaced.
 */
public record Role(
        MemberId member, String name, UnitId unit, Office office, LocalDate fromOn, Optional<LocalDate> untilOn) {

    /** Whether the term is over and the holder only acts until someone else is appointed. */
    public boolean actsAfterTerm(LocalDate day) {
        return untilOn.map(until -> !day.isBefore(until)).orElse(false);
    }

    /** Whether an office is held by one person at a time, so that a new holder replaces the former. */
    public static boolean isSingle(Office office) {
        return office == Office.CHAIR || office == Office.SECRETARY || office == Office.TREASURER;
    }
}
