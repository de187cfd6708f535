package org.throughline.progress;

import java.math.BigDecimal;
import org.throughline.kernel.Refusal;

/**
 * What an indicator measures and how far it is to go. Amounts are whole numbers with so many decimals: 125 with one is 12.5.
 *
 * @param measure the organisation's measure; different ones never add
 * @param kind how parts add up
 * @param direction which way is better; decides what "reached" means
 * @param baseline where it stood at the start
 * @param target where it is to stand; for a milestone neither is used
 */
public record Aim(long measure, Kind kind, Direction direction, int decimals, long baseline, long target) {

    /** How the parts of a result add up. */
    public enum Kind {
        /** What was done in a time, as papers handed out: parts add up. */
        FLOW,
        /** How many there are, as members: the sum of each unit's latest reading. */
        STOCK,
        /** Reached or not: of so many units, so many reached it. */
        MILESTONE
    }

    /** Which way is better. */
    public enum Direction {
        RISE,
        FALL
    }

    private static final long MOST = 1_000_000_000_000_000L;

    /** @throws Refusal {@code aim.decimals} unless 0 to 6; {@code aim.too_large} for what no organisation counts */
    public Aim {
        if (decimals < 0 || decimals > 6) {
            throw Refusal.invalid("aim.decimals", decimals);
        }
        if (Math.max(baseline, target) > MOST || Math.min(baseline, target) < -MOST) {
            throw Refusal.invalid("aim.too_large");
        }
    }

    /**
     * Whether an indicator with this aim may feed one with that aim.
     *
     * @throws Refusal {@code aim.other_measure} unless measure, kind and decimals are the same
     */
    public void mustFeed(Aim above) {
        if (!adds(above)) {
            throw Refusal.because("aim.other_measure");
        }
    }

    /** Whether amounts read by both add up: the same measure, kind and decimals. */
    boolean adds(Aim other) {
        return measure == other.measure && kind == other.kind && decimals == other.decimals;
    }

    /** Both ways together, from both baselines to both targets. */
    Aim plus(Aim other) {
        return new Aim(
                measure,
                kind,
                direction,
                decimals,
                Math.addExact(baseline, other.baseline),
                Math.addExact(target, other.target));
    }

    /** An amount as people read it. */
    public BigDecimal shown(long amount) {
        return BigDecimal.valueOf(amount, kind == Kind.MILESTONE ? 0 : decimals);
    }
}
