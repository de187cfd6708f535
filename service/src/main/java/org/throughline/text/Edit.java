package org.throughline.text;

/**
 * One change of a base text: the characters from {@code from} up to but without {@code to} give way to {@code words}.
 * Its borders are always borders of words; an insertion has {@code from == to}, a deletion no words.
 */
public record Edit(int from, int to, String words) {

    public boolean isInsertion() {
        return from == to;
    }

    public boolean isDeletion() {
        return words.isEmpty();
    }

    /** Whether both are insertions at one point of the base, so that only their order is in question. */
    boolean samePlace(Edit other) {
        return isInsertion() && other.isInsertion() && from == other.from;
    }

    /** Whether the two want different things of the same words. Regions that only touch do not overlap. */
    boolean collidesWith(Edit other, String base) {
        if (equals(other)) {
            return false;
        }
        if (isInsertion() || other.isInsertion()) {
            return samePlace(other)
                    || (isInsertion() && other.from < from && from < other.to)
                    || (other.isInsertion() && from < other.from && other.from < to);
        }
        int start = Math.max(from, other.from);
        int end = Math.min(to, other.to);
        return start < end && !bothOnlyStrikeSpace(other, base.substring(start, end));
    }

    /** Two deletions of neighbouring words may share the space between them. */
    private boolean bothOnlyStrikeSpace(Edit other, String shared) {
        return isDeletion() && other.isDeletion() && shared.isBlank();
    }
}
