package org.throughline.org;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.kernel.Refusal;
import org.throughline.text.Cells;

/**
 * A table as text: a first line with the names of the columns, in English or Spanish, and a line for each thing; parted by
 * commas, semicolons, tabs or bars, with or without a byte order mark.
 */
record Sheet(List<Column> head, List<Line> lines) {
    private static final int MOST = 10_000;
    private static final String MARK = "\uFEFF";

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
    }

    /** One line; {@code number} counts from 1 at the head of the file. Too wide: it has more cells than the head. */
    record Line(long number, Map<Column, String> values, boolean tooWide) {
        Optional<String> get(Column column) {
            return Optional.ofNullable(values.get(column)).filter(text -> !text.isEmpty());
        }
    }

    /**
     * Reads the table.
     *
     * @throws Refusal {@code roster.…} when the head is not one, or names a column twice, not at all, or one not known here
     */
    static Sheet read(String csv, Set<Column> known, Set<Column> needed) {
        var text = csv.startsWith(MARK) ? csv.substring(1) : csv;
        var records = records(text);
        if (records.size() < 2) {
            throw Refusal.invalid("roster.empty");
        }
        if (records.size() > MOST) {
            throw Refusal.invalid("roster.too_many", MOST);
        }
        var head = head(records.get(0).getFields(), known, needed);
        return new Sheet(
                head, records.stream().skip(1).map(record -> line(record, head)).toList());
    }

    /** The columns by their own names, as they stand. */
    List<String> columns() {
        return head.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What stands in each line, in the order of the columns. */
    List<List<String>> cells() {
        return lines.stream()
                .map(line ->
                        head.stream().map(column -> line.get(column).orElse("")).toList())
                .toList();
    }

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(Cells.separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | java.io.IOException e) {
            throw Refusal.malformed("roster.unreadable");
        }
    }

    private static List<Column> head(List<String> names, Set<Column> known, Set<Column> needed) {
        var head = new ArrayList<Column>();
        for (var name : names) {
            var folded = fold(name);
            var column = known.stream()
                    .filter(candidate -> candidate.names.contains(folded))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("roster.unknown_column", name.strip()));
            if (head.contains(column)) {
                throw Refusal.invalid("roster.column_twice", name.strip());
            }
            head.add(column);
        }
        for (var column : needed) {
            if (!head.contains(column)) {
                throw Refusal.invalid("roster.column_missing", column.name().toLowerCase(Locale.ROOT));
            }
        }
        return head;
    }

    private static Line line(CsvRecord record, List<Column> head) {
        var values = new EnumMap<Column, String>(Column.class);
        IntStream.range(0, Math.min(head.size(), record.getFieldCount()))
                .forEach(i ->
                        values.put(head.get(i), Cells.plain(record.getField(i)).strip()));
        boolean tooWide = IntStream.range(head.size(), record.getFieldCount())
                .anyMatch(i -> !record.getField(i).isBlank());
        return new Line(record.getStartingLineNumber(), values, tooWide);
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
