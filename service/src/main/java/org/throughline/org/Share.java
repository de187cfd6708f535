package org.throughline.org;

import org.throughline.kernel.Refusal;

/** A part of a number of people or units that has to stand behind something, as a third of them. */
public record Share(int num, int den) {
    private static final int MOST = 1000;

    /** How many of {@code total} it takes: the next whole number, and one at least. */
    public long of(long total) {
        return Math.max(1, (total * num + den - 1) / den);
    }

    /** Whether so many are enough; of nobody, nobody is. */
    public boolean reached(long backing, long total) {
        return total > 0 && backing >= of(total);
    }

    /** @throws Refusal {@code rules.call} when it is not more than nothing and at most all */
    void check() {
        if (den < 1 || den > MOST || num < 1 || num > den) {
            throw Refusal.invalid("rules.call");
        }
    }
}
