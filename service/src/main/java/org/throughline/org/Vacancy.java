package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when a unit has been without officers: without chair, deputy and secretary.
 *
 * @param since the first day without; none while it has one, also one who acts after the term
 * @param ever whether it has ever had one
 */
public record Vacancy(Optional<LocalDate> since, boolean ever) {
    /** After how many days without officers the unit above may convene it, only to elect. */
    public static final int DAYS = 30;

    /** The first day on which the unit above may; none while the unit has officers. */
    public Optional<LocalDate> fromAbove() {
        return since.map(day -> day.plusDays(DAYS));
    }

    /** Whether the unit above may on that day. */
    public boolean calls(LocalDate day) {
        return fromAbove().filter(from -> !day.isBefore(from)).isPresent();
    }
}
