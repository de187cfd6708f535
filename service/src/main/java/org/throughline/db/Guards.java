package org.throughline.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What watches over single statements (triggers that forbid, references to rows that must be there already), lifted while a
 * whole database is put back, and put up again in the same unit of work. References are then checked all at once.
 */
public final class Guards {
    private final Tx tx;
    private final List<String> putBack = new ArrayList<>();

    private Guards(Tx tx) {
        this.tx = tx;
    }

    /** Lifts them until {@link #putBack}. */
    public static Guards lift(Tx tx) {
        var guards = new Guards(tx);
        if (tx.dialect() == Dialect.SQLITE) {
            guards.sqlite();
        } else {
            guards.postgresql();
        }
        return guards;
    }

    /** Puts them up again; a row that refers to one that is not there fails here, or when the unit of work ends. */
    public void putBack() {
        putBack.forEach(this::execute);
    }

    private void sqlite() {
        execute("PRAGMA defer_foreign_keys = ON");
        record Trigger(String name, String sql) {}
        // those that forbid; others keep the words of the search in step
        var triggers = tx.handle()
                .createQuery("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%'")
                .map((r, c) -> new Trigger(r.getString(1), r.getString(2)))
                .list();
        for (var trigger : triggers) {
            execute("DROP TRIGGER " + trigger.name());
            putBack.add(trigger.sql());
        }
        // an index of words over another table is filled by whoever enters a row there
        tx.handle()
                .createQuery("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%content = %'")
                .mapTo(String.class)
                .forEach(name -> putBack.add("INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')"));
    }

    private void postgresql() {
        record Reference(String table, String name) {}
        var tables = tx.handle().createQuery("""
            SELECT DISTINCT event_object_table FROM information_schema.triggers
             WHERE trigger_schema = current_schema()
            """).mapTo(String.class).list();
        var references = tx.handle()
                .createQuery("""
                    SELECT CAST(conrelid AS regclass) AS tbl, conname FROM pg_constraint
                     WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)
                    """)
                .map((r, c) -> new Reference(r.getString(1), r.getString(2)))
                .list();
        putBack.add("SET CONSTRAINTS ALL IMMEDIATE");
        for (var reference : references) {
            var alter = "ALTER TABLE " + reference.table() + " ALTER CONSTRAINT " + reference.name();
            execute(alter + " DEFERRABLE INITIALLY DEFERRED");
            putBack.add(alter + " NOT DEFERRABLE");
        }
        for (var table : tables) {
            execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            putBack.add("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
    }

    private void execute(String sql) {
        try (Statement statement = tx.handle().getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
