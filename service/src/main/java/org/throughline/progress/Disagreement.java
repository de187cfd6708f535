package org.throughline.progress;

import java.util.Optional;
import org.throughline.kernel.Sentence;

/** Work and result that tell different stories: much done with little to show, or the other way. Said, never averaged away. */
public record Disagreement(Share work, Share result) {
    /** A quarter of the way apart is worth a word. */
    private static final long APART = 250_000;

    /** Whether two figures lie 25 percentage points or more apart; never when one of them is unknown. */
    public static Optional<Disagreement> between(Figure work, Figure result) {
        return work.value()
                .flatMap(done -> result.value().map(came -> new Disagreement(done, came)))
                .filter(both -> Math.abs(both.work.millionths() - both.result.millionths()) >= APART);
    }

    public Sentence said() {
        return Sentence.of(
                work.compareTo(result) > 0 ? "progress.disagreement.work" : "progress.disagreement.result",
                work.percent(),
                result.percent());
    }
}
