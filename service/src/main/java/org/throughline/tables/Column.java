package org.throughline.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.http.Messages;
import org.throughline.text.Fold;

/** A column of a table, by its word in each language. Units and members are read again by the same words. */
enum Column {
    NAME,
    EMAIL,
    UNIT,
    STANDING,
    LANGUAGE,
    JOINED,
    LEVEL,
    PARENT,
    KIND,
    SLUG,
    ZONE,
    SECTORAL,
    OFFICE,
    FROM,
    UNTIL,
    BODY,
    SITS_FOR,
    SEAT,
    WEIGHT,
    STANDS_IN_FOR,
    TITLE,
    TEXT,
    PLAN,
    OBJECTIVE,
    DUE,
    DUTY,
    STATE,
    MEASURE,
    DATE,
    AMOUNT,
    OF,
    WORDS,
    /** By which other lines speak of a task. */
    NUMBER,
    WAITS_FOR,
    /** By which the lines of one series belong together. */
    SERIES,
    AGAIN,
    FIRST,
    LAST,
    TURNS,
    NEXT,
    /** The day by the rule; the task may have been put off since. */
    TIME;

    /** Those that hold a day. */
    static final Set<Column> DAYS = Set.of(JOINED, FROM, UNTIL, DUE, DATE);

    private static final Messages MESSAGES = new Messages();

    /** Its message key. */
    String key() {
        return "table.column." + name().toLowerCase(Locale.ROOT);
    }

    /** What it is called at the head of a table in this language. */
    String word(String lang) {
        return MESSAGES.say(lang, key());
    }

    /** The column that a cell of the head names, in whatever language. */
    static Optional<Column> named(String cell) {
        return Optional.ofNullable(Words.ALL.get(Fold.text(cell)));
    }

    private static final class Words {
        static final Map<String, Column> ALL = all();

        private static Map<String, Column> all() {
            var all = new HashMap<String, Column>();
            for (var column : values()) {
                for (var lang : Messages.LANGUAGES) {
                    all.put(Fold.text(column.word(lang)), column);
                    if (MESSAGES.keys(lang).contains(column.key() + ".also")) {
                        for (var word :
                                MESSAGES.say(lang, column.key() + ".also").split(",", -1)) {
                            all.putIfAbsent(Fold.text(word), column);
                        }
                    }
                }
            }
            return Map.copyOf(all);
        }
    }
}
