package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The organisation that this installation serves.
 *
 * @param languages codes of the languages it works in, the first by default
 * @param zone where its day begins and ends, as far as terms and standing go
 * @param demo whether it is the invented one, to look around in
 */
public record Organisation(String name, List<String> languages, String zone, boolean demo) {

    public Organisation {
        languages = List.copyOf(languages);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }
}
