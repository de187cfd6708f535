package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.kernel.UnitId;

/**
 * A node of the organisation's tree.
 *
 * @param slug its name in addresses
 * @param kind what the organisation calls it, as "branch"; empty where the word for its level will do
 * @param sectoral of a trade or workplace rather than a place
 * @param lang the language its members mostly read
 * @param zone its time zone, such as {@code Europe/Madrid}
 */
public record Unit(
        UnitId id,
        String slug,
        String name,
        Level level,
        String kind,
        boolean sectoral,
        String lang,
        String zone,
        long revision) {

    /** The date there at this moment. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    /** How the journal names it. */
    public String subject() {
        return "unit:" + id.text();
    }
}
