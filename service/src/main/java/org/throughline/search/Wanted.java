package org.throughline.search;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * What is looked for.
 *
 * @param words as typed; a row is found when it holds all of them
 * @param kind one kind of thing only, as {@link Kinds} lists them
 * @param unit one unit only, with those below it
 * @param from the first day
 * @param until the last day
 * @param after where the former page ended
 */
public record Wanted(
        String words,
        Optional<String> kind,
        Optional<UnitId> unit,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<SearchCursor> after) {

    /** These words anywhere. */
    public static Wanted of(String words) {
        return new Wanted(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
