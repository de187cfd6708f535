package org.throughline.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.text.Cells;

/**
 * Writes tables for other programs, row by row as they are read. No cell is run as a formula by a spreadsheet, and every
 * table comes in again as it went out.
 */
public final class TableExports {
    private static final int FETCHED = 1_000;
    private static final int THOUSANDTHS = 3;

    private final Work work;
    private final Units units;

    public TableExports(Work work, Units units) {
        this.work = work;
        this.units = units;
    }

    /**
     * Writes the table in UTF-8, its head in the actor's language, and answers how many rows; the stream stays open. What the
     * actor may not read is left out.
     *
     * @throws Refusal {@code table.keepers_only} to all but the keepers of the root
     */
    public long write(Actor actor, TableKind kind, OutputStream out) {
        return work.read(actor, tx -> {
            mustKeep(tx);
            try {
                return write(tx, kind, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** @throws Refusal {@code table.keepers_only} to all but the keepers of the root */
    void mustKeep(Actor actor) {
        work.read(actor, tx -> {
            mustKeep(tx);
            return Boolean.TRUE;
        });
    }

    /** Whether the actor may take tables away: the keepers of the root may. */
    boolean mayTake(Actor actor) {
        return work.read(actor, this::mayTake);
    }

    private boolean mayTake(Tx tx) {
        return units.mayKeep(tx.actor(), tx, units.root(tx).id());
    }

    private void mustKeep(Tx tx) {
        if (!mayTake(tx)) {
            throw Refusal.denied("table.keepers_only");
        }
    }

    private static long write(Tx tx, TableKind kind, OutputStream out) throws IOException, SQLException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // spreadsheets take a file for UTF-8 only by this mark
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(kind.columns().stream()
                .map(column -> column.word(tx.actor().lang()))
                .toList());
        long rows = 0;
        var words = words(tx, kind);
        try (var statement = tx.handle().getConnection().prepareStatement(TableDao.of(kind, today(tx)))) {
            statement.setFetchSize(FETCHED);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    if (tx.actor().reads(found.getString(kind.columns().size() + 1))) {
                        csv.writeRecord(cells(kind, found, words));
                        rows++;
                    }
                }
            }
        }
        csv.flush();
        writer.flush();
        return rows;
    }

    private static LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
    }

    /** What stands in the cell of a column, made of what the database gave. */
    @FunctionalInterface
    interface CellWords {
        String cell(Column column, String found);
    }

    private static CellWords words(Tx tx, TableKind kind) {
        return switch (kind) {
            case TASKS -> new TaskCells(tx);
            case READINGS -> new ReadingCells(tx);
            default -> (column, found) -> found;
        };
    }

    private static Iterable<String> cells(TableKind kind, ResultSet found, CellWords words) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 0; i < kind.columns().size(); i++) {
            var column = kind.columns().get(i);
            var text = words.cell(
                    column, Optional.ofNullable(found.getString(i + 1)).orElse(""));
            if (column == Column.AMOUNT) {
                int decimals = Integer.parseInt(found.getString(kind.columns().size() + 2));
                // a number that begins with a minus is no formula
                var amount = new BigDecimal(text).movePointLeft(decimals);
                // three decimals might be thousands to whoever reads them; with a fourth they are not
                cells.add((amount.scale() == THOUSANDTHS ? amount.setScale(THOUSANDTHS + 1) : amount).toPlainString());
            } else {
                cells.add(Cells.safe(text));
            }
        }
        return cells;
    }
}
