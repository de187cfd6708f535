package org.throughline.tables;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.task.Recurrences;
import org.throughline.task.Rhythm;
import org.throughline.task.Rule;
import org.throughline.task.TaskId;
import org.throughline.task.Waits;

/**
 * What the tasks of a table have to do with each other: which waits for which, by the numbers they have in it, and which come again
 * as one series. Only lines that say something of that are kept in mind.
 */
final class TaskLinks {
    private static final Pattern AGAIN = Pattern.compile("(WEEK|MONTH) ([0-9]{1,3})");

    private final Tx tx;
    private final Waits waits;
    private final Recurrences recurrences;
    private final Named named;
    private final CellFaults faults;
    private final Map<String, Numbered> numbered = new LinkedHashMap<>();
    private final List<Numbered> waiting = new ArrayList<>();
    private final Map<String, Again> series = new LinkedHashMap<>();
    private final Map<List<String>, Set<TaskId>> meant = new HashMap<>();

    TaskLinks(Tx tx, Waits waits, Recurrences recurrences, Named named, CellFaults faults) {
        this.tx = tx;
        this.waits = waits;
        this.recurrences = recurrences;
        this.named = named;
        this.faults = faults;
    }

    /** A line that another can speak of, or that speaks of others. */
    private record Numbered(TableLine line, String number, List<String> waitsFor, Optional<TaskId> task) {}

    /** A series as the first of its lines says it. */
    private record Again(
            TableLine line,
            Rule rule,
            boolean turns,
            Optional<LocalDate> next,
            Map<LocalDate, Optional<TaskId>> times) {}

    /** Whether the line says anything of others. */
    static boolean speaks(TableLine line) {
        return line.has(Column.NUMBER) || line.has(Column.WAITS_FOR) || line.has(Column.AGAIN);
    }

    /**
     * Keeps a line in mind.
     *
     * @param task what was made of it or stood already; empty where nothing is made any more
     */
    void note(TableLine line, Optional<LocalDate> due, Optional<TaskId> task) {
        if (line.has(Column.NUMBER) || line.has(Column.WAITS_FOR)) {
            var others = line.has(Column.WAITS_FOR)
                    ? List.of(line.text(Column.WAITS_FOR).strip().split("[ ,;]+", -1))
                    : List.<String>of();
            var one = new Numbered(line, line.text(Column.NUMBER), others, task);
            if (line.has(Column.NUMBER) && numbered.putIfAbsent(one.number, one) != null) {
                faults.wrong(line, Column.NUMBER, "number_twice", one.number);
            }
            if (!others.isEmpty()) {
                waiting.add(one);
            }
        }
        if (line.has(Column.AGAIN)) {
            again(line, due, task);
        }
    }

    /** Which of the tasks that stood already the line means: of alike ones each once. */
    Optional<TaskId> meant(List<String> alike, List<TaskId> candidates) {
        var taken = meant.computeIfAbsent(alike, key -> new HashSet<>());
        return candidates.stream().filter(taken::add).findFirst();
    }

    private void again(TableLine line, Optional<LocalDate> due, Optional<TaskId> task) {
        var rhythm = AGAIN.matcher(line.text(Column.AGAIN).toUpperCase(Locale.ROOT));
        if (!rhythm.matches()) {
            faults.wrong(line, Column.AGAIN, "no_rhythm", line.text(Column.AGAIN));
            return;
        }
        if (!line.has(Column.LAST)) {
            faults.wrong(line, Column.LAST, "no_last");
            return;
        }
        if (line.has(Column.TURNS) && !line.has(Column.DUTY)) {
            faults.all().refused(line.read(), Refusal.invalid("task.again.no_duty"));
        }
        var time = day(line, Column.TIME).or(() -> due);
        var first = day(line, Column.FIRST).or(() -> time);
        var last = day(line, Column.LAST);
        boolean unread = Stream.of(Column.TIME, Column.FIRST, Column.LAST, Column.DUE)
                .anyMatch(column ->
                        line.has(column) && line.order().days(line.text(column)).size() != 1);
        if (unread) {
            // that was noted
            return;
        }
        if (first.isEmpty()) {
            faults.wrong(line, Column.DUE, "no_first");
            return;
        }
        try {
            var rule = new Rule(
                    Rhythm.valueOf(rhythm.group(1)),
                    Integer.parseInt(rhythm.group(2)),
                    first.get(),
                    last.orElseThrow());
            var next = line.knows(Column.NEXT) ? day(line, Column.NEXT) : rule.after(later(first.get()));
            var key = line.has(Column.SERIES)
                    ? line.text(Column.SERIES)
                    : "line " + line.read().number();
            var one = series.computeIfAbsent(
                    key, id -> new Again(line, rule, line.has(Column.TURNS), next, new TreeMap<>()));
            if (!one.rule.equals(rule) || one.times.putIfAbsent(time.orElseThrow(), task) != null) {
                faults.wrong(line, Column.SERIES, "other_series", key);
            }
        } catch (Refusal no) {
            faults.all().refused(line.read(), no);
        }
    }

    private LocalDate later(LocalDate first) {
        var yesterday = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).minusDays(1);
        return first.isAfter(yesterday) ? first : yesterday;
    }

    private Optional<LocalDate> day(TableLine line, Column column) {
        return line.has(column) ? named.day(line, column) : Optional.empty();
    }

    /** After the last line: looks for numbers that nobody has and for circles, and, where all is well, does what was said. */
    void finish() {
        var next = new HashMap<String, List<String>>();
        for (var one : waiting) {
            for (var other : one.waitsFor) {
                check(next, one, other);
            }
        }
        if (faults.all().any()) {
            return;
        }
        for (var one : waiting) {
            try {
                one.waitsFor.forEach(other -> waits.add(
                        tx, one.task.orElseThrow(), numbered.get(other).task.orElseThrow()));
            } catch (Refusal no) {
                faults.all().refused(one.line.read(), no);
            }
        }
        for (var one : series.values()) {
            var times = new TreeMap<LocalDate, TaskId>();
            one.times.forEach((day, task) -> times.put(day, task.orElseThrow()));
            try {
                recurrences.restore(tx, one.rule, one.turns, one.next, times);
            } catch (Refusal no) {
                faults.all().refused(one.line.read(), no);
            }
        }
    }

    private void check(Map<String, List<String>> next, Numbered one, String other) {
        if (!numbered.containsKey(other)) {
            faults.wrong(one.line, Column.WAITS_FOR, "no_such_number", other);
            return;
        }
        if (!one.number.isEmpty()) {
            var way = way(next, other, one.number);
            if (!way.isEmpty()) {
                faults.wrong(one.line, Column.WAITS_FOR, "wait_circle", one.number + " → " + String.join(" → ", way));
                return;
            }
            next.computeIfAbsent(one.number, number -> new ArrayList<>()).add(other);
        }
    }

    /** The way by which one waits for another; none where it does not. */
    private static List<String> way(Map<String, List<String>> next, String from, String to) {
        var seen = new HashSet<String>();
        var cameFrom = new HashMap<String, String>();
        var open = new ArrayDeque<String>(List.of(from));
        seen.add(from);
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.equals(to)) {
                var way = new ArrayList<String>(List.of(to));
                for (var at = to; !at.equals(from); ) {
                    at = cameFrom.get(at);
                    way.add(0, at);
                }
                return way;
            }
            for (var further : next.getOrDefault(here, List.of())) {
                if (seen.add(further)) {
                    cameFrom.put(further, here);
                    open.add(further);
                }
            }
        }
        return List.of();
    }
}
