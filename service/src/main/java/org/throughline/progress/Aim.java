package org.throughline.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorKind;

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
        MILESTONE,
        /** A part of a whole in per cent, as turnout: numerators and denominators add up, percentages never do. */
        RATIO,
        /** Answers from 1 to 5: their spread adds up, the middle answer stands for it. */
        SCALE;

        /** What a plan's indicator of that kind measures. */
        static Kind of(IndicatorKind kind) {
            return valueOf(kind.name());
        }

        /** As {@link Aim#level}, with so many decimals. */
        public long level(Actual actual, int decimals) {
            return switch (this) {
                case FLOW, STOCK, MILESTONE -> actual.num();
                case RATIO ->
                    actual.den() == 0
                            ? 0
                            : percent(actual.num(), decimals)
                                    .divide(BigDecimal.valueOf(actual.den()), 0, RoundingMode.HALF_EVEN)
                                    .longValueExact();
                case SCALE ->
                    BigDecimal.valueOf(actual.spread().median().orElse(0))
                            .movePointRight(decimals)
                            .longValueExact();
            };
        }

        private static BigDecimal percent(long num, int decimals) {
            return BigDecimal.valueOf(num).movePointRight(2 + decimals);
        }

        /** Whether a reading adds to those before it; otherwise the latest word counts. */
        boolean adds() {
            return this == FLOW || this == RATIO || this == SCALE;
        }

        /** Whether what parts are to reach adds up to what they are to reach together. */
        public boolean targetsAdd() {
            return this == FLOW || this == STOCK;
        }
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

    /** Whether results of both are one result: they add up, and where targets do not, they go the same way. */
    boolean alike(Aim other) {
        return adds(other)
                && (kind.targetsAdd()
                        || kind == Kind.MILESTONE
                        || (baseline == other.baseline && target == other.target));
    }

    /**
     * Where an actual stands, in the measure's smallest unit: an amount; of a ratio its per cent, rounded half-even; of a scale the
     * middle answer; of a milestone how many units reached it. 0 where nothing was read.
     */
    public long level(Actual actual) {
        return kind.level(actual, decimals);
    }

    /** So much of one, in per cent and the measure's smallest unit. */
    BigDecimal percent(long num) {
        return Kind.percent(num, decimals);
    }

    /** Both ways together, from both baselines to both targets; of a share or a scale both go the same way. */
    Aim plus(Aim other) {
        if (!kind.targetsAdd()) {
            return this;
        }
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
