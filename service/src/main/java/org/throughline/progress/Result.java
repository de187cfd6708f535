package org.throughline.progress;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What came of it, against the target: the actual of the indicator with all that feeds it.
 *
 * @param known false while nobody has read anything; not read is not zero
 */
public record Result(Aim aim, Actual actual, boolean known) {

    /**
     * Takes what is known of it. For a flow and a milestone a nil report says zero; of a stock, a share and a scale it says
     * nothing, since members do not vanish by not being counted.
     */
    static Result of(Aim aim, Actual actual, Coverage coverage) {
        boolean nilIsZero = aim.kind() == Aim.Kind.FLOW || aim.kind() == Aim.Kind.MILESTONE;
        boolean heard = actual.entries() > 0 || (nilIsZero && coverage.heard() > 0);
        return new Result(aim, actual, heard);
    }

    /**
     * {@code (actual − baseline) / (target − baseline)}, so that falling targets work; below 0 and above 1 are kept. Of a milestone:
     * the units that reached it, of all. Empty while unknown, and where baseline and target are the same; see {@link #reached}.
     */
    public Optional<Share> progress() {
        if (aim.kind() == Aim.Kind.RATIO) {
            return ratio();
        }
        return part(Math.subtractExact(aim.level(actual), start()));
    }

    /** Exactly, not from the rounded per cent: {@code (100 num − baseline den) / ((target − baseline) den)}. */
    private Optional<Share> ratio() {
        var way = BigDecimal.valueOf(Math.subtractExact(aim.target(), aim.baseline()))
                .multiply(BigDecimal.valueOf(actual.den()));
        var gone = aim.percent(actual.num())
                .subtract(BigDecimal.valueOf(aim.baseline()).multiply(BigDecimal.valueOf(actual.den())));
        return known && way.signum() != 0 ? Optional.of(Share.of(gone, way)) : Optional.empty();
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
        long far = aim.kind() == Aim.Kind.RATIO
                ? aim.percent(actual.num())
                        .compareTo(BigDecimal.valueOf(aim.target()).multiply(BigDecimal.valueOf(actual.den())))
                : Long.compare(aim.level(actual), aim.target());
        return aim.direction() == Aim.Direction.RISE ? far >= 0 : far <= 0;
    }

    private long start() {
        return aim.kind() == Aim.Kind.MILESTONE ? 0 : aim.baseline();
    }
}
