package org.throughline.tables;

import java.util.Map;
import java.util.Optional;

/** One line of a table; {@code number} counts from 1 at the head of the file. */
record TableLine(long number, Map<Column, String> values) {
    TableLine {
        values = Map.copyOf(values);
    }

    /** What stands there; nothing in an empty cell. */
    Optional<String> get(Column column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
    }

    String text(Column column) {
        return values.getOrDefault(column, "");
    }
}
