package org.throughline.ballot;

import java.util.List;

/**
 * What a voter hands in.
 *
 * @param choice in a question of persons {@code FOR} names somebody, {@code AGAINST} is none of them
 * @param named the numbers of the candidates that are named; empty where the question is not one of persons
 */
public record Paper(Choice choice, List<Integer> named) {
    public Paper {
        named = List.copyOf(named);
    }

    /** A vote for, against, or neither. */
    public static Paper of(Choice choice) {
        return new Paper(choice, List.of());
    }
}
