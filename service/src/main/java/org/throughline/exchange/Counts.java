package org.throughline.exchange;

import java.util.List;

/**
 * How much was read.
 *
 * @param provisions all of them, whatever their kind
 * @param indicators of all objectives, whether they are counted or kept as they stand
 */
public record Counts(int provisions, int headings, int paragraphs, int objectives, int indicators) {

    static Counts of(List<Piece> pieces) {
        return new Counts(
                pieces.size(),
                count(pieces, Piece.Kind.HEADING),
                count(pieces, Piece.Kind.PARAGRAPH),
                count(pieces, Piece.Kind.OBJECTIVE),
                pieces.stream()
                        .flatMap(piece -> piece.foreign().stream())
                        .mapToInt(foreign -> StratmlOutline.indicators(foreign).size())
                        .sum());
    }

    private static int count(List<Piece> pieces, Piece.Kind kind) {
        return (int) pieces.stream().filter(piece -> piece.kind() == kind).count();
    }
}
