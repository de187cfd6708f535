package org.throughline.post;

import java.util.List;

/** Lines of a letter that are of one kind. */
record Group(String title, List<Line> lines) {
    Group {
        lines = List.copyOf(lines);
    }
}
