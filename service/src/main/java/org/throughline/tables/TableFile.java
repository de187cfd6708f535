package org.throughline.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.text.Bytes;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/** A table from outside: a head with the names of columns in either language, and a line for each thing, read one after the other. */
final class TableFile implements AutoCloseable {
    private final Csv csv;
    private final List<Column> head;
    private final long most;
    private final DayOrder days;
    private long lines;

    private TableFile(Csv csv, List<Column> head, long most, DayOrder days) {
        this.csv = csv;
        this.head = head;
        this.most = most;
        this.days = days;
    }

    /**
     * Opens it; encoding and separator are found out.
     *
     * @param most so many lines are read, not more
     * @throws Refusal {@code text.…}; {@code roster.…} where the head names a column that is not known, twice, or not at all
     */
    static TableFile open(TableKind kind, Bytes file, long most, Csv.Watch watch) {
        var csv = Csv.open(file, watch);
        try {
            var head = head(kind, csv.head().orElseThrow(() -> Refusal.invalid("roster.empty")));
            var days = IntStream.range(0, head.size())
                    .filter(at -> Column.DAYS.contains(head.get(at)))
                    .boxed()
                    .toList();
            return new TableFile(csv, head, most, DayOrder.of(file, days));
        } catch (RuntimeException e) {
            csv.close();
            throw e;
        }
    }

    List<Column> head() {
        return head;
    }

    /** How its days are written. */
    DayOrder days() {
        return days;
    }

    /** How many lines were read. */
    long lines() {
        return lines;
    }

    /** The next line, or nothing after the last. @throws Refusal {@code roster.empty}, {@code roster.too_many} */
    Optional<TableLine> next() {
        var read = csv.next();
        if (read.isEmpty() && lines == 0) {
            throw Refusal.invalid("roster.empty");
        }
        lines += read.isPresent() ? 1 : 0;
        if (lines > most) {
            throw Refusal.invalid("roster.too_many", most);
        }
        return read.map(line -> new TableLine(line, head, days));
    }

    @Override
    public void close() {
        csv.close();
    }

    private static List<Column> head(TableKind kind, List<String> cells) {
        var head = new ArrayList<Column>();
        var unknown = new ArrayList<String>();
        for (var cell : cells) {
            var column = Column.named(cell, kind.columns());
            if (column.isEmpty()) {
                unknown.add(cell);
            } else if (head.contains(column.get())) {
                throw Refusal.invalid("roster.column_twice", cell);
            }
            column.ifPresent(head::add);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("roster.unknown_column", String.join(" | ", unknown));
        }
        kind.needed().stream()
                .sorted()
                .filter(column -> !head.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.invalid("roster.column_missing", Sentence.of(column.key()));
                });
        return List.copyOf(head);
    }
}
