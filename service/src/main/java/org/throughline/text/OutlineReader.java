package org.throughline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One reading of one numbered text, line by line. */
final class OutlineReader {
    private final List<String> lines;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final Levels levels = new Levels();
    private final Numbering numbering = new Numbering();
    private Optional<List<String>> block = Optional.empty();
    private int at;
    /** The last item of a numbered list in the body being read; 0 if there is none. */
    private int listed;

    /** The last line that begins with each letter or roman figure of a row. */
    private final Map<Letters, Integer> rows = new HashMap<>();

    OutlineReader(List<String> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            var text = lines.get(i).strip();
            int rank = Shapes.headingRank(text);
            Label.of(rank > 0 ? Shapes.headingText(text) : text, rank > 0)
                    .filter(Label::isBare)
                    .ifPresent(label -> Letters.of(label.printed()).forEach(letters -> rows.put(letters, line)));
        }
    }

    List<Deviation> deviations() {
        return deviations;
    }

    List<Draft> read() {
        for (at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                block = Optional.empty();
            } else if (!(standsAside(line) || isHeading(line) || isLabelled(line))) {
                body(line);
            }
        }
        return drafts;
    }

    /** A line drawn across, or a heading without words: it ends what came before and says nothing. */
    private boolean standsAside(String line) {
        boolean aside = !isIndented(line)
                && (Shapes.isRule(line) || line.chars().allMatch(sign -> sign == '#' || Character.isWhitespace(sign)));
        if (aside) {
            block = Optional.empty();
        }
        return aside;
    }

    private boolean isHeading(String line) {
        if (isIndented(line)) {
            return false;
        }
        int rank = Shapes.headingRank(line);
        if (rank > 0) {
            heading(rank, Shapes.headingText(line));
            return true;
        }
        boolean underlined = block.isEmpty()
                && at + 1 < lines.size()
                && Shapes.isUnderline(lines.get(at + 1))
                && !Shapes.isStructure(lines, at, false);
        if (underlined) {
            heading(lines.get(at + 1).strip().startsWith("=") ? 1 : 2, line.strip());
            at++;
        }
        return underlined;
    }

    private void heading(int rank, String text) {
        var lead = lead(text, true, false);
        levels.closeForHeading(rank);
        int depth = levels.open(new Levels.Level(rank, lead.label(), lead.row(), lead.objective()));
        lead.label().ifPresent(label -> numbering.accept(label, true));
        numbering.headed();
        add(lead, rank, depth, lead.rest().strip());
        block = lead.objective() ? Optional.of(last().block()) : Optional.empty();
    }

    private boolean isLabelled(String line) {
        var lead = lead(line.stripLeading(), false, isIndented(line));
        if (lead.label().isEmpty() && !lead.objective()) {
            return false;
        }
        if (lead.label().isEmpty()) {
            levels.closeForObjective();
        } else if (lead.row().isPresent()) {
            levels.closeForLetter(lead.row().get());
        } else {
            levels.closeForNumber(lead.label().get(), lead.verdict() == Numbering.Verdict.FRESH);
        }
        boolean heads = lead.objective() && levels.onlyHeadings();
        int depth =
                levels.open(new Levels.Level(heads ? Levels.OBJECTIVE : 0, lead.label(), lead.row(), lead.objective()));
        lead.label().ifPresent(label -> numbering.accept(label, heads));
        if (lead.objective() || levels.isOuter()) {
            numbering.headed();
        }
        add(lead, 0, depth, "");
        block = Optional.of(last().block());
        block.get().add(lead.rest());
        if (!lead.objective()) {
            noteItem(lead.rest());
        }
        return true;
    }

    private void add(Lead lead, int rank, int depth, String title) {
        listed = 0;
        var kind = lead.objective() ? Line.Kind.OBJECTIVE : rank > 0 ? Line.Kind.HEADING : Line.Kind.PARAGRAPH;
        var number = lead.label().map(Label::printed).orElse("");
        drafts.add(new Draft(kind, rank, number, depth, title, at + 1));
    }

    /** What a line begins with: a number, the mark of an objective, both or neither. */
    private record Lead(
            Optional<Label> label, Optional<Letters> row, Numbering.Verdict verdict, boolean objective, String rest) {}

    private Lead lead(String text, boolean heading, boolean indented) {
        boolean start = heading || block.isEmpty();
        if (!indented) {
            var marked = Shapes.OBJECTIVE.matcher(text);
            if (marked.matches()) {
                var number = Optional.ofNullable(marked.group(1)).flatMap(it -> Label.of(it + ":", true));
                if (number.isPresent() || marked.group(1) == null) {
                    return marked(number, marked.group(2), heading);
                }
            }
        }
        var found = Label.of(text, heading)
                .filter(label -> indented ? label.canBeIndented() : !goesOnList(label))
                .filter(label -> !label.isBare() || isOfRow(label, text, start));
        var verdict = found.map(label -> numbering.judge(label, start && !indented, heading, levels))
                .orElse(Numbering.Verdict.TEXT);
        if (found.isEmpty() || verdict == Numbering.Verdict.TEXT) {
            found.filter(label -> start && !indented && !heading && !beginsList(label) && !label.isBare())
                    .ifPresent(label -> deviate("kept_as_text", label.printed()));
            return new Lead(Optional.empty(), Optional.empty(), verdict, false, text);
        }
        var label = found.get();
        tell(label, verdict);
        var marked = Shapes.OBJECTIVE.matcher(label.rest());
        boolean objective = marked.matches() && marked.group(1) == null;
        return new Lead(
                found,
                found.filter(it -> it.style() == Label.Style.LETTER).map(it -> numbering.row(it, levels)),
                verdict,
                objective,
                objective ? marked.group(2) : label.rest());
    }

    /** "A. Smith" is a name: a letter before a full stop begins a row only where B. stands further down. */
    private boolean isOfRow(Label label, String text, boolean start) {
        var row = numbering.row(label, levels);
        boolean colon = text.charAt(label.printed().length()) == ':';
        boolean goesOn = rows.getOrDefault(new Letters(row.row(), 2), 0) > at;
        return row.place() != 1 || goesOn || (start && colon);
    }

    private static boolean beginsList(Label label) {
        return label.isSingle() && label.parts().get(0) == 1;
    }

    /** After an item 1 that stayed in a body, 2 is its next item, not the next provision. */
    private boolean goesOnList(Label label) {
        return listed > 0 && label.isSingle() && label.parts().get(0) == listed + 1;
    }

    private void noteItem(String line) {
        Label.of(line.stripLeading(), false)
                .filter(label -> beginsList(label) || goesOnList(label))
                .ifPresent(label -> listed = label.parts().get(0));
    }

    private Lead marked(Optional<Label> number, String rest, boolean heading) {
        var verdict = number.map(label -> numbering.judge(label, true, heading, levels))
                .orElse(Numbering.Verdict.TEXT);
        number.ifPresent(label -> tell(label, verdict));
        return new Lead(number, Optional.empty(), verdict, true, rest);
    }

    private void tell(Label label, Numbering.Verdict verdict) {
        switch (verdict) {
            case GAP, REPEATED, BACKWARDS ->
                deviate(verdict.name().toLowerCase(Locale.ROOT), label.printed(), numbering.before(label));
            case NEXT, FRESH, TEXT -> {}
        }
    }

    private void deviate(String code, String... arguments) {
        deviations.add(new Deviation(at + 1, code, List.of(arguments)));
    }

    private void body(String line) {
        boolean indented = isIndented(line);
        if (block.isEmpty()) {
            boolean goesOn = !drafts.isEmpty()
                    && last().takesBlocks()
                    && (indented || Shapes.isStructure(lines, at, false) || last().waitsForWords());
            if (!goesOn) {
                listed = 0;
                drafts.add(new Draft(Line.Kind.PARAGRAPH, 0, "", levels.depth(), "", at + 1));
                numbering.paragraph();
            }
            block = Optional.of(last().block());
        }
        noteItem(line);
        int end = Shapes.fenceEnd(lines, at);
        block.get().add(indented && end == at ? unescaped(line) : line);
        while (at < end) {
            at++;
            block.get().add(lines.get(at));
        }
    }

    /** Whether the line can only be more of what stands above it; at the beginning of a block, if all its lines are. */
    private boolean isIndented(String line) {
        if (block.isPresent()) {
            return Shapes.indent(line) >= Shapes.BODY;
        }
        if (drafts.isEmpty() || !last().takesBlocks()) {
            return false;
        }
        for (int i = at; i < lines.size() && !lines.get(i).isBlank(); i++) {
            if (Shapes.indent(lines.get(i)) < Shapes.BODY) {
                return false;
            }
        }
        return true;
    }

    /** A backslash keeps what follows from being read as a number; {@link OutlineText} sets it. */
    private static String unescaped(String line) {
        var text = line.stripLeading();
        return text.startsWith("\\") && OutlineText.needsEscape(text)
                ? line.substring(0, line.length() - text.length()) + text.substring(1)
                : line;
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }
}
