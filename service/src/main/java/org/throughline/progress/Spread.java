package org.throughline.progress;

import java.util.List;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * How answers from 1 to 5 are spread: so many said 1, so many 2, and so on. Spreads of parts add up to that of the whole; a mean of
 * answers is never made.
 */
public record Spread(long ones, long twos, long threes, long fours, long fives) {
    public static final Spread NOTHING = new Spread(0, 0, 0, 0, 0);

    /** The lowest and the highest answer. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 5;

    /** So many who gave the same answer, from 1 to 5. */
    static Spread of(long answer, long many) {
        return switch ((int) answer) {
            case 1 -> new Spread(many, 0, 0, 0, 0);
            case 2 -> new Spread(0, many, 0, 0, 0);
            case 3 -> new Spread(0, 0, many, 0, 0);
            case 4 -> new Spread(0, 0, 0, many, 0);
            case 5 -> new Spread(0, 0, 0, 0, many);
            default -> throw new IllegalArgumentException("answer " + answer);
        };
    }

    public Spread plus(Spread delta) {
        return new Spread(
                Math.addExact(ones, delta.ones),
                Math.addExact(twos, delta.twos),
                Math.addExact(threes, delta.threes),
                Math.addExact(fours, delta.fours),
                Math.addExact(fives, delta.fives));
    }

    Spread minus(Spread other) {
        return plus(new Spread(-other.ones, -other.twos, -other.threes, -other.fours, -other.fives));
    }

    /** How many gave each answer, from 1 to 5. */
    public List<Long> counts() {
        return List.of(ones, twos, threes, fours, fives);
    }

    /** The same in words. */
    public Sentence said() {
        return Sentence.of("progress.spread", counts().toArray());
    }

    /** How many answered. */
    public long total() {
        return counts().stream().reduce(0L, Math::addExact);
    }

    /** The answer in the middle when all stand in a row, of two the lower; empty while nobody answered. */
    public OptionalLong median() {
        long before = (total() + 1) / 2;
        var counts = counts();
        for (int i = 0; i < counts.size() && before > 0; i++) {
            before -= counts.get(i);
            if (before <= 0) {
                return OptionalLong.of(i + 1L);
            }
        }
        return OptionalLong.empty();
    }
}
