package org.throughline.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/** What is wrong with a table, cell by cell; nothing is loaded while there is anything. */
public final class LineFaults {
    /** So many are named; of more it is said how many. */
    public static final int MOST = 200;

    private final List<Fault> found = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private long count;
    private long noted;

    /**
     * What is wrong with a line.
     *
     * @param column the message key of the column in which it is; empty for the line as a whole
     * @param why what is wrong and what to do
     */
    public record Fault(Csv.Line line, String column, Sentence why) {
        /** With the place before it. */
        public Sentence sentence() {
            return column.isEmpty()
                    ? Sentence.of("roster.line", line.number(), why)
                    : Sentence.of("roster.cell", line.number(), Sentence.of(column), why);
        }
    }

    /** Notes that a cell cannot be loaded and why; the key is {@code roster.wrong.…}. */
    public <T> Optional<T> wrong(Csv.Line line, String column, String key, Object... arguments) {
        add(new Fault(line, column, Sentence.of("roster.wrong." + key, arguments)));
        return Optional.empty();
    }

    /**
     * Notes what is wrong with a line of any table: a cell too many, or a formula, of which nobody can tell what it would come to
     * elsewhere.
     *
     * @param columns the message keys of its columns
     * @return whether it can be read on
     */
    public boolean sound(Csv.Line line, List<String> columns) {
        if (line.isWiderThan(columns.size())) {
            wrong(line, "", "too_wide");
        } else if (line.formula() >= 0) {
            wrong(line, columns.get(line.formula()), "formula", line.cell(line.formula()));
        } else {
            return true;
        }
        return false;
    }

    /** The day in a cell that holds one; where it is none, or may be two, that is noted. */
    public Optional<LocalDate> day(Csv.Line line, String column, String cell, DayOrder order) {
        var days = order.days(cell);
        if (days.size() > 1) {
            return wrong(
                    line,
                    column,
                    "two_dates",
                    cell,
                    days.get(0),
                    days.get(1),
                    days.get(0).toString());
        }
        return days.isEmpty() ? wrong(line, column, "no_date", cell) : Optional.of(days.get(0));
    }

    /** Notes what to know of a cell that can be loaded; the key is {@code roster.note.…}. */
    public void note(Csv.Line line, String column, String key, Object... arguments) {
        noted++;
        if (notes.size() < MOST) {
            notes.add(new Fault(line, column, Sentence.of("roster.note." + key, arguments)));
        }
    }

    /** Notes a line that a rule refused. */
    public void refused(Csv.Line line, Refusal no) {
        add(new Fault(
                line, "", Sentence.of("refusal." + no.code(), no.arguments().toArray())));
    }

    private void add(Fault fault) {
        count++;
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return count > 0;
    }

    /** How much is wrong, named or not. */
    public long count() {
        return count;
    }

    /** The first of what to know of the lines that can be loaded, in the order of the file. */
    public List<Fault> notes() {
        return List.copyOf(notes);
    }

    /** How much there is to know, named or not. */
    public long noted() {
        return noted;
    }

    /** The first of what is wrong, in the order of the file. */
    public List<Fault> found() {
        return found.stream()
                .sorted(Comparator.comparingLong(fault -> fault.line().number()))
                .toList();
    }
}
