package org.throughline.http;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a language writes numbers and days, looked up once: a page has hundreds of them. */
final class Ways {
    private static final int MOST_DAYS = 5_000;

    private final char group;
    private final DateTimeFormatter day;
    private final Map<LocalDate, String> days = new ConcurrentHashMap<>();

    Ways(String lang) {
        var form = (DecimalFormat) NumberFormat.getIntegerInstance(Locale.forLanguageTag(lang));
        this.group = form.getDecimalFormatSymbols().getGroupingSeparator();
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Messages.region(lang));
    }

    /** With a sign between thousands; Spanish leaves four digits together, but they must never be in doubt beside a decimal point. */
    String number(long number) {
        var digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        if (digits.length() - first <= 3) {
            return digits;
        }
        var text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > first; at -= 3) {
            text.insert(at, group);
        }
        return text.toString();
    }

    String date(LocalDate wanted) {
        var known = days.get(wanted);
        if (known != null) {
            return known;
        }
        if (days.size() >= MOST_DAYS) {
            days.clear();
        }
        var text = wanted.format(day);
        days.put(wanted, text);
        return text;
    }
}
