package org.throughline.progress;

import java.util.Optional;

/**
 * What came of it, against the target: the actual of the indicator with all that feeds it.
 *
 * @param known false while nobody has read anything; not read is not zero
 */
public record Result(Aim aim, Actual actual, boolean known) {

    /**
     * Takes what is known of it. For a flow and a milestone a nil report says zero; of a stock it says nothing, since members do
     * not vanish by not being counted.
     */
    static Result of(Aim aim, Actual actual, Coverage coverage) {
        boolean heard = actual.entries() > 0 || (aim.kind() != Aim.Kind.STOCK && coverage.heard() > 0);
        return new Result(aim, actual, heard);
    }

    /**
     * {@code (actual − baseline) / (target − baseline)}, so that falling targets work; below 0 and above 1 are kept. Of a milestone:
     * the units that reached it, of all. Empty while unknown, and where baseline and target are the same; see {@link #reached}.
     */
    public Optional<Share> progress() {
        return part(Math.subtractExact(actual.num(), start()));
    }

    /** Two that add up, taken together. */
    Result plus(Result other) {
        return new Result(aim.plus(other.aim), actual.plus(other.actual), known || other.known);
    }

    /** What an amount is of the whole way. */
    Optional<Share> part(long amount) {
        long way = aim.kind() == Aim.Kind.MILESTONE ? actual.den() : Math.subtractExact(aim.target(), aim.baseline());
        return known && way != 0 ? Optional.of(Share.of(amount, way)) : Optional.empty();
    }

    /** Whether the target is met. */
    public boolean reached() {
        if (!known) {
            return false;
        }
        if (aim.kind() == Aim.Kind.MILESTONE) {
            return actual.den() > 0 && actual.num() == actual.den();
        }
        return aim.direction() == Aim.Direction.RISE ? actual.num() >= aim.target() : actual.num() <= aim.target();
    }

    private long start() {
        return aim.kind() == Aim.Kind.MILESTONE ? 0 : aim.baseline();
    }
}
