package org.throughline.archive;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Catalogue;
import org.throughline.db.Catalogue.Column;
import org.throughline.db.Catalogue.Kind;
import org.throughline.db.Catalogue.Table;
import org.throughline.db.Guards;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.journal.Journal;
import org.throughline.kernel.Refusal;

/** Puts an organisation back from its archive: into an installation where nothing was ever done, whole or not at all. */
public final class Restoring {
    private static final int AT_ONCE = 500;

    private final Work work;
    private final Journal journal;

    public Restoring(Work work, Journal journal) {
        this.work = work;
        this.journal = journal;
    }

    /**
     * Checks the archive whole, then takes it in, in one unit of work, and follows its record from the beginning.
     *
     * @throws Refusal {@code archive.not_empty}; {@code archive.older} and {@code archive.newer_tables} for the tables of
     *     another version; {@code archive.record}; or as {@link ArchiveFile}
     */
    public Manifest restore(Path file, Watch watch) {
        try (var archive = ArchiveFile.open(file)) {
            work.read(Archives.ACTOR, tx -> {
                mustFit(tx, archive.manifest());
                return Boolean.TRUE;
            });
            archive.check(Watch.NOBODY);
            return work.write(Archives.ACTOR, tx -> restore(tx, archive, watch));
        }
    }

    private Manifest restore(Tx tx, ArchiveFile archive, Watch watch) {
        mustFit(tx, archive.manifest());
        tx.writesMuch();
        var guards = Guards.lift(tx);
        var tables = Archives.tables(tx);
        // what a fresh installation has in it comes along in the archive
        tables.forEach(table -> tx.handle().execute("DELETE FROM " + table.name()));
        var byName = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        for (var content : archive.manifest().tables()) {
            insert(tx, archive, content, byName.get(content.name()), watch);
        }
        guards.putBack();
        var doubts = journal.check(tx);
        if (!doubts.isEmpty()) {
            throw Refusal.invalid("archive.record", doubts.get(0));
        }
        return archive.manifest();
    }

    /** Only where nothing was ever entered in the record, and only the same tables with the same columns. */
    private static void mustFit(Tx tx, Manifest manifest) {
        long entries = tx.handle()
                .createQuery("SELECT COUNT(*) FROM journal")
                .mapTo(Long.class)
                .one();
        if (entries > 0) {
            throw Refusal.because("archive.not_empty");
        }
        var ours = Catalogue.version(tx);
        int compared = Arrays.compare(Catalogue.parts(manifest.schema()), Catalogue.parts(ours));
        if (compared != 0) {
            throw Refusal.invalid(compared > 0 ? "archive.newer_tables" : "archive.older", manifest.schema(), ours);
        }
        var theirs = manifest.tables().stream()
                .collect(Collectors.toMap(Manifest.Content::name, content -> new HashSet<>(content.columns())));
        var known = Archives.tables(tx).stream()
                .collect(Collectors.toMap(Table::name, table -> new HashSet<>(table.columnNames())));
        if (!theirs.equals(known)) {
            throw Refusal.invalid("archive.other_tables");
        }
    }

    private static void insert(Tx tx, ArchiveFile archive, Manifest.Content content, Table table, Watch watch) {
        Map<String, Kind> kinds = table.columns().stream().collect(Collectors.toMap(Column::name, Column::kind));
        var sql = "INSERT INTO " + table.name() + " (" + Archives.quoted(content.columns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(content.columns().size(), "?")) + ")";
        try (var statement = tx.handle().getConnection().prepareStatement(sql)) {
            var waiting = new int[1];
            var kindsInOrder = content.columns().stream().map(kinds::get).toList();
            archive.rows(content, kinds, watch, values -> {
                add(statement, values, kindsInOrder);
                if (++waiting[0] == AT_ONCE) {
                    send(statement);
                    waiting[0] = 0;
                }
            });
            if (waiting[0] > 0) {
                send(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(PreparedStatement statement, Object[] values, List<Kind> kinds) {
        try {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, type(kinds.get(i)));
                } else if (values[i] instanceof Long number) {
                    statement.setLong(i + 1, number);
                } else if (values[i] instanceof Boolean truth) {
                    statement.setBoolean(i + 1, truth);
                } else {
                    statement.setString(i + 1, (String) values[i]);
                }
            }
            statement.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case WHOLE_NUMBER -> Types.BIGINT;
            case YES_OR_NO -> Types.BOOLEAN;
            case TEXT -> Types.VARCHAR;
        };
    }

    private static void send(PreparedStatement statement) {
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
