package org.throughline.summation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.text.Fold;

/**
 * Whether two sentences say the same again: they share two words at least, and of all their words half. Words are alike when
 * their first letters are, and short ones say nothing. It suggests and never merges; people answer.
 */
final class Kinship {
    private static final int SHORTEST = 4;
    private static final int LETTERS = 4;
    private static final int SHARED = 2;

    private Kinship() {}

    /** The beginnings of the words that say something. */
    static Set<String> stems(String words) {
        return Fold.words(words).stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(LETTERS, word.length())))
                .collect(Collectors.toSet());
    }

    /** The longest of them, to look for candidates by. */
    static List<String> longest(Set<String> stems, int most) {
        return stems.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    static boolean same(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return shared.size() >= SHARED && 2 * shared.size() >= all;
    }
}
