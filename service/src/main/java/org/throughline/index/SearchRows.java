package org.throughline.index;

import java.util.List;
import org.throughline.db.Dialect;
import org.throughline.db.Tx;
import org.throughline.kernel.Ids;
import org.throughline.text.Fold;

/**
 * Keeps search in step: called in the unit of work that changes the subject. On SQLite the words stand in an index of their own; they
 * are entered here, and by a trigger where they change or go.
 */
public final class SearchRows {
    private final Ids ids;

    public SearchRows(Ids ids) {
        this.ids = ids;
    }

    /** Makes the subject findable by these words, instead of any before. */
    public void put(Tx tx, SearchRow row) {
        var dao = tx.dao(SearchRowDao.class);
        var entry = entry(row);
        if (tx.dialect() == Dialect.POSTGRESQL) {
            dao.put(entry);
        } else if (dao.change(entry) == 0) {
            add(tx, entry);
        }
    }

    /** As {@link #put}, of what was not findable before. */
    public void add(Tx tx, SearchRow row) {
        add(tx, entry(row));
    }

    private static void add(Tx tx, SearchRowDao.Entry entry) {
        var dao = tx.dao(SearchRowDao.class);
        dao.insert(entry);
        if (tx.dialect() == Dialect.SQLITE) {
            dao.words(entry);
        }
    }

    /** As {@link #add}, of many. */
    public void addAll(Tx tx, List<SearchRow> rows) {
        var dao = tx.dao(SearchRowDao.class);
        var entries = rows.stream().map(this::entry).toList();
        dao.insertAll(entries);
        if (tx.dialect() == Dialect.SQLITE) {
            dao.wordsOfAll(entries);
        }
    }

    private SearchRowDao.Entry entry(SearchRow row) {
        return new SearchRowDao.Entry(
                ids.next(),
                row.subject(),
                row.kind(),
                row.unit(),
                row.scope(),
                row.day(),
                row.place(),
                row.title(),
                row.body(),
                Fold.text(row.title() + " " + row.body()));
    }

    public void remove(Tx tx, String subject) {
        tx.dao(SearchRowDao.class).remove(subject);
    }
}
