package org.throughline.parts;

import java.util.List;

/** A row of a table. */
public record Row(String head, String href, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
