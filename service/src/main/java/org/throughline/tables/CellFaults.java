package org.throughline.tables;

import java.util.Optional;
import org.throughline.org.LineFaults;

/** What is wrong with the lines of a table, by its columns. */
record CellFaults(LineFaults all) {
    /** Notes that this cell cannot be loaded and why; the key is {@code roster.wrong.…}. */
    <T> Optional<T> wrong(TableLine line, Column column, String key, Object... arguments) {
        return all.wrong(line.read(), column.key(), key, arguments);
    }

    /** Notes what whoever loads the line should know, though nothing is wrong with it; the key is {@code roster.note.…}. */
    void note(TableLine line, Column column, String key, Object... arguments) {
        all.note(line.read(), column.key(), key, arguments);
    }
}
