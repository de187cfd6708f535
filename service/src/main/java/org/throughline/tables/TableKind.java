package org.throughline.tables;

import static org.throughline.tables.Column.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a table can hold, with the columns in which it goes out. */
public enum TableKind {
    UNITS(List.of(NAME, PARENT, LEVEL, KIND, SLUG, LANGUAGE, ZONE, SECTORAL), Set.of()),
    MEMBERS(List.of(NAME, EMAIL, UNIT, STANDING, LANGUAGE, JOINED), Set.of()),
    ROLES(List.of(NAME, EMAIL, UNIT, OFFICE, FROM, UNTIL), Set.of(UNIT, OFFICE)),
    SEATS(List.of(NAME, EMAIL, UNIT, BODY, SEAT, SITS_FOR, WEIGHT, STANDS_IN_FOR, FROM, UNTIL), Set.of(UNIT, BODY)),
    TASKS(
            List.of(
                    UNIT, TITLE, TEXT, PLAN, OBJECTIVE, DUE, WEIGHT, DUTY, NAME, EMAIL, STATE, NUMBER, WAITS_FOR,
                    SERIES, AGAIN, FIRST, LAST, TURNS, NEXT, TIME),
            Set.of(UNIT, TITLE)),
    READINGS(List.of(UNIT, PLAN, OBJECTIVE, MEASURE, DATE, AMOUNT, OF, WORDS, ALSO), Set.of(UNIT, DATE, AMOUNT));

    // made by List.of and Set.of, which nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Column> needed;

    TableKind(List<Column> columns, Set<Column> needed) {
        this.columns = columns;
        this.needed = needed;
    }

    List<Column> columns() {
        return columns;
    }

    /** Without these it cannot be read. */
    Set<Column> needed() {
        return needed;
    }

    /** The word for it in addresses and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
