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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** Every word that is shown, from {@code web/messages}, one file for each language. A key that is missing is an error. */
public final class Messages {
    /** The languages there are files for, the first being the fallback. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final int MOST_DECIMALS = 6;

    /** Read when first spoken, once for all who say something: they never change while the program runs. */
    private static final Map<String, Map<String, Pattern>> READ = new ConcurrentHashMap<>();

    private final Map<String, Ways> ways = new LinkedHashMap<>();

    public Messages() {
        for (var lang : LANGUAGES) {
            ways.put(lang, new Ways(lang));
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
        var pattern = words(lang).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + lang);
        }
        if (arguments.length == 0) {
            return pattern.text();
        }
        var said = new StringBuilder(pattern.text().length() + 16 * arguments.length);
        for (var part : pattern.parts()) {
            if (part.argument() < 0 || part.argument() >= arguments.length) {
                said.append(part.text());
            } else {
                var argument = arguments[part.argument()];
                said.append(part.plain() ? String.valueOf(argument) : text(lang, argument));
            }
        }
        return said.toString();
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
        return ways(lang).number(number);
    }

    /** A day, as 1 May 2027. */
    public String date(String lang, LocalDate day) {
        return ways(lang).date(day);
    }

    private Ways ways(String lang) {
        return ways.getOrDefault(lang, ways.get(LANGUAGES.get(0)));
    }

    /** A month, as May 2027, short. */
    public String month(String lang, YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM uuuu", region(lang)));
    }

    public Set<String> keys(String lang) {
        return words(lang).keySet();
    }

    private static Map<String, Pattern> words(String lang) {
        var read = READ.get(lang);
        return read == null
                ? READ.computeIfAbsent(LANGUAGES.contains(lang) ? lang : LANGUAGES.get(0), Messages::load)
                : read;
    }

    /** A field without a label of its own goes by that of all of its kind, which stands before a hyphen, or by a general word. */
    private Sentence labelled(String lang, Sentence sentence) {
        var key = sentence.key();
        if (!key.startsWith("field.") || keys(lang).contains(key)) {
            return sentence;
        }
        var kind = key.replaceFirst("-.*", "");
        return Sentence.of(keys(lang).contains(kind) ? kind : "field.any");
    }

    private String text(String lang, Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(lang, labelled(lang, sentence));
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

    static Locale region(String lang) {
        return lang.equals("en") ? Locale.UK : Locale.forLanguageTag(lang);
    }

    private static Map<String, Pattern> load(String lang) {
        var name = "/web/messages/" + lang + ".properties";
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var patterns = new HashMap<String, Pattern>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, Pattern.of(properties.getProperty(key))));
            return Map.copyOf(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message taken apart: its text as it stands, and its parts. */
    private record Pattern(String text, List<Part> parts) {
        private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(#?)([0-9]+)}");

        static Pattern of(String text) {
            if (text.indexOf('{') < 0) {
                // most of them, and all are read at each start
                return new Pattern(text, List.of(new Part(text, -1, false)));
            }
            var parts = new ArrayList<Part>();
            int from = 0;
            for (var match = PLACE.matcher(text); match.find(); from = match.end()) {
                parts.add(new Part(text.substring(from, match.start()), -1, false));
                parts.add(new Part(
                        match.group(),
                        Integer.parseInt(match.group(2)),
                        !match.group(1).isEmpty()));
            }
            parts.add(new Part(text.substring(from), -1, false));
            return new Pattern(text, List.copyOf(parts));
        }
    }

    /** A piece of text, or the place of an argument, which may be wanted without signs between its digits. */
    private record Part(String text, int argument, boolean plain) {}
}
