package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * That someone belongs to a unit.
 *
 * @param name the member's
 * @param home whether this is the one membership that votes and is counted
 * @param goodUntil the last day of good standing; none when it does not run out
 */
public record Membership(
        MemberId member,
        String name,
        UnitId unit,
        Standing standing,
        boolean home,
        Optional<LocalDate> goodUntil,
        LocalDate fromOn) {

    /** The same with another standing from a day on. */
    Membership with(Standing other, Optional<LocalDate> good, LocalDate from) {
        return new Membership(member, name, unit, other, home, good, from);
    }

    /** Whether it gives a vote on that day. */
    public boolean votes(LocalDate day) {
        return home && standing == Standing.FULL && !goodUntil.map(day::isAfter).orElse(false);
    }
}
