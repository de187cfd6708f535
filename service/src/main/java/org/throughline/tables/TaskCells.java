package org.throughline.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.db.Tx;

/**
 * How tasks are named in a table where one speaks of another: those that wait or are waited for have a number, and so has each
 * series. What the actor may not read is not there.
 */
final class TaskCells implements TableExports.CellWords {
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Map<Long, TreeSet<Long>> waits = new HashMap<>();
    private final Map<String, Integer> series = new HashMap<>();

    TaskCells(Tx tx) {
        var ends = new TreeMap<Long, Boolean>();
        tx.handle()
                .createQuery("""
                    SELECT w.task, w.waits_for, t.scope, o.scope
                      FROM task_wait w
                      JOIN task t ON t.id = w.task
                      JOIN task o ON o.id = w.waits_for
                    """)
                .map((row, context) -> {
                    if (tx.actor().reads(row.getString(3)) && tx.actor().reads(row.getString(4))) {
                        waits.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                                .add(row.getLong(2));
                        List.of(row.getLong(1), row.getLong(2)).forEach(id -> ends.put(id, true));
                    }
                    return Boolean.TRUE;
                })
                .forEach(row -> {});
        ends.keySet().forEach(id -> numbers.put(id, numbers.size() + 1L));
    }

    @Override
    public String cell(Column column, String found) {
        if (found.isEmpty()) {
            return found;
        }
        return switch (column) {
            case NUMBER ->
                numbers.containsKey(Long.parseLong(found))
                        ? numbers.get(Long.parseLong(found)).toString()
                        : "";
            case WAITS_FOR ->
                waits.getOrDefault(Long.parseLong(found), new TreeSet<>()).stream()
                        .map(id -> numbers.get(id).toString())
                        .collect(Collectors.joining(" "));
            case SERIES -> Integer.toString(series.computeIfAbsent(found, id -> series.size() + 1));
            default -> found;
        };
    }
}
