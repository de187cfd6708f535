package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.UnitId;

/**
 * So many places in a body that a unit fills by election: its delegates to a congress, or the members of its own committee.
 *
 * @param bodyName the body's
 * @param unit that elects, and for which those elected sit
 * @param places how many, 1 at least
 * @param weight of each vote
 * @param fromOn the first day of the term
 * @param untilOn the first day after it; none for seats without an end
 */
public record Delegation(
        DelegationId id,
        BodyId body,
        String bodyName,
        UnitId unit,
        int places,
        long weight,
        LocalDate fromOn,
        Optional<LocalDate> untilOn) {

    /** The first day on which someone who is elected on this day sits. */
    public LocalDate sitsFrom(LocalDate day) {
        return day.isAfter(fromOn) ? day : fromOn;
    }

    /** Whether the term is over on that day. */
    public boolean isOver(LocalDate day) {
        return untilOn.map(until -> !day.isBefore(until)).orElse(false);
    }
}
