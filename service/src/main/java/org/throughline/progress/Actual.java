package org.throughline.progress;

/**
 * What was read off, added up exactly.
 *
 * @param num flow: the sum; stock: the sum of each unit's latest reading; milestone: how many units reached it
 * @param den milestone: how many units are to reach it; otherwise 0
 * @param entries how many readings stand behind it; 0 is "never read", which for a stock is not zero
 */
public record Actual(long num, long den, long entries) {
    public static final Actual NOTHING = new Actual(0, 0, 0);

    /** A flow or a stock: an amount from so many readings. */
    public static Actual amount(long num, long entries) {
        return new Actual(num, 0, entries);
    }

    /** One unit's milestone. */
    public static Actual milestone(boolean reached) {
        return new Actual(reached ? 1 : 0, 1, 1);
    }

    public Actual plus(Actual delta) {
        return new Actual(
                Math.addExact(num, delta.num), Math.addExact(den, delta.den), Math.addExact(entries, delta.entries));
    }

    /** The difference that leads from the other to this. */
    public Actual minus(Actual other) {
        return new Actual(
                Math.subtractExact(num, other.num),
                Math.subtractExact(den, other.den),
                Math.subtractExact(entries, other.entries));
    }
}
