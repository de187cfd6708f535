package org.throughline.text;

/**
 * Two changes that want different things of the same words of the base.
 *
 * @param kind whether they overlap, or only stand at one place and want an order
 * @param a the change with the lower id
 * @param b the change with the higher id
 * @param baseFrom first character of the region of the base that both reach for
 * @param baseTo the character after that region
 * @param baseWords the words of the base there; empty for {@link Kind#SAME_PLACE}
 * @param wordsA what the first would make of the region
 * @param wordsB what the second would make of it
 */
public record Collision(
        Kind kind, long a, long b, int baseFrom, int baseTo, String baseWords, String wordsA, String wordsB) {

    /** What stands in the way of doing both. */
    public enum Kind {
        /** Both change the same words: one of the two, or new words, must be chosen. */
        OVERLAP,
        /** Both insert at one place: somebody must say which comes first. */
        SAME_PLACE
    }
}
