package org.throughline.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.throughline.kernel.Refusal;
import org.throughline.text.Cells;
import org.throughline.text.Encoded;

/** A table from outside: a head with the names of columns in either language, and a line for each thing. Pure. */
record TableFile(TableKind kind, List<Column> head, List<TableLine> lines) {
    static final int MOST_BYTES = 10 << 20;
    private static final int MOST = 10_000;

    TableFile {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /**
     * Reads it; encoding and separator are found out.
     *
     * @throws Refusal {@code text.…}; {@code roster.…} where the head names a column that is not known, twice, or not at all;
     *     {@code table.too_wide} with a line that has more cells than the head; {@code too_large}
     */
    static TableFile read(TableKind kind, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.tooLarge(MOST_BYTES);
        }
        var records = records(Encoded.text(file));
        if (records.size() < 2) {
            throw Refusal.invalid("roster.empty");
        }
        if (records.size() > MOST + 1) {
            throw Refusal.invalid("roster.too_many", MOST);
        }
        var head = head(kind, records.get(0).getFields());
        return new TableFile(
                kind,
                head,
                records.stream().skip(1).map(record -> line(record, head)).toList());
    }

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(Cells.separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException e) {
            throw Refusal.malformed("roster.unreadable");
        }
    }

    private static List<Column> head(TableKind kind, List<String> cells) {
        var head = new ArrayList<Column>();
        for (var cell : cells) {
            var column = Column.named(cell)
                    .filter(kind.columns()::contains)
                    .orElseThrow(() -> Refusal.invalid("roster.unknown_column", cell.strip()));
            if (head.contains(column)) {
                throw Refusal.invalid("roster.column_twice", cell.strip());
            }
            head.add(column);
        }
        kind.needed().stream()
                .sorted()
                .filter(column -> !head.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.invalid("roster.column_missing", column.name().toLowerCase(Locale.ROOT));
                });
        return head;
    }

    private static TableLine line(CsvRecord record, List<Column> head) {
        var values = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (i < head.size()) {
                values.put(head.get(i), Cells.plain(record.getField(i)).strip());
            } else if (!record.getField(i).isBlank()) {
                throw Refusal.invalid("table.too_wide", record.getStartingLineNumber());
            }
        }
        return new TableLine(record.getStartingLineNumber(), values);
    }
}
