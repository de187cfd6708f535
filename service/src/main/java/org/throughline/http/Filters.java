package org.throughline.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/** What the filters of lists say in an address. A word that a filter does not know is refused with those that it knows. */
public final class Filters {
    private Filters() {}

    /**
     * One of some words.
     *
     * @param name of the filter
     * @param text empty or {@code null} for no filter
     * @throws Refusal {@code query.value}
     */
    public static Optional<String> one(String name, String text, Collection<String> words) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!words.contains(text)) {
            throw Refusal.invalid("query.value", name, text, String.join(", ", words));
        }
        return Optional.of(text);
    }

    /**
     * The id of something.
     *
     * @param text empty or {@code null} for no filter
     * @throws Refusal {@code query.id}
     */
    public static Optional<Long> id(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("query.id", name, text);
        }
    }

    /** What must be said, since there is no list without it. @throws Refusal {@code field.missing} */
    public static String required(String name, String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid("field.missing", name);
        }
        return text;
    }

    /** One of some values by its name, as {@link #one(String, String, Collection)}. */
    public static <E extends Enum<E>> Optional<E> one(String name, String text, E[] values) {
        return one(name, text, Arrays.stream(values).map(Enum::name).toList())
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> value.name().equals(word))
                        .findFirst());
    }
}
