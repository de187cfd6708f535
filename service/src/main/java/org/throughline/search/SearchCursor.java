package org.throughline.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Id;

/** The row after which a page of what was found begins; newest first, so what comes after is older. */
public record SearchCursor(LocalDate day, long id) {

    public String text() {
        return day + "." + Id.text(id);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<SearchCursor> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SearchCursor(LocalDate.parse(text.substring(0, dot)), Id.parse(text.substring(dot + 1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
