package org.throughline.kernel;

import java.time.LocalDate;

/** Days that can be meant: a slip of a finger gives the year 26, or 20227. Pure. */
public final class Days {
    private static final int FIRST = 1_900;
    private static final int LAST = 2_199;

    private Days() {}

    /** The same day. @throws Refusal {@code day.year} for one that no organisation plans for or reports of */
    public static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw Refusal.invalid("day.year", Integer.toString(day.getYear()));
        }
        return day;
    }
}
