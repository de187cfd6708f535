package org.throughline.org;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.text.Bytes;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/**
 * A table as text: a first line with the names of the columns, in English or Spanish, and a line for each thing, read one after
 * the other.
 */
final class Sheet implements AutoCloseable {
    private final Csv csv;
    private final List<Column> head;
    private final long most;
    private final DayOrder days;
    private final Rehearsal.Shown shown = new Rehearsal.Shown();
    private long lines;

    /** A column, by every name it goes by, folded. */
    enum Column {
        NAME("name", "full name", "nombre", "nombre completo"),
        EMAIL("email", "e mail", "mail", "correo", "correo electronico"),
        UNIT("unit", "branch", "unidad"),
        STANDING("standing", "membership", "membresia", "situacion"),
        OFFICE("office", "role", "cargo"),
        LANGUAGE("language", "lang", "idioma", "lengua"),
        JOINED("joined", "joined on", "ingreso", "alta", "fecha de ingreso"),
        LEVEL("level", "nivel"),
        PARENT("parent", "above", "unit above", "superior", "unidad superior", "pertenece a"),
        KIND("kind", "type", "tipo", "clase"),
        SLUG("slug", "short name", "nombre corto"),
        ZONE("zone", "time zone", "zona", "zona horaria"),
        SECTORAL("sectoral", "sectorial");

        // made by Set.of, which nobody can change
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        /** Its message key. */
        String key() {
            return "table.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line as it was read, with what its cells are. */
    record Line(Csv.Line read, List<Column> head, DayOrder order) {
        Optional<String> get(Column column) {
            int at = head.indexOf(column);
            return at < 0 ? Optional.empty() : Optional.of(read.cell(at)).filter(text -> !text.isEmpty());
        }

        boolean isSound(LineFaults faults) {
            return faults.sound(read, head.stream().map(Column::key).toList());
        }
    }

    private Sheet(Csv csv, List<Column> head, long most, DayOrder days) {
        this.csv = csv;
        this.head = head;
        this.most = most;
        this.days = days;
    }

    /**
     * Opens the table.
     *
     * @param most so many lines are read, not more
     * @throws Refusal {@code text.…}; {@code roster.…} when the head is not one, or names a column twice, not at all, or one not
     *     known here
     */
    static Sheet open(Bytes file, Set<Column> known, Set<Column> needed, long most, Csv.Watch watch) {
        var csv = Csv.open(file, watch);
        try {
            var head = head(csv.head().orElseThrow(() -> Refusal.invalid("roster.empty")), known, needed);
            int joined = head.indexOf(Column.JOINED);
            var days = DayOrder.of(file, joined < 0 ? List.of() : List.of(joined));
            return new Sheet(csv, head, most, days);
        } catch (RuntimeException e) {
            csv.close();
            throw e;
        }
    }

    /** The next line, or nothing after the last. @throws Refusal {@code roster.empty}, {@code roster.too_many} */
    Optional<Line> next() {
        var read = csv.next();
        if (read.isEmpty() && lines == 0) {
            throw Refusal.invalid("roster.empty");
        }
        read.ifPresent(line -> {
            lines++;
            shown.pass(line);
        });
        if (lines > most) {
            throw Refusal.invalid("roster.too_many", most);
        }
        return read.map(line -> new Line(line, head, days));
    }

    /** The columns by their message keys, as they stand. */
    List<String> columns() {
        return head.stream().map(Column::key).toList();
    }

    /** How its days are written. */
    DayOrder days() {
        return days;
    }

    /** The first lines that were read. */
    List<Csv.Line> shown() {
        return shown.lines();
    }

    @Override
    public void close() {
        csv.close();
    }

    private static List<Column> head(List<String> names, Set<Column> known, Set<Column> needed) {
        var head = new ArrayList<Column>();
        var unknown = new ArrayList<String>();
        for (var name : names) {
            var folded = fold(name);
            var column = known.stream()
                    .filter(candidate -> candidate.names.contains(folded))
                    .findFirst();
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (head.contains(column.get())) {
                throw Refusal.invalid("roster.column_twice", name);
            }
            column.ifPresent(head::add);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("roster.unknown_column", String.join(" | ", unknown));
        }
        Arrays.stream(Column.values())
                .filter(column -> needed.contains(column) && !head.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.invalid("roster.column_missing", Sentence.of(column.key()));
                });
        return List.copyOf(head);
    }

    /** Without accents, signs and capitals, as names are compared. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
