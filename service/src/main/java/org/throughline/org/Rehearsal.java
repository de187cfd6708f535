package org.throughline.org;

import java.util.List;

/**
 * What loading a table would do.
 *
 * @param columns the names of the columns, as they were read: {@code name}, {@code level} …
 * @param lines the cells of each line, in the order of the columns
 */
public record Rehearsal(Loaded loaded, List<String> columns, List<List<String>> lines) {
    public Rehearsal {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
