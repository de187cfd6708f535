package org.throughline.task;

import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * So many of something, as a quick report says it.
 *
 * @param amount a whole number with so many decimals: 15 with one is 1.5
 * @param measure the measure it counts for; empty for a free one, which is kept and shown and counts for no target
 * @param words the noun as typed
 * @param typed all that was typed for it
 * @param of of how many, as in "45 of 120"
 */
public record Quantity(long amount, int decimals, OptionalLong measure, String words, String typed, OptionalLong of) {

    /** A plain amount. */
    public Quantity(long amount, int decimals, OptionalLong measure, String words, String typed) {
        this(amount, decimals, measure, words, typed, OptionalLong.empty());
    }

    /** The amount with that many decimals, as an indicator keeps it; empty when it is finer than that. */
    public OptionalLong scaled(int to) {
        if (to < decimals) {
            return OptionalLong.empty();
        }
        long scaled = amount;
        for (int i = decimals; i < to; i++) {
            scaled = Math.multiplyExact(scaled, 10L);
        }
        return OptionalLong.of(scaled);
    }

    /** As it is read back before it is saved. */
    public Sentence said() {
        return of.isPresent()
                ? Sentence.of("task.quick.part", new Amount(amount, decimals).shown(), of.getAsLong(), words)
                : Sentence.of("task.quick.quantity", new Amount(amount, decimals).shown(), words);
    }
}
