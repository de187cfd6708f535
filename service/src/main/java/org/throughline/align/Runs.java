package org.throughline.align;

import java.util.List;
import org.throughline.parts.Run;
import org.throughline.plan.Fate;

/** A difference as a page shows it. */
final class Runs {
    static final List<Run> NONE = List.of();

    private Runs() {}

    /** The words of a provision that changed, with its title only where that did too: the page says it once. */
    static List<Run> of(Fate fate) {
        return fate.wordsBelowTitle().stream()
                .flatMap(words -> words.runs().stream())
                .map(run -> new Run(run.same(), run.struck(), run.added(), run.text()))
                .toList();
    }
}
