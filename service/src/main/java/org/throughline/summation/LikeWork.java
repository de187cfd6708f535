package org.throughline.summation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.plan.Learned;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;
import org.throughline.text.Fold;

/**
 * Lessons about work of a kind: those learned on the same line, those tagged with the same duty, those that share words with
 * it. Words are alike when their first letters are, since nothing is stemmed.
 */
public final class LikeWork implements Learned {
    private static final int SHOWN = 4;
    private static final int LOOKED_AT = 60;
    private static final int WORDS = 4;

    /** Shorter words say little of what a task is about. */
    private static final int LONG = 5;

    /** One shared word alone is chance; the same line or duty is not. */
    private static final int ENOUGH = 2;

    private final Figures figures;
    private final FindingWords words;
    private final Messages messages;

    public LikeWork(Figures figures, Units units, Members members, Messages messages) {
        this.figures = figures;
        this.words = new FindingWords(units, members, messages);
        this.messages = messages;
    }

    @Override
    public List<Lesson> about(Tx tx, String title, String duty, Optional<ProvisionId> objective) {
        var line = objective.map(id -> figures.upFrom(tx, id)).orElse(List.of());
        var stems = stems(title);
        var tag = Fold.text(duty);
        var actor = tx.actor();
        var found = tx.dao(FindingDao.class)
                .alike(
                        actor.scopes().isEmpty() ? List.of("") : List.copyOf(actor.scopes()),
                        actor.isSystem() ? 1 : 0,
                        line,
                        tag.isEmpty() ? "" : "%," + tag + ",%",
                        pattern(stems, 0),
                        pattern(stems, 1),
                        pattern(stems, 2),
                        pattern(stems, 3),
                        LOOKED_AT);
        return found.stream()
                .filter(row -> likeness(row, line, tag, stems) >= ENOUGH)
                .sorted(Comparator.comparingInt((FindingRow row) -> -likeness(row, line, tag, stems)))
                .limit(SHOWN)
                .map(row -> lesson(tx, row.finding()))
                .toList();
    }

    private Lesson lesson(Tx tx, Finding finding) {
        var became = FindingWords.last(tx, finding.id())
                .map(answer -> words.answered(tx, answer).text())
                .orElseGet(() -> messages.say(tx.actor().lang(), "task.lesson_line"));
        return new Lesson(
                finding.words(),
                words.from(tx, finding, Became.summation(tx, finding)),
                Optional.of(new Link("/line/" + finding.subject(), became)));
    }

    private static int likeness(FindingRow row, Collection<ProvisionId> line, String tag, Set<String> stems) {
        var finding = row.finding();
        int like = finding.objective().filter(line::contains).isPresent() ? ENOUGH : 0;
        if (!tag.isEmpty() && finding.tags().stream().map(Fold::text).anyMatch(tag::equals)) {
            like += ENOUGH;
        }
        var said = Fold.words(finding.words() + " " + finding.grounds() + " " + String.join(" ", finding.tags()));
        return like
                + (int) stems.stream()
                        .filter(stem -> said.stream().anyMatch(word -> word.startsWith(stem)))
                        .count();
    }

    /** The beginnings of the longest words. */
    private static Set<String> stems(String title) {
        return Fold.words(title).stream()
                .filter(word -> word.length() >= LONG)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> word.substring(0, LONG))
                .limit(WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String pattern(Set<String> stems, int index) {
        return stems.stream()
                .skip(index)
                .findFirst()
                .map(stem -> "%" + stem + "%")
                .orElse("");
    }
}
