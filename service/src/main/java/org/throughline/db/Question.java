package org.throughline.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a query whose text is put together at the time, as DAOs run theirs. */
final class Question {
    private Question() {}

    static <R> List<R> list(Prepared connection, Class<R> row, String sql, Map<String, ?> values) {
        var text = SqlText.of(sql);
        var lists = new HashMap<String, Collection<?>>();
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                lists.put(name, list);
            }
        });
        var whole = text.with(lists);
        try {
            var statement = connection.statement(whole);
            int at = 1;
            for (var name : text.names()) {
                var given = name.startsWith("<") ? lists.get(name.substring(1)) : List.of(values.get(name));
                for (var value : given) {
                    Binder.of(value.getClass()).bind(statement, at++, value);
                }
            }
            try (var rows = statement.executeQuery()) {
                var reader = Reader.of(row, rows);
                var found = new ArrayList<R>();
                while (rows.next()) {
                    found.add(row.cast(reader.read(rows)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StatementFailed(whole, e);
        }
    }
}
