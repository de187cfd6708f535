package org.throughline.plan;

import java.util.List;
import org.throughline.text.WordDifference;

/** What became of one provision; the words as runs that stayed, were struck or were added. */
public record DifferenceView(ProvisionId id, String number, Comparison.Kind kind, List<Run> runs) {

    /** A run of words with one fate. */
    public record Run(WordDifference.Kind kind, String text) {}

    static List<DifferenceView> of(Comparison comparison) {
        return comparison.changes().stream()
                .map(change -> new DifferenceView(
                        change.provision().id(),
                        change.provision().number(),
                        change.kind(),
                        change.words().runs().stream()
                                .map(run -> new Run(run.kind(), run.text()))
                                .toList()))
                .toList();
    }
}
