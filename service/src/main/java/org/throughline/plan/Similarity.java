package org.throughline.plan;

import java.util.HashMap;
import java.util.Map;
import org.throughline.text.Fold;

/**
 * The words of a text with how often each comes, to say how much two texts have in common. Case, accents and punctuation do
 * not matter.
 */
record Similarity(Map<String, Integer> words, long total) {
    /** From here on, a text under the same number is taken for the same provision. */
    static final int SAME_NUMBER = 600;

    Similarity {
        words = Map.copyOf(words);
    }

    static Similarity of(String text) {
        var counts = new HashMap<String, Integer>();
        long total = 0;
        for (var word : Fold.words(text)) {
            counts.merge(word, 1, Integer::sum);
            total++;
        }
        return new Similarity(counts, total);
    }

    /** In thousandths: twice the common words over all words of both (Dice). 1000 for the same words, 0 for none in common. */
    int with(Similarity other) {
        if (total + other.total == 0) {
            return 1000;
        }
        long common = 0;
        for (var entry : words.entrySet()) {
            common += Math.min(entry.getValue(), other.words.getOrDefault(entry.getKey(), 0));
        }
        return (int) (2 * common * 1000 / (total + other.total));
    }
}
