package org.throughline.search;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Finds by words what the actor may read: first what holds the words themselves, then what holds longer ones that begin so; in each
 * what was entered last comes first. The longer ones are looked for only where the words themselves do not fill the page: all rows of
 * all words that begin alike have to be put in order before the first is known, while those of a word stand in order
 * ({@code docs/decisions/0016}). The scopes are part of the question to the database, so what may not be read is neither found nor
 * counted, and no page ends where it would have stood.
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
        var found = found(tx, words, wanted);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).cursor()) : Optional.<SearchCursor>empty();
        return new Found(shown.stream().map(one -> one.row().hit(words)).toList(), next);
    }

    /** One of what was found, and whether it holds the words themselves. */
    private record One(boolean whole, Row row) {
        SearchCursor cursor() {
            return new SearchCursor(whole, row.id());
        }
    }

    /** A page and one more where there are more. */
    private List<One> found(Tx tx, List<String> words, Wanted wanted) {
        var match = WordMatch.of(tx.dialect());
        var filter = new Filter(wanted, wanted.unit().map(unit -> within(tx, unit)));
        var found = new ArrayList<One>();
        var after = wanted.after();
        if (after.isEmpty() || after.get().whole()) {
            rows(tx, match, match.whole(words), filter, after, PAGE + 1).forEach(row -> found.add(new One(true, row)));
        }
        if (found.size() <= PAGE && words.stream().anyMatch(SearchWords::isBeginning)) {
            rows(tx, match, match.longer(words), filter, after.filter(row -> !row.whole()), PAGE + 1 - found.size())
                    .forEach(row -> found.add(new One(false, row)));
        }
        return found;
    }

    /** What narrows the search. */
    private record Filter(Wanted wanted, Optional<List<Long>> within) {}

    private static List<Row> rows(
            Tx tx, WordMatch match, String argument, Filter filter, Optional<SearchCursor> after, int most) {
        var wanted = filter.wanted();
        var sql = new StringBuilder("""
            SELECT r.id, r.subject, r.kind, r.unit, r.day, r.place, r.title, r.body
              FROM
            """).append(match.from());
        // the program itself reads everything
        sql.append(tx.actor().isSystem() ? "" : " AND r.scope IN (<scopes>)");
        wanted.kind().ifPresent(kind -> sql.append(" AND r.kind = :kind"));
        filter.within().ifPresent(list -> sql.append(" AND r.unit IN (<units>)"));
        wanted.from().ifPresent(day -> sql.append(" AND r.day >= :from"));
        wanted.until().ifPresent(day -> sql.append(" AND r.day <= :until"));
        after.ifPresent(row -> sql.append(" AND " + match.id() + " < :id"));
        // the order in which the database has them, so that it stops when the page is full, however many there are
        sql.append(" ORDER BY ").append(match.id()).append(" DESC LIMIT :most");
        var values = new HashMap<String, Object>();
        values.put("match", argument);
        values.put("most", most);
        values.put("scopes", tx.actor().scopes());
        filter.within().ifPresent(list -> values.put("units", list));
        wanted.kind().ifPresent(kind -> values.put("kind", kind));
        wanted.from().ifPresent(day -> values.put("from", day));
        wanted.until().ifPresent(day -> values.put("until", day));
        after.ifPresent(row -> values.put("id", row.id()));
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
