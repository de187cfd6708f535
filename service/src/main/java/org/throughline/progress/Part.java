package org.throughline.progress;

import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * One line of the answer to "why this number?".
 *
 * @param own true for the objective's own tasks or readings, false for an objective that serves it
 * @param weight how much it counts; without meaning where amounts add up
 * @param amount what it adds to a sum; empty in a mean
 * @param share how far it is by itself; empty when unknown
 * @param contribution what it adds to the figure; empty when it is not counted
 * @param said the same in words
 */
public record Part(
        Place place,
        boolean own,
        long weight,
        OptionalLong amount,
        Optional<Share> share,
        Optional<Share> contribution,
        Sentence said) {

    /** The same in other words. */
    Part saying(Sentence words) {
        return new Part(place, own, weight, amount, share, contribution, words);
    }
}
