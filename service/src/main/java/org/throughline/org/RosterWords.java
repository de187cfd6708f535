package org.throughline.org;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;

/** What can stand in a cell for a level, a standing or an office: its words in each language, and one's own for a level. */
final class RosterWords {
    private final SaidWords<Level> levels = new SaidWords<>(Level.values(), "level.");
    private final SaidWords<Standing> standings = new SaidWords<>(Standing.values(), "standing.");
    private final SaidWords<Office> offices = new SaidWords<>(Office.values(), "office.");

    /** @param own the organisation's words for its levels */
    RosterWords(List<LevelWord> own) {
        own.forEach(word -> {
            levels.put(word.singular(), word.level());
            levels.put(word.plural(), word.level());
        });
    }

    Optional<Level> level(String text) {
        return levels.meant(text);
    }

    Optional<Standing> standing(String text) {
        return standings.meant(text);
    }

    Optional<Office> office(String text) {
        return offices.meant(text);
    }
}
