package org.throughline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A plan as numbered text tells it: provisions in their order, each with its depth, and what looked odd on the way. */
public record Outline(Optional<String> title, List<Line> lines, List<Deviation> deviations) {
    private static final int LONGEST_HEADING = 120;

    public Outline {
        lines = List.copyOf(lines);
        deviations = List.copyOf(deviations);
    }

    /** The line that this one hangs under; empty at the top. */
    public OptionalInt parent(int line) {
        for (int i = line - 1; i >= 0; i--) {
            if (lines.get(i).depth() < lines.get(line).depth()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The same outline with one line as another kind; no word is lost. */
    public Outline withKind(int line, Line.Kind kind) {
        var changed = new ArrayList<>(lines);
        changed.set(line, lines.get(line).as(kind));
        return new Outline(title, changed, deviations);
    }

    /**
     * The same outline, in which a numbered paragraph that was a heading or objective before, under the same number and words, is
     * one again: plain text does not say which it is.
     *
     * @param before the kind of each, by number, line feed and title
     */
    public Outline asBefore(Map<String, Line.Kind> before) {
        return new Outline(
                title,
                lines.stream()
                        .map(line -> line.kind() == Line.Kind.PARAGRAPH && line.numbered()
                                ? line.as(before.getOrDefault(
                                        line.number() + "\n"
                                                + line.body()
                                                        .lines()
                                                        .findFirst()
                                                        .orElse(""),
                                        Line.Kind.PARAGRAPH))
                                : line)
                        .toList(),
                deviations);
    }

    /** The same outline with every numbered paragraph that reads like a heading of what follows it as a heading. */
    public Outline withLikelyHeadings() {
        var changed = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            changed.add(likelyHeading(i) ? line.as(Line.Kind.HEADING) : line);
        }
        return new Outline(title, changed, deviations);
    }

    /** One short numbered line without a full stop, with numbered lines right under it. */
    private boolean likelyHeading(int at) {
        var line = lines.get(at);
        return line.kind() == Line.Kind.PARAGRAPH
                && line.numbered()
                && !line.body().isEmpty()
                && line.body().length() <= LONGEST_HEADING
                && line.body().indexOf('\n') < 0
                && ".;:,!?".indexOf(line.body().charAt(line.body().length() - 1)) < 0
                && at + 1 < lines.size()
                && lines.get(at + 1).numbered()
                && lines.get(at + 1).depth() > line.depth();
    }

    /** The same words and tree without the places they were read from. */
    public Outline unplaced() {
        return new Outline(
                title, lines.stream().map(line -> line.at(line.depth(), 0)).toList(), List.of());
    }

    /** As numbered text that {@link NumberedText#read} reads back into an equal outline, places aside. */
    public String toText() {
        return toText("Objective");
    }

    /** The same with another word that marks objectives: one that {@link NumberedText} knows. */
    public String toText(String objective) {
        return new OutlineText(this, objective).write();
    }
}
