package org.throughline.kernel;

import java.time.LocalDate;

/** A span of days: {@code from} belongs to it, {@code to} is the first day after it. */
public record Period(LocalDate from, LocalDate to) {

    /** @throws Refusal {@code period.reversed} unless it ends after it begins */
    public Period {
        if (!to.isAfter(from)) {
            throw Refusal.invalid("period.reversed", from, to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether it is not over yet on this day. */
    public boolean runs(LocalDate day) {
        return day.isBefore(to);
    }

    /** The last day that belongs to it. */
    public LocalDate last() {
        return to.minusDays(1);
    }
}
