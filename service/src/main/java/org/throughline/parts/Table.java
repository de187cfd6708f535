package org.throughline.parts;

import java.util.List;

/** A table with its caption. */
public record Table(String caption, List<Head> heads, List<Row> rows) {
    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
