package org.throughline.search;

import java.util.Optional;
import org.throughline.kernel.Id;

/** The row after which a page of what was found begins; newest first, so what comes after is older. */
public record SearchCursor(long id) {

    public String text() {
        return Id.text(id);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<SearchCursor> parse(String text) {
        try {
            return Optional.of(new SearchCursor(Id.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
