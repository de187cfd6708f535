package org.throughline.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.db.Tx;

/**
 * Where the readings of a table are shown too: each objective by its plan and its number, in one cell. What the actor may not read
 * is not there.
 */
final class ReadingCells implements TableExports.CellWords {
    /** Between two objectives; within a title it stands twice. */
    static final String BETWEEN = "|";

    private final Map<Long, TreeSet<String>> also = new HashMap<>();

    ReadingCells(Tx tx) {
        tx.handle()
                .createQuery("""
                    SELECT a.task_update, p.slug, p.scope,
                    """ + TableDao.OBJECTIVE + """
                      FROM also_under a
                      JOIN provision o ON o.id = a.objective
                      JOIN plan p ON p.id = o.plan
                    """)
                .map((row, context) -> {
                    if (tx.actor().reads(row.getString(3))) {
                        also.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                                .add(row.getString(2) + " " + row.getString(4).replace(BETWEEN, BETWEEN + BETWEEN));
                    }
                    return Boolean.TRUE;
                })
                .forEach(row -> {});
    }

    @Override
    public String cell(Column column, String found) {
        return column == Column.ALSO && !found.isEmpty()
                ? String.join(" " + BETWEEN + " ", also.getOrDefault(Long.parseLong(found), new TreeSet<>()))
                : found;
    }
}
