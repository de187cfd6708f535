package org.throughline.ballot;

/** Parts of whole numbers, exact. */
final class Fraction {
    private Fraction() {}

    /** The least whole number that is at least {@code numerator / denominator} of {@code whole}. */
    static long roundedUp(long whole, long numerator, long denominator) {
        return -Math.floorDiv(-Math.multiplyExact(whole, numerator), denominator);
    }
}
