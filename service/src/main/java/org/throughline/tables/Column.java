package org.throughline.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Under which other objectives of its unit a deed is shown too. */
    ALSO,
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

    /** The column that a cell of the head names, in whatever language, of those that a table can have. */
    static Optional<Column> named(String cell, Collection<Column> among) {
        var word = Fold.text(cell);
        return Stream.of(Words.OWN, Words.ALSO)
                .flatMap(words -> words.getOrDefault(word, List.of()).stream())
                .filter(among::contains)
                .findFirst();
    }

    /** What columns are called, and what else they may be called; one word can be a column here and another elsewhere. */
    private static final class Words {
        static final Map<String, List<Column>> OWN = all("");
        static final Map<String, List<Column>> ALSO = all(".also");

        private static Map<String, List<Column>> all(String which) {
            var all = new HashMap<String, List<Column>>();
            for (var column : values()) {
                for (var lang : Messages.LANGUAGES) {
                    if (MESSAGES.keys(lang).contains(column.key() + which)) {
                        for (var word : MESSAGES.say(lang, column.key() + which).split(",", -1)) {
                            all.computeIfAbsent(Fold.text(word), any -> new ArrayList<>())
                                    .add(column);
                        }
                    }
                }
            }
            return all;
        }
    }
}
