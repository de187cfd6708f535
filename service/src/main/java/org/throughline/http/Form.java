package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/**
 * What a form sent, read by field. A field that is missing or cannot be read is refused with its label, {@code
 * field.NAME}; nothing typed is lost, because the page of a refusal gives it back.
 */
public final class Form {
    private static final String PROPERTY = Form.class.getName();
    private static final Form EMPTY = new Form(Map.of());
    private static final int LONGEST = 200_000;

    private final Map<String, List<String>> values;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form with these fields, for tests and for programs that call an edge as a form does. */
    public static Form of(Map<String, String> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values);
    }

    /** The form in the request's body; empty when the body is something else. */
    static Form read(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Form form) {
            return form;
        }
        var type = request.getMediaType();
        var form = type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? parse(new String(Limits.body(request), StandardCharsets.UTF_8))
                : EMPTY;
        request.setProperty(PROPERTY, form);
        return form;
    }

    static Form parse(String body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&", 2_000)) {
            if (pair.isEmpty()) {
                continue;
            }
            int at = pair.indexOf('=');
            var name = decode(at < 0 ? pair : pair.substring(0, at));
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(at < 0 ? "" : decode(pair.substring(at + 1)));
        }
        return new Form(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** Every value of the field, in the order sent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The text as typed, without surrounding space; empty when there is none. Line ends are made {@code \n}. */
    public String text(String name) {
        var all = all(name);
        return all.isEmpty()
                ? ""
                : limit(name, all.get(0)).replace("\r\n", "\n").strip();
    }

    public Optional<String> optional(String name) {
        var text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A text that must be there, of at most so many characters. */
    public String required(String name, int longest) {
        var text = optional(name).orElseThrow(() -> Refusal.invalid("field.missing", label(name)));
        if (text.length() > longest) {
            throw Refusal.invalid("field.too_long", label(name), longest);
        }
        return text;
    }

    public boolean ticked(String name) {
        return values.containsKey(name);
    }

    public Optional<LocalDate> day(String name) {
        return optional(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw Refusal.invalid("field.no_date", label(name), text);
            }
        });
    }

    public LocalDate requiredDay(String name) {
        return day(name).orElseThrow(() -> Refusal.invalid("field.missing", label(name)));
    }

    /** A moment typed as the reader's local date and time, {@code 2027-05-01T18:00}. */
    public Optional<Instant> moment(String name, ZoneId zone) {
        return optional(name).map(text -> {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw Refusal.invalid("field.no_date", label(name), text);
            }
        });
    }

    public Optional<Long> whole(String name) {
        return optional(name).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Refusal.invalid("field.no_number", label(name), text);
            }
        });
    }

    public long requiredWhole(String name) {
        return whole(name).orElseThrow(() -> Refusal.invalid("field.missing", label(name)));
    }

    public <T extends Id> Optional<T> id(String name, LongFunction<T> make) {
        return optional(name).map(text -> {
            try {
                return make.apply(Id.parse(text));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("field.no_choice", label(name), text);
            }
        });
    }

    public <T extends Id> T requiredId(String name, LongFunction<T> make) {
        return id(name, make).orElseThrow(() -> Refusal.invalid("field.missing", label(name)));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return optional(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("field.no_choice", label(name), text)));
    }

    public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
        return choice(name, type).orElseThrow(() -> Refusal.invalid("field.missing", label(name)));
    }

    private static Sentence label(String name) {
        return Sentence.of("field." + name);
    }

    private static String limit(String name, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid("field.too_long", label(name), LONGEST);
        }
        return text;
    }

    private static String decode(String text) {
        try {
            var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf(0) >= 0) {
                // no text has it, and one of the databases takes none that does
                throw Refusal.malformed("form.unreadable");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("form.unreadable");
        }
    }
}
