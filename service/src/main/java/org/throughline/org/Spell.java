package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * A membership and how long it lasts.
 *
 * @param toOn the first day on which it is so no longer; none while nothing says that it ends
 */
public record Spell(Membership membership, Optional<LocalDate> toOn) {

    /** The same in another unit, from that day on or from its own later one. */
    Spell in(UnitId unit, LocalDate from) {
        var later = membership.fromOn().isAfter(from) ? membership.fromOn() : from;
        return new Spell(
                new Membership(
                        membership.member(),
                        membership.name(),
                        unit,
                        membership.standing(),
                        membership.home(),
                        membership.goodUntil(),
                        later),
                toOn);
    }
}
