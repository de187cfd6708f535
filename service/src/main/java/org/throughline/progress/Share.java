package org.throughline.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole in millionths: 375000 is 37.5 %. It can be below nothing or above all, as a result can; only a mean clamps
 * it. Rounded half-even, once, where it is made.
 */
public record Share(long millionths) implements Comparable<Share> {
    private static final long WHOLE = 1_000_000;

    /** A thousand million times the whole: further than this nobody needs to know. */
    private static final BigDecimal FURTHEST = BigDecimal.valueOf(1_000_000_000L * WHOLE);

    public static final Share ZERO = new Share(0);
    public static final Share ONE = new Share(WHOLE);

    /** So much of that much; {@code whole} is not 0, and may be negative where a falling value is the aim. */
    public static Share of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The same of whole numbers of any size. */
    static Share of(BigDecimal part, BigDecimal whole) {
        return ofMillionths(part.movePointRight(6), whole);
    }

    /** A sum of weight × millionths, divided by the weights. */
    static Share mean(long sum, long weights) {
        return ofMillionths(BigDecimal.valueOf(sum), BigDecimal.valueOf(weights));
    }

    private static Share ofMillionths(BigDecimal part, BigDecimal whole) {
        var exact = part.divide(whole, 0, RoundingMode.HALF_EVEN);
        return new Share(exact.min(FURTHEST).max(FURTHEST.negate()).longValueExact());
    }

    /** The nearest share from nothing to all. */
    public Share clamped() {
        return new Share(Math.max(0, Math.min(WHOLE, millionths)));
    }

    /** Whether it lies from nothing to all. */
    public boolean within() {
        return clamped().equals(this);
    }

    /** Per cent with at most one decimal, for reading. What is not quite all is never shown as 100, nor a little as 0. */
    public BigDecimal percent() {
        var tenths = BigDecimal.valueOf(millionths, 3)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        if (millionths > 0 && millionths < WHOLE) {
            tenths = Math.max(1, Math.min(999, tenths));
        }
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }

    /** Whole per cent, for a headline, by the same courtesy. */
    public long wholePercent() {
        var rounded = BigDecimal.valueOf(millionths, 4)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return millionths > 0 && millionths < WHOLE ? Math.max(1, Math.min(99, rounded)) : rounded;
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare(millionths, other.millionths);
    }
}
