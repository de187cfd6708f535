package org.throughline.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as text of one width, {@code 2026-05-01T12:00:00.000Z}, which sorts and compares as text. */
public final class Instants {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int WIDTH = 24;
    private static final int SECONDS_OF_DAY = 86_400;

    private Instants() {}

    /** The instant, cut to milliseconds. */
    public static String text(Instant instant) {
        long second = instant.getEpochSecond();
        var day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
        if (day.getYear() < 0 || day.getYear() > 9_999) {
            return FORM.format(instant);
        }
        // rows have many of them, and the general way takes many times as long
        int within = Math.floorMod(second, SECONDS_OF_DAY);
        var text = new char[] {
            '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0', ':', '0', '0', '.', '0',
            '0', '0', 'Z'
        };
        put(text, 4, day.getYear());
        put(text, 7, day.getMonthValue());
        put(text, 10, day.getDayOfMonth());
        put(text, 13, within / 3_600);
        put(text, 16, within / 60 % 60);
        put(text, 19, within % 60);
        put(text, 23, instant.getNano() / 1_000_000);
        return new String(text);
    }

    /** Writes the digits of a number before this place. */
    private static void put(char[] text, int end, int number) {
        int at = end;
        for (int left = number; left > 0; left /= 10) {
            text[--at] = (char) ('0' + left % 10);
        }
    }

    /** Reads what {@link #text} wrote, or another instant as ISO 8601 has it. */
    public static Instant parse(String text) {
        if (text.length() != WIDTH || text.charAt(WIDTH - 1) != 'Z' || text.charAt(10) != 'T') {
            return Instant.parse(text);
        }
        // rows have many of them, and the general way takes many times as long
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long seconds = day(text.substring(0, 10)).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, number(text, 20, 23) * 1_000_000L);
    }

    /** Reads a day, as 2026-05-01. */
    public static LocalDate day(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
