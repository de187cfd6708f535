package org.throughline.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan on its way in or out: what a plan holds, without where it is stored.
 *
 * @param description what the plan says of itself before its provisions; may be empty
 * @param start the first day
 * @param end the last day
 * @param pieces in reading order, each after the one it stands under
 * @param foreign what the format it came from says of the whole and a plan does not, in {@link StratmlOutline#FORMAT}
 */
public record Outline(
        String title,
        String description,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        List<Piece> pieces,
        Optional<String> foreign) {
    public Outline {
        pieces = List.copyOf(pieces);
    }
}
