package org.throughline.ballot;

import org.throughline.kernel.Refusal;

/**
 * How many of those entitled must take part for a decision to count: a part of them, rounded up, and never fewer than one.
 * A numerator of 0 asks for none.
 */
public record Quorum(int numerator, int denominator) {
    /** Any turnout will do. */
    public static final Quorum NONE = new Quorum(0, 1);

    /** Parts finer than this are not needed, and keep every product inside a long. */
    private static final int FINEST = 1_000;

    /** @throws Refusal {@code quorum.invalid} unless it is a part from nothing to all, in thousandths at the finest */
    public Quorum {
        if (denominator < 1 || denominator > FINEST || numerator < 0 || numerator > denominator) {
            throw Refusal.invalid("quorum.invalid", numerator, denominator);
        }
    }

    /** How many of so many entitled: half of 7 is 4; half of none is still 1, so that nobody decides nothing. */
    public long of(long entitled) {
        return numerator == 0 ? 0 : Math.max(1, Fraction.roundedUp(entitled, numerator, denominator));
    }
}
