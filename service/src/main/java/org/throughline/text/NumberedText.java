package org.throughline.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a plan that was pasted or uploaded as numbered text ({@code 3.2.1: …}, {@code 1.}, {@code 1.1}, {@code § 4},
 * {@code (a)}) or Markdown. No word is lost or altered: what is neither a heading nor numbered stays a paragraph in its
 * place. "Objective:" or "Objetivo:" before or after a number makes an objective. Lines indented by four columns, and
 * lists and tables, belong to the provision above them. Everything can be read, so nothing is refused.
 */
public final class NumberedText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private NumberedText() {}

    /** The text as an outline. */
    public static Outline read(String text) {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var lines = List.of(LINE_END.split(bare, -1));
        var reader = new OutlineReader(atTheMargin(lines));
        return outline(reader.read(), reader.deviations());
    }

    /** A text that is indented as a whole means nothing by it, unless all of it is one list. */
    private static List<String> atTheMargin(List<String> lines) {
        var written = lines.stream().filter(line -> !line.isBlank()).toList();
        int steps = written.stream().mapToInt(Shapes::indent).min().orElse(0) / Shapes.BODY;
        if (steps == 0 || Shapes.isStructure(written, 0, false)) {
            return lines;
        }
        return lines.stream().map(line -> Shapes.dedented(line, steps)).toList();
    }

    /** The only heading of the first rank, standing first and without a number, is the title of the whole. */
    private static Outline outline(List<Draft> drafts, List<Deviation> deviations) {
        boolean titled = !drafts.isEmpty()
                && drafts.get(0).kind == Line.Kind.HEADING
                && drafts.get(0).rank == 1
                && !drafts.get(0).line(0).numbered()
                && drafts.stream().filter(draft -> draft.rank == 1).count() == 1;
        return new Outline(
                titled ? Optional.of(drafts.get(0).title()) : Optional.empty(),
                drafts.stream()
                        .skip(titled ? 1 : 0)
                        .map(draft -> draft.line(titled ? 1 : 0))
                        .toList(),
                deviations);
    }
}
