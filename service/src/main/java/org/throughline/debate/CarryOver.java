package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.throughline.text.Change;
import org.throughline.text.Merge;

/**
 * What becomes of an open amendment when the text it was moved against gives way to the next version.
 *
 * @param base the words it stands against from now on
 * @param body the words it wants from now on
 */
public record CarryOver(Kind kind, String base, String body) {

    /** How it got over. */
    public enum Kind {
        /** It still stands against the version it was moved against. */
        NONE,
        /** Its provision says what it said. */
        UNCHANGED,
        /** Its provision changed elsewhere; the same change was made to the new words. */
        MOVED,
        /** Its provision changed where it reaches: only the mover can say what they want now. */
        NEEDS_MOVER,
        /** Its provision says already what it asks for. */
        CONTAINED,
        /** There is no such provision any more. */
        GONE
    }

    private static final long NEXT_VERSION = 0;
    private static final long AMENDMENT = 1;

    /**
     * Carries it over, as a merge of three texts that never guesses.
     *
     * @param base the words it was moved against
     * @param body the words it wants
     * @param next the provision's words in the next version; nothing when it has none
     */
    public static CarryOver of(String base, String body, Optional<String> next) {
        if (next.isEmpty()) {
            return new CarryOver(Kind.GONE, base, body);
        }
        var now = next.get();
        if (now.equals(base)) {
            return new CarryOver(Kind.UNCHANGED, base, body);
        }
        if (now.equals(body)) {
            return new CarryOver(Kind.CONTAINED, now, body);
        }
        var merge = Merge.of(base, List.of(new Change(NEXT_VERSION, now), new Change(AMENDMENT, body)));
        if (merge instanceof Merge.Merged merged) {
            var kind = merged.text().equals(now) ? Kind.CONTAINED : Kind.MOVED;
            return new CarryOver(kind, now, merged.text());
        }
        return new CarryOver(Kind.NEEDS_MOVER, base, body);
    }
}
