package org.throughline.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Tier;

/**
 * Where an imported plan goes.
 *
 * @param title instead of the file's own, which may have none
 * @param from the first day, instead of what the file says or what was taken because it says none
 * @param until the last day, likewise
 */
public record ImportWish(
        UnitId unit,
        Tier tier,
        Visibility visibility,
        Optional<String> title,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** With the days of the file. */
    public ImportWish(UnitId unit, Tier tier, Visibility visibility, Optional<String> title) {
        this(unit, tier, visibility, title, Optional.empty(), Optional.empty());
    }
}
