package org.throughline.line;

import java.util.List;

/**
 * Where a thing came from and what became of it, as far as the reader may read.
 *
 * @param kind the message {@code line.kind.KIND} that says what it is
 * @param title its words
 * @param href where it is read
 * @param path from the strategy down to it
 */
public record Genealogy(
        String subject, String kind, String title, String href, List<Knot> path, List<Event> from, List<Event> became) {

    public Genealogy {
        path = List.copyOf(path);
        from = List.copyOf(from);
        became = List.copyOf(became);
    }
}
