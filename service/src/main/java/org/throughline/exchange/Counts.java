package org.throughline.exchange;

import java.util.List;

/**
 * How much was read.
 *
 * @param provisions all of them, whatever their kind
 * @param indicators none of the forms that can be read today holds any
 */
public record Counts(int provisions, int headings, int paragraphs, int objectives, int indicators) {

    static Counts of(List<Piece> pieces) {
        return new Counts(
                pieces.size(),
                count(pieces, Piece.Kind.HEADING),
                count(pieces, Piece.Kind.PARAGRAPH),
                count(pieces, Piece.Kind.OBJECTIVE),
                0);
    }

    private static int count(List<Piece> pieces, Piece.Kind kind) {
        return (int) pieces.stream().filter(piece -> piece.kind() == kind).count();
    }
}
