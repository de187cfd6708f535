package org.throughline.org;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.text.Fold;

/**
 * The words by which a cell of a table may name a value: its name here, what it is called in each language, and the other words
 * for it that {@code KEY.also} lists, parted by commas. Capitals and accents do not count.
 */
public final class SaidWords<E extends Enum<E>> {
    private static final Messages MESSAGES = new Messages();

    private final Map<String, E> words = new HashMap<>();

    /** @param prefix of the message keys, such as {@code office.} */
    public SaidWords(E[] values, String prefix) {
        for (var value : values) {
            put(value.name(), value);
            for (var lang : Messages.LANGUAGES) {
                put(MESSAGES.say(lang, prefix + value.name()), value);
                var also = prefix + value.name() + ".also";
                if (MESSAGES.keys(lang).contains(also)) {
                    Arrays.stream(MESSAGES.say(lang, also).split(",", -1)).forEach(word -> put(word, value));
                }
            }
        }
    }

    /** One word more. */
    void put(String word, E value) {
        words.put(word, value);
        words.put(Fold.text(word), value);
    }

    public Optional<E> meant(String written) {
        // the lines of a long table are much alike, and most say it just as it stands here
        var exact = words.get(written);
        return Optional.ofNullable(exact != null ? exact : words.get(Fold.text(written)));
    }
}
