package org.throughline.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/**
 * Finds by words what the actor may read, what was entered last first. The scopes are part of the question to the database, so what may not be read is
 * neither found nor counted, and no page ends where it would have stood.
 */
public final class Search {
    /** How many are shown on one page. */
    static final int PAGE = 20;

    private final Work work;
    private final Units units;

    public Search(Work work, Units units) {
        this.work = work;
        this.units = units;
    }

    /** One page of what holds all the words; nothing where no word was typed. */
    public Found find(Actor actor, Wanted wanted) {
        return work.read(actor, tx -> find(tx, wanted));
    }

    /** As {@link #find(Actor, Wanted)}, in a unit of work under way. */
    public Found find(Tx tx, Wanted wanted) {
        var words = SearchWords.of(wanted.words());
        if (words.isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        var rows = rows(tx, words, wanted);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var next = rows.size() > PAGE
                ? Optional.of(new SearchCursor(shown.get(PAGE - 1).id()))
                : Optional.<SearchCursor>empty();
        return new Found(shown.stream().map(row -> row.hit(words)).toList(), next);
    }

    private List<Row> rows(Tx tx, List<String> words, Wanted wanted) {
        var match = WordMatch.of(tx.dialect());
        var within = wanted.unit().map(unit -> within(tx, unit));
        var sql = new StringBuilder("""
            SELECT r.id, r.subject, r.kind, r.unit, r.day, r.place, r.title, r.body
              FROM
            """).append(match.from());
        // the program itself reads everything
        sql.append(tx.actor().isSystem() ? "" : " AND r.scope IN (<scopes>)");
        wanted.kind().ifPresent(kind -> sql.append(" AND r.kind = :kind"));
        within.ifPresent(list -> sql.append(" AND r.unit IN (<units>)"));
        wanted.from().ifPresent(day -> sql.append(" AND r.day >= :from"));
        wanted.until().ifPresent(day -> sql.append(" AND r.day <= :until"));
        wanted.after().ifPresent(row -> sql.append(" AND " + match.id() + " < :id"));
        // the order in which the database has them, so that it stops when the page is full, however many there are
        sql.append(" ORDER BY ").append(match.id()).append(" DESC LIMIT :most");
        var values = new HashMap<String, Object>();
        values.put("match", match.argument(words));
        values.put("most", PAGE + 1);
        values.put("scopes", tx.actor().scopes());
        within.ifPresent(list -> values.put("units", list));
        wanted.kind().ifPresent(kind -> values.put("kind", kind));
        wanted.from().ifPresent(day -> values.put("from", day));
        wanted.until().ifPresent(day -> values.put("until", day));
        wanted.after().ifPresent(row -> values.put("id", row.id()));
        return tx.list(Row.class, sql.toString(), values);
    }

    private List<Long> within(Tx tx, UnitId unit) {
        return Stream.concat(Stream.of(unit), units.below(tx, unit).stream().map(Unit::id))
                .map(UnitId::value)
                .toList();
    }

    /** A row as stored; public for the mapper alone. */
    public record Row(
            long id,
            String subject,
            String kind,
            Optional<UnitId> unit,
            LocalDate day,
            String place,
            String title,
            String body) {

        Hit hit(List<String> words) {
            return new Hit(subject, kind, unit, day, place, title, Marks.of(body, words));
        }
    }
}
