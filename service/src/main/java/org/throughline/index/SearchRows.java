package org.throughline.index;

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
                        String.join(" ", Fold.words(row.title() + " " + row.body())));
    }

    public void remove(Tx tx, String subject) {
        tx.dao(SearchRowDao.class).remove(subject);
    }
}
