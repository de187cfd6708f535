package org.throughline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes an outline as numbered text in Markdown, in the one form that reads back as it was. */
final class OutlineText {
    private static final Pattern BACKSLASHES = Pattern.compile("^\\\\*");
    private static final int DEEPEST_HEADING = 4;

    private final Outline outline;
    private final String objective;

    OutlineText(Outline outline, String objective) {
        this.outline = outline;
        this.objective = objective;
    }

    String write() {
        var parts = new ArrayList<String>();
        outline.title().ifPresent(title -> parts.add(heading("#", title)));
        var headed = new ArrayList<Boolean>();
        for (int i = 0; i < outline.lines().size(); i++) {
            var line = outline.lines().get(i);
            var parent = outline.parent(i);
            boolean under = parent.isEmpty() || headed.get(parent.getAsInt());
            boolean heads = line.kind() == Line.Kind.HEADING
                    || (line.kind() == Line.Kind.OBJECTIVE && under && line.depth() <= DEEPEST_HEADING);
            headed.add(heads);
            parts.add(line.kind() == Line.Kind.PARAGRAPH ? paragraph(line) : titled(line, heads));
        }
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }

    private String titled(Line line, boolean heads) {
        var text = (line.kind() == Line.Kind.HEADING ? labelled(line, line.title()) : marked(line)).strip();
        var first = heads ? heading("#".repeat(Math.min(6, line.depth() + 2)), text) : text;
        if (line.body().isEmpty()) {
            return first;
        }
        var body = lines(line.body());
        if (!(heads && line.kind() == Line.Kind.OBJECTIVE && followsHeading(body))) {
            return first + "\n\n" + indented(body);
        }
        var rest = body.subList(1, body.size());
        return first + "\n" + body.get(0) + (rest.isEmpty() ? "" : "\n" + indented(rest));
    }

    /**
     * Whether the first paragraph can stand at the margin right under its objective's heading, as it would in any Markdown: what
     * is indented after an empty line is shown as a program's text elsewhere.
     */
    private static boolean followsHeading(List<String> body) {
        var line = body.get(0);
        return !line.isEmpty()
                && Character.isLetter(line.codePointAt(0))
                && line.indexOf('|') < 0
                && (body.size() == 1 || body.get(1).isBlank())
                && Label.of(line, false).isEmpty()
                && !Shapes.OBJECTIVE.matcher(line).matches()
                && !Shapes.isStructure(body, 0, false);
    }

    /** A sign # at the end would be taken for the heading's own end. */
    private static String heading(String signs, String text) {
        return signs + " " + text + (text.endsWith("#") ? " #" : "");
    }

    private String marked(Line line) {
        boolean letter = line.numbered()
                && Label.of(line.number() + ":", true)
                        .filter(label -> label.style() == Label.Style.LETTER)
                        .isPresent();
        if (letter) {
            return labelled(line, objective + ": " + line.title());
        }
        return objective + (line.numbered() ? " " + line.number() : "") + ": " + line.title();
    }

    private static String labelled(Line line, String text) {
        if (!line.numbered()) {
            return text;
        }
        return line.number() + (line.number().endsWith(")") ? " " : ": ") + text;
    }

    private static String paragraph(Line line) {
        var lines = lines(line.body());
        boolean structure = !line.body().isEmpty() && Shapes.isStructure(lines, 0, false);
        if (line.numbered() && Shapes.OBJECTIVE.matcher(lines.get(0)).matches()) {
            return labelled(line, "").strip() + "\n" + indented(lines);
        }
        if (!structure) {
            var first = labelled(line, lines.get(0));
            var rest = lines.subList(1, lines.size());
            return rest.isEmpty() ? first.stripTrailing() : first + "\n" + indented(rest);
        }
        if (line.numbered()) {
            return labelled(line, "").strip() + "\n\n" + indented(lines);
        }
        return standsAlone(lines) ? line.body() : unescapedFirst(lines);
    }

    /** The first line of a block that hangs under nothing is read as if it stood at the margin. */
    private static String unescapedFirst(List<String> lines) {
        var indented = indented(lines);
        int end = indented.indexOf('\n');
        return "    " + lines.get(0) + (end < 0 ? "" : indented.substring(end));
    }

    /** Whether the lines of a list or table can stand at the margin without any being taken for something else. */
    private static boolean standsAlone(List<String> lines) {
        return Shapes.fenceEnd(lines, 0) == 0
                && lines.stream()
                        .allMatch(line -> Shapes.indent(line) < Shapes.BODY
                                && line.matches("[ \\t]*[-*+|>].*")
                                && !Shapes.isRule(line));
    }

    private static List<String> lines(String body) {
        return List.of(body.split("\n", -1));
    }

    private static String indented(List<String> lines) {
        var out = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = Shapes.fenceEnd(lines, i);
            for (int plain = i; end > i && plain <= end; plain++) {
                out.add(lines.get(plain).isBlank() ? "" : "    " + lines.get(plain));
            }
            if (end == i) {
                out.add(lines.get(i).isBlank() ? "" : "    " + escaped(lines.get(i)));
            }
            i = end;
        }
        return String.join("\n", out);
    }

    private static String escaped(String line) {
        var text = line.stripLeading();
        return needsEscape(text) ? line.substring(0, line.length() - text.length()) + "\\" + text : line;
    }

    /** Whether an indented line would be read as numbered but for backslashes before it. */
    static boolean needsEscape(String text) {
        var bare = BACKSLASHES.matcher(text).replaceFirst("");
        return Label.of(bare, false).filter(Label::canBeIndented).isPresent();
    }
}
