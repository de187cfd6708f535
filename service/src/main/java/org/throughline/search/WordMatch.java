package org.throughline.search;

import java.util.List;
import org.throughline.db.Dialect;

/** How a database is asked for rows that hold every one of some folded words. */
interface WordMatch {

    /** Where the rows {@code r} come from, with a condition on them; it has one place, {@code :match}. */
    String from();

    /** The column that has them in the order in which they were entered. */
    String id();

    /** What fills the place: all these words. Folded words are letters and digits alone, so quoting them leaves nothing to misread. */
    String whole(List<String> words);

    /** What fills the place: all these words or longer ones that begin so, but not all of them whole. */
    String longer(List<String> words);

    static WordMatch of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> new SqliteWords();
            case POSTGRESQL -> new PostgresqlWords();
        };
    }
}
