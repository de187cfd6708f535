package org.throughline.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as text of one width, {@code 2026-05-01T12:00:00.000Z}, which sorts and compares as text. */
public final class Instants {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Instants() {}

    /** The instant, cut to milliseconds. */
    public static String text(Instant instant) {
        return FORM.format(instant);
    }

    public static Instant parse(String text) {
        return Instant.parse(text);
    }
}
