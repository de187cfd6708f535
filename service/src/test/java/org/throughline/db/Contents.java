package org.throughline.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that a database holds, table by table, row by row, said alike for both databases; without what is random by
 * intent, and what follows from it.
 */
public final class Contents {
    /** Salts, and the digests made with them, in whatever table. */
    private static final Set<String> RANDOM =
            Set.of("salt", "payload_hash", "prev", "hash", "fingerprint", "digest", "base_digest");
    /** What the migrations and the search keep for themselves. */
    private static final Set<String> OWN = Set.of("flyway_schema_history", "search_words");

    private Contents() {}

    /** The rows of each table, each as its columns and values, in an order of their own. */
    public static Map<String, List<String>> of(TestDatabase db) {
        return db.work().read(TestDatabase.SYSTEM, tx -> {
            try {
                return read(tx.handle().getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Map<String, List<String>> read(Connection connection) throws SQLException {
        var contents = new TreeMap<String, List<String>>();
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("sqlite_") && OWN.stream().noneMatch(name::startsWith)) {
                    contents.put(name, List.of());
                }
            }
        }
        for (var table : List.copyOf(contents.keySet())) {
            contents.put(table, rows(connection, table));
        }
        return contents;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        var flags = flags(connection, table);
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + table)) {
            var shape = found.getMetaData();
            while (found.next()) {
                var row = new TreeMap<String, String>();
                for (int i = 1; i <= shape.getColumnCount(); i++) {
                    var column = shape.getColumnName(i);
                    if (!RANDOM.contains(column) && !"tsvector".equals(shape.getColumnTypeName(i))) {
                        var value = flags.contains(column) ? String.valueOf(found.getBoolean(i)) : found.getString(i);
                        row.put(column, value);
                    }
                }
                rows.add(row.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", ")));
            }
        }
        rows.sort(null);
        return rows;
    }

    /** The columns that say yes or no, which SQLite keeps as 1 or 0. */
    private static Set<String> flags(Connection connection, String table) throws SQLException {
        var flags = new TreeSet<String>();
        try (var columns = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (columns.next()) {
                if (columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT).startsWith("bool")) {
                    flags.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return flags;
    }
}
