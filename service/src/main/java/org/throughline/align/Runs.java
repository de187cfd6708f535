package org.throughline.align;

import java.util.ArrayList;
import java.util.List;
import org.throughline.parts.Run;
import org.throughline.plan.Provision;
import org.throughline.text.WordDifference;

/** A difference as a page shows it. */
final class Runs {
    static final List<Run> NONE = List.of();

    private Runs() {}

    /** The words of a provision below its label, which a page says once: not again where it did not change. */
    static List<Run> of(Provision provision, WordDifference words) {
        var runs = new ArrayList<Run>();
        for (var run : words.runs()) {
            var again = runs.isEmpty() && run.same() && run.text().startsWith(provision.label());
            var text = again ? run.text().substring(provision.label().length()).stripLeading() : run.text();
            runs.add(new Run(run.same(), run.struck(), run.added(), text));
        }
        return List.copyOf(runs);
    }
}
