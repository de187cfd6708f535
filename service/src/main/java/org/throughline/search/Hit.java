package org.throughline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * Something that was found.
 *
 * @param subject as the journal names it
 * @param place the path below {@code /} where it can be read
 * @param title may be empty
 * @param marks the part of its words where it was found
 */
public record Hit(
        String subject,
        String kind,
        Optional<UnitId> unit,
        LocalDate day,
        String place,
        String title,
        List<Mark> marks) {
    public Hit {
        marks = List.copyOf(marks);
    }
}
