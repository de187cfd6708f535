package org.throughline.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** Every word that is shown, from {@code web/messages}, one file for each language. A key that is missing is an error. */
public final class Messages {
    /** The languages there are files for, the first being the fallback. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final int MOST_DECIMALS = 6;

    private final Map<String, Properties> byLanguage = new LinkedHashMap<>();

    public Messages() {
        for (var lang : LANGUAGES) {
            byLanguage.put(lang, load(lang));
        }
    }

    /**
     * The message in the language, with {@code {0}}, {@code {1}} … filled: a {@link Sentence} is said first, dates and whole
     * numbers are written as the language does. A number written as {@code {#0}} says which one, as of a line, and stands
     * without signs between its digits.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public String say(String lang, String key, Object... arguments) {
        var pattern =
                byLanguage.getOrDefault(lang, byLanguage.get(LANGUAGES.get(0))).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + lang);
        }
        var said = pattern;
        for (int i = 0; i < arguments.length; i++) {
            said = said.replace("{#" + i + "}", String.valueOf(arguments[i]))
                    .replace("{" + i + "}", text(lang, arguments[i]));
        }
        return said;
    }

    public String say(String lang, Sentence sentence) {
        return say(lang, sentence.key(), sentence.arguments().toArray());
    }

    /** One of two messages, {@code KEY.one} or {@code KEY.many}, by the number, which fills {0}. */
    public String count(String lang, String key, long number, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(lang, key + (number == 1 ? ".one" : ".many"), arguments);
    }

    /** The sentence of a refusal. */
    public String say(String lang, Refusal refusal) {
        return say(lang, "refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** A whole number, as 17,400 or 17.400. */
    public String number(String lang, long number) {
        // Spanish leaves four digits together, but thousands must never be in doubt beside a decimal point
        var form = NumberFormat.getIntegerInstance(Locale.forLanguageTag(lang));
        form.setGroupingUsed(true);
        return form.format(number);
    }

    /** A day, as 1 May 2027. */
    public String date(String lang, LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(region(lang)));
    }

    /** A month, as May 2027, short. */
    public String month(String lang, YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM uuuu", region(lang)));
    }

    public Set<String> keys(String lang) {
        return byLanguage.get(lang).stringPropertyNames();
    }

    private String text(String lang, Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(lang, sentence);
        }
        if (argument instanceof LocalDate day) {
            return date(lang, day);
        }
        if (argument instanceof BigDecimal decimal) {
            var form = NumberFormat.getNumberInstance(region(lang));
            form.setMaximumFractionDigits(MOST_DECIMALS);
            return form.format(decimal);
        }
        if (argument instanceof Long || argument instanceof Integer) {
            return number(lang, ((Number) argument).longValue());
        }
        return String.valueOf(argument);
    }

    private static Locale region(String lang) {
        return lang.equals("en") ? Locale.UK : Locale.forLanguageTag(lang);
    }

    private static Properties load(String lang) {
        var name = "/web/messages/" + lang + ".properties";
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
