package org.throughline.align;

import java.util.List;
import org.throughline.parts.Run;
import org.throughline.text.WordDifference;

/** A difference as a page shows it. */
final class Runs {
    static final List<Run> NONE = List.of();

    private Runs() {}

    static List<Run> of(WordDifference words) {
        return words.runs().stream()
                .map(run -> new Run(run.same(), run.struck(), run.added(), run.text()))
                .toList();
    }
}
