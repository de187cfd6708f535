package org.throughline.search;

import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/**
 * The row after which a page of what was found begins; newest first, so what comes after is older.
 *
 * @param whole whether it holds the words themselves, and not only longer ones that begin so, which come after all of those
 */
public record SearchCursor(boolean whole, long id) {
    private static final String LONGER = "-";

    public String text() {
        return Id.text(id) + (whole ? "" : LONGER);
    }

    /** Reads what {@link #text} wrote; empty for the beginning. @throws Refusal {@code query.after} */
    static Optional<SearchCursor> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = !text.endsWith(LONGER);
        try {
            return Optional.of(new SearchCursor(
                    whole, Id.parse(whole ? text : text.substring(0, text.length() - LONGER.length()))));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("query.after");
        }
    }
}
