package org.throughline.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query whose text is put together at the time, run as DAOs run theirs; one for each text and kind of row. */
final class Question {
    private final Class<?> row;
    private final SqlText text;
    /** How rows are read is found out by the first ones; two who find it out at once find the same. */
    private volatile Reader reader;

    Question(Class<?> row, String sql) {
        this.row = row;
        this.text = SqlText.of(sql);
    }

    List<Object> list(Prepared connection, Map<String, ?> values) {
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
                var read = reader;
                if (read == null) {
                    read = Reader.of(row, rows);
                    reader = read;
                }
                var found = new ArrayList<Object>();
                while (rows.next()) {
                    found.add(read.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StatementFailed(whole, e);
        }
    }
}
