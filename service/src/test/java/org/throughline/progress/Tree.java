package org.throughline.progress;

import java.time.LocalDate;
import java.util.List;
import org.throughline.kernel.UnitId;

/** Objectives for tests. */
final class Tree {
    static final LocalDate MARCH = LocalDate.of(2026, 3, 14);
    static final Coverage HEARD = Coverage.heardOn(MARCH);

    private Tree() {}

    static Place place(long id, String name) {
        return new Place(id, "Reach households", new UnitId(id), name);
    }

    static Aim flow(long target) {
        return new Aim(1, Aim.Kind.FLOW, Aim.Direction.RISE, 0, 0, target);
    }

    /** A branch with tasks and no indicator. */
    static Node branch(long id, long weight, Coverage coverage, Sums tasks) {
        return Node.of(place(id, "Branch " + id), weight, tasks, coverage, List.of(), List.of());
    }

    /** A branch whose one indicator feeds that one. */
    static Node branch(long id, Coverage coverage, Aim aim, Actual actual, long feeds) {
        var indicator = Indicator.of(id, aim, actual).feeding(feeds);
        return Node.of(place(id, "Branch " + id), 1, Sums.NOTHING, coverage, List.of(indicator), List.of());
    }

    /** An objective that only passes on what serves it. */
    static Node over(long id, long weight, List<Node> children) {
        return Node.of(place(id, "Region " + id), weight, Sums.NOTHING, Coverage.NOT_ASKED, List.of(), children);
    }
}
