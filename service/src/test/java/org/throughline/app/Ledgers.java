package org.throughline.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A look from outside at the database file of a service: whether anything was written, and how to undo it. */
final class Ledgers implements AutoCloseable {
    private final Connection connection;
    private final Path copy;
    private long version;

    Ledgers(Path file) {
        this.copy = file.resolveSibling("copy.db");
        try {
            this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            run("PRAGMA busy_timeout = 5000");
            run("VACUUM INTO '" + copy + "'");
            version = version();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether anything was written since the last time this was asked; if so it is undone. */
    boolean wroteAndUndone() {
        try {
            boolean wrote = version() != version;
            if (wrote) {
                run("restore from " + copy);
                version = version();
            }
            return wrote;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long version() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA data_version")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
