package org.throughline.progress;

import org.throughline.kernel.Refusal;

/** How much a part counts beside its siblings, a whole number; 0 is shown and not counted. */
public final class Weight {
    /** What a part weighs when nobody says otherwise. */
    public static final long DEFAULT = 1;

    /** No part weighs more, so that the sum over nine million parts stays exact. */
    public static final long MOST = 1_000_000;

    private Weight() {}

    /** @throws Refusal {@code weight.negative}, {@code weight.too_large} */
    public static long checked(long weight) {
        if (weight < 0) {
            throw Refusal.invalid("weight.negative", weight);
        }
        if (weight > MOST) {
            throw Refusal.invalid("weight.too_large", weight, MOST);
        }
        return weight;
    }
}
