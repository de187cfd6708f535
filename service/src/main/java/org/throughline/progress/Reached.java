package org.throughline.progress;

import org.throughline.kernel.Sentence;

/** How far an indicator came, in one phrase, wherever it is told. */
public final class Reached {
    private Reached() {}

    /** So much of so much, of what {@code measure} names. */
    public static Sentence said(Result result, String measure) {
        var aim = result.aim();
        boolean scale = aim.kind() == Aim.Kind.SCALE;
        return said(
                aim,
                result.known(),
                scale ? aim.level(result.actual()) : result.actual().num(),
                scale ? result.actual().spread().total() : result.actual().den(),
                measure);
    }

    /**
     * The same of figures that were frozen.
     *
     * @param num of a scale the middle answer
     * @param den of a scale how many answered
     */
    public static Sentence said(Aim aim, boolean known, long num, long den, String measure) {
        if (!known) {
            return Sentence.of("line.result.unknown", measure);
        }
        return switch (aim.kind()) {
            case FLOW, STOCK -> Sentence.of("line.result.of", aim.shown(num), aim.shown(aim.target()), measure);
            case MILESTONE -> Sentence.of("line.result.milestone", num, den, measure);
            case RATIO ->
                Sentence.of(
                        "line.result.ratio",
                        aim.shown(aim.level(new Actual(num, den, 1))),
                        num,
                        den,
                        aim.shown(aim.target()),
                        measure);
            case SCALE -> Sentence.of("line.result.scale", aim.shown(num), den, aim.shown(aim.target()), measure);
        };
    }
}
