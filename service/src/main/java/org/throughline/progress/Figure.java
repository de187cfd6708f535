package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Sentence;

/**
 * A number that can be asked why.
 *
 * @param value empty when nothing is known, which is not zero
 * @param coverage for whom it speaks
 * @param clamped whether a part below nothing or above all was taken as nothing or all
 * @param parts what it is made of, one level down
 * @param gaps who is silent, all the way down, as far as they were loaded; {@link Coverage#silent} counts them all
 * @param rule how it is made
 */
public record Figure(
        Optional<Share> value, Coverage coverage, boolean clamped, List<Part> parts, List<Gap> gaps, Sentence rule) {

    public Figure {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /** Why this number: the rule, then each part, then what is missing, in words. */
    public List<Sentence> why() {
        var why = new ArrayList<Sentence>();
        why.add(rule);
        if (value.isEmpty()) {
            why.add(Sentence.of("progress.unknown"));
        }
        parts.forEach(part -> why.add(part.said()));
        if (clamped) {
            why.add(Sentence.of("progress.clamped"));
        }
        if (coverage.expected() > 0) {
            why.add(Sentence.of(
                    "progress.coverage", coverage.heard(), Sentence.counted("org.units", coverage.expected())));
        }
        gaps.forEach(gap -> why.add(gap.said()));
        return List.copyOf(why);
    }
}
