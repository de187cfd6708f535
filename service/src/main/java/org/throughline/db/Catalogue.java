package org.throughline.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which tables the database has, told by itself; the tables in which it keeps its own affairs are not among them. */
public final class Catalogue {
    private static final Set<String> OWN = Set.of("flyway_schema_history");

    private Catalogue() {}

    /** What a column holds. There is nothing else in the schema. */
    public enum Kind {
        WHOLE_NUMBER,
        YES_OR_NO,
        TEXT
    }

    /** A column that is stored; what the database computes of others is none. */
    public record Column(String name, Kind kind) {}

    /**
     * A table.
     *
     * @param columns in the order in which they were made
     * @param key the columns of the primary key, in its order
     */
    public record Table(String name, List<Column> columns, List<String> key) {
        public Table {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /** All tables by name. */
    public static List<Table> of(Tx tx) {
        return tx.dialect() == Dialect.SQLITE ? sqlite(tx.handle()) : postgresql(tx.handle());
    }

    /** The version of the schema, as the newest migration is numbered. */
    public static String version(Tx tx) {
        return tx
                .handle()
                .createQuery("SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")
                .mapTo(String.class)
                .list()
                .stream()
                .max(Comparator.comparing(Catalogue::parts, Arrays::compare))
                .orElse("0");
    }

    /** A version's numbers, to be compared. */
    public static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private record Row(String name, String type, int key) {}

    private static List<Table> sqlite(Handle handle) {
        // what belongs to a virtual table is named after it
        var names = handle.createQuery("""
            SELECT name FROM sqlite_master t
             WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND sql NOT LIKE 'CREATE VIRTUAL%'
               AND NOT EXISTS (SELECT 1 FROM sqlite_master v
                                WHERE v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '~_%' ESCAPE '~')
             ORDER BY name
            """).mapTo(String.class).list();
        return names.stream()
                .filter(name -> !OWN.contains(name))
                .map(name -> table(
                        name,
                        handle.createQuery("SELECT name, type, pk FROM pragma_table_xinfo(:table) WHERE hidden = 0"
                                        + " ORDER BY cid")
                                .bind("table", name)
                                .map((r, c) -> new Row(r.getString(1), r.getString(2), r.getInt(3)))
                                .list()))
                .toList();
    }

    private static List<Table> postgresql(Handle handle) {
        var names = handle.createQuery("""
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
             ORDER BY table_name COLLATE "C"
            """).mapTo(String.class).list();
        return names.stream()
                .filter(name -> !OWN.contains(name))
                .map(name -> table(
                        name,
                        handle.createQuery("""
                            SELECT c.column_name, c.data_type, COALESCE(k.ordinal_position, 0)
                              FROM information_schema.columns c
                              LEFT JOIN information_schema.table_constraints t
                                ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                               AND t.constraint_type = 'PRIMARY KEY'
                              LEFT JOIN information_schema.key_column_usage k
                                ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
                               AND k.column_name = c.column_name
                             WHERE c.table_schema = current_schema() AND c.table_name = :table
                               AND c.is_generated = 'NEVER'
                             ORDER BY c.ordinal_position
                            """)
                                .bind("table", name)
                                .map((r, c) -> new Row(r.getString(1), r.getString(2), r.getInt(3)))
                                .list()))
                .toList();
    }

    private static Table table(String name, List<Row> rows) {
        var columns = new ArrayList<Column>();
        for (var row : rows) {
            columns.add(new Column(row.name(), kind(name, row)));
        }
        var key = rows.stream()
                .filter(row -> row.key() > 0)
                .sorted(Comparator.comparingInt(Row::key))
                .map(Row::name)
                .toList();
        return new Table(name, columns, key);
    }

    private static Kind kind(String table, Row row) {
        return switch (row.type().toLowerCase(Locale.ROOT)) {
            case "bigint", "integer" -> Kind.WHOLE_NUMBER;
            case "boolean" -> Kind.YES_OR_NO;
            case "text" -> Kind.TEXT;
            default ->
                throw new IllegalStateException(
                        table + "." + row.name() + " is of a type that is not used here: " + row.type());
        };
    }
}
