package org.throughline.ballot;

import java.util.Locale;

/** How many must be for. Every majority needs at least one vote for: silence carries nothing. */
public enum Majority {
    /** More for than against, whatever the base: a tie is lost. */
    SIMPLE,
    /** More than half of the base. */
    ABSOLUTE,
    /** At least two thirds of the base. */
    TWO_THIRDS,
    /** At least three quarters of the base. */
    THREE_QUARTERS;

    /**
     * The least number for that carries, exactly. For {@link #SIMPLE} the base is the votes cast: more for than against is
     * the same as more than half of them.
     */
    long needed(long base) {
        long part = switch (this) {
            case SIMPLE, ABSOLUTE -> base / 2 + 1;
            case TWO_THIRDS -> Fraction.roundedUp(base, 2, 3);
            case THREE_QUARTERS -> Fraction.roundedUp(base, 3, 4);
        };
        return Math.max(1, part);
    }

    /** The name as message keys write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
