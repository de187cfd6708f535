package org.throughline.task;

import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.Refusal;

/** The lines of a checklist as they are typed: one a line, without the marks that people put before them. Pure. */
final class Checklist {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private Checklist() {}

    /** @throws Refusal {@code task.checklist} for too many or too long ones */
    static List<String> lines(String typed) {
        return checked(typed.lines()
                .map(line -> line.strip().replaceFirst("^(?:[-*•]\\s+)?(?:\\[[ xX]?\\]\\s*)?", ""))
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** As {@link #lines}, of lines that stand apart already. */
    static List<String> checked(List<String> lines) {
        if (lines.size() > MOST || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            throw Refusal.invalid("task.checklist", MOST, LONGEST);
        }
        return lines;
    }

    /** The new lines, each taking along the old line of the same words, and whether it was done. */
    static List<Line> anew(List<String> lines, List<Check> before) {
        var left = new ArrayList<>(before);
        var found = new ArrayList<Line>();
        for (var words : lines) {
            var same = left.stream().filter(old -> old.words().equals(words)).findFirst();
            same.ifPresent(left::remove);
            found.add(new Line(words, same.map(Check::done).orElse(false)));
        }
        return found;
    }

    /** A line to be stored. */
    record Line(String words, boolean done) {}
}
