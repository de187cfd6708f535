package org.throughline.org;

import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.Refusal;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/**
 * What loading a table would do.
 *
 * @param columns the message keys of the columns, in the order of the cells
 * @param days how its days were read
 * @param lines the first lines as they were read
 * @param faults what is wrong; with anything, nothing would be loaded
 * @param wrong how much is wrong, named or not
 * @param notes what to know of lines that would be loaded
 * @param noted how much there is to know, named or not
 */
public record Rehearsal(
        Loaded loaded,
        List<String> columns,
        DayOrder days,
        List<Csv.Line> lines,
        List<LineFaults.Fault> faults,
        long wrong,
        List<LineFaults.Fault> notes,
        long noted) {
    /** So many lines are shown. */
    public static final int SHOWN = 100;

    public Rehearsal {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** How many lines the table has. */
    public long total() {
        return loaded.added() + (long) loaded.present();
    }

    /** The same, where nothing is wrong. @throws Refusal {@code roster.lines} when anything is */
    public Rehearsal sound() {
        if (wrong > 0) {
            throw Refusal.invalid(
                    "roster.lines",
                    faults.stream().map(LineFaults.Fault::sentence).toList(),
                    wrong);
        }
        return this;
    }

    /** Keeps the first lines of a table as they pass. */
    public static final class Shown {
        private final List<Csv.Line> lines = new ArrayList<>();

        public void pass(Csv.Line line) {
            if (lines.size() < SHOWN) {
                lines.add(line);
            }
        }

        public List<Csv.Line> lines() {
            return List.copyOf(lines);
        }
    }
}
