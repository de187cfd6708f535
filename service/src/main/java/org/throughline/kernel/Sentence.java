package org.throughline.kernel;

import java.util.List;

/**
 * Something to be said to a reader whose language is not known here: a key of {@code web/messages} and what fills its
 * places. Arguments are numbers and days, which a page writes as the reader's language
 * does, texts, and other sentences, which are said first.
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** So many of something, as “1 unit” or “3 units”: {@code KEY.one} or {@code KEY.many}, with the number in {0}. */
    public static Sentence counted(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".many"), number);
    }
}
