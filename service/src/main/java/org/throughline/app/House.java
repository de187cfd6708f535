package org.throughline.app;

import java.time.Clock;
import java.util.List;
import org.throughline.db.Database;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.http.Surroundings;
import org.throughline.index.SearchRows;
import org.throughline.journal.Journal;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Ids;

/** Every service, built once and by hand over one database and one clock. */
final class House {
    final Clock clock;
    final Ids ids;
    final Messages messages = new Messages();
    final Journal journal = new Journal();
    final Work work;
    final SearchRows searchRows;

    House(Database database, Clock clock, int node) {
        this.clock = clock;
        this.ids = new Ids(clock, node);
        this.work = new Work(database, journal, clock, ids);
        this.searchRows = new SearchRows(ids);
    }

    /** What stands around every page. */
    Surroundings surroundings() {
        return new Surroundings() {
            @Override
            public String organisation() {
                return "Throughline";
            }

            @Override
            public List<Part> parts(Actor actor) {
                return List.of();
            }
        };
    }

    /** Every page and resource, and the filter that says who asks. */
    List<Object> routes() {
        return List.of(new HomePages());
    }
}
