package org.throughline.search;

import java.util.List;
import java.util.Optional;

/** One page of what was found, newest first. Next: where the page after it begins, if there is one. */
public record Found(List<Hit> hits, Optional<SearchCursor> next) {
    public Found {
        hits = List.copyOf(hits);
    }
}
