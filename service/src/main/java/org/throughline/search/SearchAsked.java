package org.throughline.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Filters;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** What the address of a search says; every part may be absent or empty. */
record SearchAsked(String q, String kind, String unit, String from, String until, String after) {
    private static final int LONGEST = 500;

    SearchAsked {
        q = orEmpty(q);
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        kind = orEmpty(kind);
        unit = orEmpty(unit);
        from = orEmpty(from);
        until = orEmpty(until);
        after = orEmpty(after);
    }

    /** @throws Refusal unknown for a unit that there is not; {@code query.value}; {@code field.no_date} */
    Wanted wanted(Tx tx, Units units) {
        return new Wanted(
                q,
                Filters.one("kind", kind, Kinds.ALL),
                unit(tx, units).map(Unit::id),
                day("from", from),
                day("until", until),
                SearchCursor.parse(after));
    }

    private Optional<Unit> unit(Tx tx, Units units) {
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(units.named(tx, unit));
    }

    private static Optional<LocalDate> day(String name, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("field.no_date", Sentence.of("field." + name), text);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
