package org.throughline.summation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;
import org.throughline.text.Fold;

/** A lesson or proposal to be written down. */
public record NewFinding(
        FindingSort what,
        FindingKind kind,
        Reach reach,
        String words,
        String grounds,
        List<String> tags,
        Optional<ProvisionId> objective) {
    private static final int LONGEST_WORDS = 600;
    private static final int LONGEST_GROUNDS = 4_000;
    private static final int MOST_TAGS = 12;

    /** @throws Refusal {@code finding.no_words}, {@code finding.long_words}, {@code finding.long_grounds} */
    public NewFinding {
        words = words.strip();
        grounds = grounds.strip();
        tags = tags.stream()
                .map(Fold::text)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
        if (words.isEmpty()) {
            throw Refusal.invalid("finding.no_words");
        }
        if (words.length() > LONGEST_WORDS) {
            throw Refusal.invalid("finding.long_words", LONGEST_WORDS);
        }
        if (grounds.length() > LONGEST_GROUNDS) {
            throw Refusal.invalid("finding.long_grounds", LONGEST_GROUNDS);
        }
    }

    /** A lesson without grounds or tags. */
    public static NewFinding lesson(FindingKind kind, Reach reach, String words) {
        return new NewFinding(FindingSort.LESSON, kind, reach, words, "", List.of(), Optional.empty());
    }

    /** A proposal for the next plan. */
    public static NewFinding proposal(String words, String grounds) {
        return new NewFinding(
                FindingSort.PROPOSAL, FindingKind.CHANGE, Reach.ALL, words, grounds, List.of(), Optional.empty());
    }

    /** The same, about an objective. */
    public NewFinding about(ProvisionId provision) {
        return new NewFinding(what, kind, reach, words, grounds, tags, Optional.of(provision));
    }

    /** Tags as they are typed, between commas. */
    public static List<String> tags(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    String folded() {
        return Fold.text(words + " " + grounds + " " + tags.stream().collect(Collectors.joining(" ")));
    }
}
