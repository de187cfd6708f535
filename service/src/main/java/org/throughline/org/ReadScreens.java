package org.throughline.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Hidden;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.Wrong;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/** The page on which a table is read, shown line by line and loaded; the same for every kind of table. */
public final class ReadScreens {
    private static final int ROWS = 10;

    private final Messages messages;

    public ReadScreens(Messages messages) {
        this.messages = messages;
    }

    /** What is the same of a page whatever was sent. */
    public record Frame(List<Step> path, String title, String action, String sample) {}

    /** The whole page. */
    public record View(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            Optional<Field> file,
            Optional<Field> words,
            String sample,
            Optional<Read> read) {}

    /** What was read. */
    public record Read(
            String line,
            String action,
            List<Hidden> hidden,
            List<WrongLine> wrong,
            List<WrongLine> notes,
            Optional<Table> rows) {}

    /** Where something is wrong, what, and what stands in that line. */
    public record WrongLine(String line, String text, Optional<String> cells) {}

    /** Asks for a table. */
    public View ask(String lang, Frame frame) {
        return view(lang, frame, "", List.of(), Optional.empty());
    }

    /** What was sent is no table of this kind. */
    public View refused(String lang, Frame frame, String sent, Refusal no) {
        return view(lang, frame, sent, List.of(new Wrong("words", messages.say(lang, no))), Optional.empty());
    }

    /** What loading it would do, or what is wrong with it, by line and column. */
    public View rehearsed(String lang, Frame frame, String sent, Rehearsal rehearsal) {
        boolean sound = rehearsal.wrong() == 0;
        var loaded = rehearsal.loaded();
        var line = new ArrayList<String>();
        line.add(
                sound
                        ? messages.say(lang, "org.would_load", loaded.added(), loaded.present())
                        : messages.count(lang, "org.wrong_cells", rehearsal.wrong()));
        if (rehearsal.days() != DayOrder.UNKNOWN) {
            line.add(messages.say(lang, "roster.days." + rehearsal.days()));
        }
        if (rehearsal.wrong() > rehearsal.faults().size()) {
            line.add(messages.say(lang, "org.first_wrong", rehearsal.faults().size()));
        }
        if (rehearsal.noted() > rehearsal.notes().size()) {
            line.add(messages.say(lang, "org.first_noted", rehearsal.notes().size()));
        }
        var read = new Read(
                String.join(" ", line),
                frame.action(),
                sound ? List.of(new Hidden("words", sent), new Hidden("load", "yes")) : List.of(),
                wrong(lang, rehearsal.faults()),
                sound ? wrong(lang, rehearsal.notes()) : List.of(),
                Optional.of(rows(lang, rehearsal)));
        return view(lang, frame, sound ? "" : sent, List.of(), Optional.of(read));
    }

    /** What stands in a line is shown once, above all that is wrong in it. */
    private List<WrongLine> wrong(String lang, List<LineFaults.Fault> faults) {
        var all = new ArrayList<WrongLine>();
        long before = 0;
        for (var fault : faults) {
            var line = fault.line();
            var place = fault.column().isEmpty()
                    ? messages.say(lang, "roster.at", line.number())
                    : messages.say(lang, "roster.at_cell", line.number(), messages.say(lang, fault.column()));
            var cells =
                    line.number() == before ? Optional.<String>empty() : Optional.of(String.join(" | ", line.cells()));
            all.add(new WrongLine(place, messages.say(lang, fault.why()), cells));
            before = line.number();
        }
        return all;
    }

    private Table rows(String lang, Rehearsal rehearsal) {
        var heads = new ArrayList<Head>();
        heads.add(new Head(messages.say(lang, "org.line_number"), false));
        rehearsal.columns().forEach(column -> heads.add(new Head(messages.say(lang, column), false)));
        var rows = rehearsal.lines().stream()
                .map(line -> row(line, rehearsal.columns().size()))
                .toList();
        long more = rehearsal.total() - rows.size();
        var caption = messages.say(lang, "org.read_lines");
        return new Table(
                more > 0 ? caption + " – " + messages.count(lang, "org.more_lines", more) : caption, heads, rows);
    }

    private static Row row(Csv.Line line, int columns) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns; i++) {
            cells.add(new Cell(line.cell(i), false, ""));
        }
        return new Row(Long.toString(line.number()), "", cells);
    }

    private View view(String lang, Frame frame, String sent, List<Wrong> errors, Optional<Read> read) {
        return new View(
                frame.path(),
                frame.title(),
                messages.say(lang, Sentence.of("org.import_line", Roster.MOST)),
                frame.action(),
                errors,
                Optional.of(Field.text("file", "").type("file")),
                Optional.of(Field.area("words", sent, ROWS).label("org.pasted")),
                frame.sample(),
                read);
    }
}
