package org.throughline.org;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;

/** What can stand in a cell for a level, a standing or an office: its name here, its word in each language, one's own word. */
final class RosterWords {
    private static final Messages MESSAGES = new Messages();

    private final Map<String, Level> levels = words(Level.values(), "level.");
    private final Map<String, Standing> standings = words(Standing.values(), "standing.");
    private final Map<String, Office> offices = words(Office.values(), "office.");

    /** @param own the organisation's words for its levels */
    RosterWords(List<LevelWord> own) {
        own.forEach(word -> {
            levels.put(Sheet.fold(word.singular()), word.level());
            levels.put(Sheet.fold(word.plural()), word.level());
        });
    }

    Optional<Level> level(String text) {
        return Optional.ofNullable(levels.get(Sheet.fold(text)));
    }

    Optional<Standing> standing(String text) {
        return Optional.ofNullable(standings.get(Sheet.fold(text)));
    }

    Optional<Office> office(String text) {
        return Optional.ofNullable(offices.get(Sheet.fold(text)));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values, String prefix) {
        var words = new HashMap<String, E>();
        for (var value : values) {
            words.put(Sheet.fold(value.name()), value);
            for (var lang : Messages.LANGUAGES) {
                words.put(Sheet.fold(MESSAGES.say(lang, prefix + value.name())), value);
            }
        }
        return words;
    }
}
