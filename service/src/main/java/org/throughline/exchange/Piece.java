package org.throughline.exchange;

import java.util.Optional;

/**
 * One provision on its way in or out.
 *
 * @param key names it among the pieces of its outline; on the way out it becomes the identifier of what has none yet
 * @param parent the key of the piece it stands under
 * @param number as printed; empty where it has none
 * @param title one line; empty for a paragraph
 * @param body Markdown; a heading may have one as well
 * @param foreign what the format it came from says of it and a provision does not, in {@link StratmlOutline#FORMAT}
 */
public record Piece(
        String key,
        Optional<String> parent,
        Kind kind,
        String number,
        String title,
        String body,
        Optional<String> foreign) {

    /** What a provision can be. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        OBJECTIVE
    }
}
