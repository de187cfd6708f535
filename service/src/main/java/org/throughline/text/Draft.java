package org.throughline.text;

import java.util.ArrayList;
import java.util.List;

/** A provision while its lines are still coming in. */
final class Draft {
    final Line.Kind kind;
    final int rank;
    private final String number;
    private final int depth;
    private final int sourceLine;
    private final String heading;
    private final List<List<String>> blocks = new ArrayList<>();

    /** @param rank of a Markdown heading; 0 if the words of the line are not the whole title */
    Draft(Line.Kind kind, int rank, String number, int depth, String heading, int sourceLine) {
        this.kind = kind;
        this.rank = rank;
        this.number = number;
        this.depth = depth;
        this.heading = heading;
        this.sourceLine = sourceLine;
    }

    /** Begins a new block, parted from the last by an empty line. */
    List<String> block() {
        var block = new ArrayList<String>();
        blocks.add(block);
        return block;
    }

    /** Whether it can take blocks that do not begin a provision of their own. */
    boolean takesBlocks() {
        return kind != Line.Kind.HEADING;
    }

    /** Whether its label stands alone so far, so that the next words must be its own. */
    boolean waitsForWords() {
        return takesBlocks()
                && heading.isBlank()
                && blocks.stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    String title() {
        return heading;
    }

    Line line(int lessDepth) {
        var texts = new ArrayList<String>();
        var title = heading;
        for (var block : blocks) {
            var lines = new ArrayList<>(block);
            if (!lines.isEmpty() && lines.get(0).isBlank()) {
                lines.remove(0);
            }
            if (kind == Line.Kind.OBJECTIVE && title.isBlank() && texts.isEmpty() && beginsWithWords(lines)) {
                title = takeTitle(lines);
            }
            var text = text(lines);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return new Line(kind, number, depth - lessDepth, title, String.join("\n\n", texts), sourceLine);
    }

    private static boolean beginsWithWords(List<String> lines) {
        return !lines.isEmpty() && !Shapes.isStructure(lines, 0, false);
    }

    /** A title goes on over a line end only in the middle of a sentence. */
    private static String takeTitle(List<String> lines) {
        var title = new StringBuilder(lines.remove(0).strip());
        while (!lines.isEmpty()
                && !lines.get(0).isBlank()
                && !Shapes.isStructure(lines, 0, true)
                && Character.isLowerCase(lines.get(0).strip().codePointAt(0))
                && ".:;!?\\".indexOf(title.charAt(title.length() - 1)) < 0) {
            title.append(' ').append(lines.remove(0).strip());
        }
        return title.toString();
    }

    /** Joins hard-wrapped lines; lists, tables and the like keep their line ends. */
    private static String text(List<String> lines) {
        var text = new StringBuilder();
        int at = 0;
        while (at < lines.size() && !Shapes.isStructure(lines, at, at > 0)) {
            if (at > 0) {
                boolean hardEnd = Shapes.isHardEnd(text);
                if (!hardEnd) {
                    trimEnd(text);
                }
                text.append(hardEnd ? '\n' : ' ');
            }
            text.append(lines.get(at).stripLeading());
            at++;
        }
        if (at < lines.size() && at > 0) {
            trimEnd(text);
            text.append('\n');
        }
        var rest = lines.subList(at, lines.size());
        boolean indented = rest.stream().allMatch(line -> line.isBlank() || Shapes.indent(line) >= Shapes.BODY);
        text.append(String.join(
                "\n",
                rest.stream()
                        .map(line -> indented ? Shapes.dedented(line, 1) : line)
                        .toList()));
        return text.toString().stripTrailing();
    }

    private static void trimEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }
}
