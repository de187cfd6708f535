package org.throughline.http;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list that is read from the database part by part. Programs are sent the items, as of any list, and in the
 * header {@code Link} where the next part is.
 *
 * @param next the {@code after} of the next part; empty when this is the last
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }
}
