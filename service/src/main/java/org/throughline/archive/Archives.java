package org.throughline.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.db.Catalogue;
import org.throughline.db.Catalogue.Kind;
import org.throughline.db.Catalogue.Table;
import org.throughline.db.Dialect;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Instants;

/**
 * Writes the whole organisation as one archive, as it is at one moment, table by table in the order of their keys: the same
 * rows give the same lines, whichever database they lie in. See {@code docs/operate/archive.md}.
 */
public final class Archives {
    /**
     * What stays behind, and why: who is signed in here, who failed to and who
     * asks to be let in again, what is to be mailed from here, and how often the
     * roster changed in this database is no part of the organisation.
     */
    public static final Set<String> LEFT_OUT =
            Set.of("session", "sign_in_failure", "lost_password", "letter", "notice", "roster_stamp");

    static final Actor ACTOR = Actor.system("archive");
    private static final long EVERY = 20_000;
    private static final int FETCHED = 1_000;

    private final Work work;

    public Archives(Work work) {
        this.work = work;
    }

    /** The tables that go along. */
    static List<Table> tables(Tx tx) {
        return Catalogue.of(tx).stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList();
    }

    /** Writes the archive; the stream stays open. */
    public Manifest write(OutputStream out, Watch watch) {
        return work.read(ACTOR, tx -> {
            try {
                return write(tx, out, watch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Manifest write(Tx tx, OutputStream out, Watch watch) throws IOException, SQLException {
        var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        var contents = new ArrayList<Manifest.Content>();
        for (var table : tables(tx)) {
            contents.add(write(tx, table, zip, watch));
        }
        var name = tx.handle()
                .createQuery("SELECT name FROM organisation")
                .mapTo(String.class)
                .findOne()
                .orElse("");
        var manifest = Manifest.of(Catalogue.version(tx), name, Instants.text(tx.now()), contents);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.write());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }

    private static Manifest.Content write(Tx tx, Table table, ZipOutputStream zip, Watch watch)
            throws IOException, SQLException {
        long all = tx.handle()
                .createQuery("SELECT COUNT(*) FROM " + table.name())
                .mapTo(Long.class)
                .one();
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
        var measured = new Measured.Out(zip);
        long rows = 0;
        try (var lines = Lines.writing(measured);
                var statement = tx.handle().getConnection().prepareStatement(select(tx, table))) {
            statement.setFetchSize(FETCHED);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    lines.row(row(found, table));
                    if (++rows % EVERY == 0) {
                        watch.rows(table.name(), rows, all);
                    }
                }
            }
        }
        zip.closeEntry();
        watch.rows(table.name(), rows, all);
        return new Manifest.Content(table.name(), table.columnNames(), rows, measured.bytes(), measured.sha256Hex());
    }

    private static Object[] row(ResultSet found, Table table) throws SQLException {
        var values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = switch (table.columns().get(i).kind()) {
                case WHOLE_NUMBER -> found.getLong(i + 1);
                case YES_OR_NO -> found.getBoolean(i + 1);
                case TEXT -> found.getString(i + 1);
            };
            values[i] = found.wasNull() ? null : value;
        }
        return values;
    }

    /** In the order of the key, text by its bytes, which is the same in both databases. */
    private static String select(Tx tx, Table table) {
        var key = table.key().isEmpty() ? table.columnNames() : table.key();
        var texts = table.columns().stream()
                .filter(column -> column.kind() == Kind.TEXT)
                .map(Catalogue.Column::name)
                .collect(Collectors.toSet());
        var bytes = tx.dialect() == Dialect.POSTGRESQL ? " COLLATE \"C\"" : " COLLATE BINARY";
        return "SELECT " + quoted(table.columnNames()) + " FROM " + table.name() + " ORDER BY "
                + key.stream()
                        .map(name -> "\"" + name + "\"" + (texts.contains(name) ? bytes : ""))
                        .collect(Collectors.joining(", "));
    }

    static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
