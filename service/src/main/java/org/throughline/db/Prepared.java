package org.throughline.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection with the statements that were prepared on it, the last used kept, and the DAOs that speak through it. */
final class Prepared {
    private static final int MOST = 400;

    private final Connection connection;
    private final Map<Class<?>, Object> daos = new HashMap<>();
    private final LinkedHashMap<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    Prepared(Connection connection) {
        this.connection = connection;
    }

    boolean isOn(Connection other) {
        return connection == other;
    }

    /** The statement, prepared at its first use; one unit of work uses a connection at a time. */
    PreparedStatement statement(String sql) throws SQLException {
        var found = statements.get(sql);
        if (found == null) {
            found = connection.prepareStatement(sql);
            statements.put(sql, found);
            if (statements.size() > MOST) {
                var eldest = statements.entrySet().iterator();
                var gone = eldest.next().getValue();
                eldest.remove();
                gone.close();
            }
        }
        return found;
    }

    /** Runs a statement that gives nothing. */
    void execute(String sql) {
        try {
            statement(sql).execute();
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
    }

    /** Ends a transaction that only read, and begins the next; its moment is that of its first look. */
    void beginAgain() throws SQLException {
        try {
            statement("ROLLBACK").execute();
            statement("BEGIN").execute();
        } catch (SQLException e) {
            connection.rollback();
        }
    }

    <D> D dao(Class<D> type, Dictionary dictionary) {
        return type.cast(
                daos.computeIfAbsent(type, wanted -> dictionary.of(wanted).over(this)));
    }
}
