package org.throughline.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;

/** A table as text, line by line, so that a large one need not be held; its encoding and what parts its cells are found out. */
public final class Csv implements AutoCloseable {
    private static final int PEEK = 1 << 16;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int TOLD = 10_000;

    private final CloseableIterator<CsvRecord> records;
    private final Counted counted;
    private final long length;
    private final Watch watch;
    private long lines;
    private long last;

    /** Is told how far the reading has come. */
    @FunctionalInterface
    public interface Watch {
        /** Tells nobody. */
        Watch NOBODY = (lines, bytes, all) -> {};

        /** So many lines, which are so many bytes of all; called every ten thousand lines and at the end. */
        void read(long lines, long bytes, long all);
    }

    /**
     * One line. Cells are without space around them.
     *
     * @param number counts from 1 at the beginning of the file
     * @param formula the first cell that holds a formula, from 0; -1 where none does
     */
    public record Line(long number, List<String> cells, int formula) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** What stands there; nothing beyond the last cell. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Whether something stands beyond so many cells. */
        public boolean isWiderThan(int columns) {
            return cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty());
        }
    }

    private Csv(CloseableIterator<CsvRecord> records, Counted counted, long length, Watch watch) {
        this.records = records;
        this.counted = counted;
        this.length = length;
        this.watch = watch;
    }

    /** Opens the table. @throws Refusal as {@link Encoded#text} */
    public static Csv open(Bytes file, Watch watch) {
        try {
            var charset = Encoded.charset(file);
            var counted = new Counted(file.open());
            var reader = new BufferedReader(Encoded.reader(counted, charset), PEEK);
            var records = CsvReader.builder()
                    .fieldSeparator(Cells.separator(beginning(reader)))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(reader)
                    .iterator();
            return new Csv(records, counted, file.length(), watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beginning(BufferedReader reader) throws IOException {
        reader.mark(PEEK);
        var chars = new char[PEEK];
        int n = reader.read(chars);
        reader.reset();
        return new String(chars, 0, Math.max(n, 0));
    }

    /** The names at the head of the table; what spreadsheets add behind the last of them, empty, is none. */
    public Optional<List<String>> head() {
        return next().map(line -> {
            var names = line.cells();
            int last = names.size();
            while (last > 0 && names.get(last - 1).isEmpty()) {
                last--;
            }
            return names.subList(0, last);
        });
    }

    /**
     * The next line in which something stands, or nothing after the last: spreadsheets leave rows of bare separators behind.
     *
     * @throws Refusal {@code roster.unreadable} with its number
     */
    public Optional<Line> next() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                last = record.getStartingLineNumber();
                lines++;
                if (lines % TOLD == 0) {
                    watch.read(lines, counted.bytes, length);
                }
                if (!record.getFields().stream().allMatch(String::isBlank)) {
                    return Optional.of(line(record.getFields()));
                }
            }
            watch.read(lines, counted.bytes, length);
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw Refusal.malformed("roster.unreadable", last + 1);
        }
    }

    private Line line(List<String> fields) {
        int formula = -1;
        var cells = new ArrayList<String>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            var cell = fields.get(i).strip();
            formula = formula < 0 && Cells.isFormula(cell) ? i : formula;
            cells.add(Cells.plain(cell).strip());
        }
        return new Line(last, cells, formula);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what was read. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int n = super.read(into, from, most);
            bytes += Math.max(n, 0);
            return n;
        }
    }
}
