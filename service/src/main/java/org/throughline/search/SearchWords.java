package org.throughline.search;

import java.util.List;
import org.throughline.text.Fold;

/**
 * What someone typed to look for, folded. A word of three letters or more also finds longer words that begin with it;
 * shorter ones and numbers are found whole.
 */
final class SearchWords {
    private static final int MOST = 12;
    private static final int LONGEST = 100;
    private static final int SHORTEST_BEGINNING = 3;

    private SearchWords() {}

    /** The first words of what was typed, each once. */
    static List<String> of(String typed) {
        return Fold.words(typed).stream()
                .filter(word -> word.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static boolean isBeginning(String word) {
        return word.length() >= SHORTEST_BEGINNING && !word.chars().allMatch(Character::isDigit);
    }

    /** Whether this folded word is found by one of the words looked for. */
    static boolean find(List<String> wanted, String word) {
        return wanted.stream().anyMatch(w -> isBeginning(w) ? word.startsWith(w) : word.equals(w));
    }
}
