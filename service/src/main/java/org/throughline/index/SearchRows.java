package org.throughline.index;

import java.util.List;
import org.throughline.db.Tx;
import org.throughline.kernel.Ids;
import org.throughline.text.Fold;

/** Keeps search in step: called in the unit of work that changes the subject. */
public final class SearchRows {
    private final Ids ids;

    public SearchRows(Ids ids) {
        this.ids = ids;
    }

    /** Makes the subject findable by these words, instead of any before. */
    public void put(Tx tx, SearchRow row) {
        tx.dao(SearchRowDao.class)
                .put(
                        ids.next(),
                        row.subject(),
                        row.kind(),
                        row.unit().map(unit -> unit.value()).orElse(null),
                        row.scope(),
                        row.day(),
                        row.place(),
                        row.title(),
                        row.body(),
                        folded(row));
    }

    /** As {@link #put}, of many that were not findable before. */
    public void putAll(Tx tx, List<SearchRow> rows) {
        tx.dao(SearchRowDao.class)
                .insertAll(rows.stream()
                        .map(row -> new SearchRowDao.Entry(
                                ids.next(),
                                row.subject(),
                                row.kind(),
                                row.unit(),
                                row.scope(),
                                row.day(),
                                row.place(),
                                row.title(),
                                row.body(),
                                folded(row)))
                        .toList());
    }

    private static String folded(SearchRow row) {
        return String.join(" ", Fold.words(row.title() + " " + row.body()));
    }

    public void remove(Tx tx, String subject) {
        tx.dao(SearchRowDao.class).remove(subject);
    }
}
