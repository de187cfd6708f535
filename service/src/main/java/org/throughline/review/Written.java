package org.throughline.review;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/** What the office writes into a review. An objective without a verdict is one on which nothing is reported. */
public record Written(List<Verdict> verdicts, Sections sections) {
    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_SECTION = 20_000;

    public Written {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Looks at it beside the objectives it may speak of.
     *
     * @throws Refusal {@code review.other_objective}, {@code review.judged_twice}, {@code review.sentence_long},
     *     {@code review.section_long}
     */
    public void check(List<ProvisionId> objectives) {
        var seen = new HashSet<ProvisionId>();
        for (var verdict : verdicts) {
            if (!objectives.contains(verdict.objective())) {
                throw Refusal.invalid("review.other_objective");
            }
            if (!seen.add(verdict.objective())) {
                throw Refusal.invalid("review.judged_twice");
            }
            if (verdict.sentence().length() > LONGEST_SENTENCE) {
                throw Refusal.invalid("review.sentence_long", LONGEST_SENTENCE);
            }
        }
        if (sections.all().stream().anyMatch(text -> text.length() > LONGEST_SECTION)) {
            throw Refusal.invalid("review.section_long", LONGEST_SECTION);
        }
    }

    /**
     * Looks whether it can go to the body.
     *
     * @throws Refusal {@code review.nothing_said} where no objective is judged, {@code review.no_sentence} where a judgement
     *     stands without its reason
     */
    public void checkComplete() {
        if (verdicts.isEmpty()) {
            throw Refusal.because("review.nothing_said");
        }
        long bare = verdicts.stream().filter(v -> v.sentence().isEmpty()).count();
        if (bare > 0) {
            throw Refusal.because("review.no_sentence", bare);
        }
    }

    /** All of it as one text, for the writer whose text was overtaken. */
    public String asText() {
        var judged =
                verdicts.stream().map(v -> v.judgement() + ": " + v.sentence()).collect(Collectors.joining("\n"));
        return judged.isEmpty() ? sections.asText() : judged + "\n\n" + sections.asText();
    }
}
