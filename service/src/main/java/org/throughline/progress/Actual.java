package org.throughline.progress;

/**
 * What was read off, added up exactly.
 *
 * @param num flow: the sum; stock: the sum of each unit's latest reading; ratio: the sum of numerators; milestone: how many units
 *     reached it; scale: nothing
 * @param den ratio: the sum of denominators; milestone: how many units are to reach it; otherwise 0
 * @param entries how many readings stand behind it; 0 is "never read", which for a stock is not zero
 * @param spread scale: how the answers are spread; otherwise nothing
 */
public record Actual(long num, long den, long entries, Spread spread) {
    public static final Actual NOTHING = new Actual(0, 0, 0);

    /** Of any kind but a scale. */
    public Actual(long num, long den, long entries) {
        this(num, den, entries, Spread.NOTHING);
    }

    /** A flow or a stock: an amount from so many readings. */
    public static Actual amount(long num, long entries) {
        return new Actual(num, 0, entries);
    }

    /** One unit's milestone. */
    public static Actual milestone(boolean reached) {
        return new Actual(reached ? 1 : 0, 1, 1);
    }

    /** One reading of a ratio: so many of so many. */
    public static Actual ratio(long num, long den) {
        return new Actual(num, den, 1);
    }

    /** One reading of a scale: an answer from 1 to 5 that so many gave. */
    public static Actual answers(long answer, long many) {
        return new Actual(0, 0, 1, Spread.of(answer, many));
    }

    public Actual plus(Actual delta) {
        return new Actual(
                Math.addExact(num, delta.num),
                Math.addExact(den, delta.den),
                Math.addExact(entries, delta.entries),
                spread.plus(delta.spread));
    }

    /** The difference that leads from the other to this. */
    public Actual minus(Actual other) {
        return new Actual(
                Math.subtractExact(num, other.num),
                Math.subtractExact(den, other.den),
                Math.subtractExact(entries, other.entries),
                spread.minus(other.spread));
    }
}
