package org.throughline.tables;

import java.util.List;
import java.util.Optional;
import org.throughline.text.Csv;
import org.throughline.text.DayOrder;

/** One line of a table with what its cells are. */
record TableLine(Csv.Line read, List<Column> head, DayOrder order) {

    /** What stands there; nothing in an empty cell. */
    Optional<String> get(Column column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    String text(Column column) {
        int at = head.indexOf(column);
        return at < 0 ? "" : read.cell(at);
    }

    /** Whether the table has such a column at all. */
    boolean knows(Column column) {
        return head.contains(column);
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }
}
