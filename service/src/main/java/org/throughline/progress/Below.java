package org.throughline.progress;

import java.util.Optional;
import org.throughline.plan.Since;

/** An objective that serves another, and since when it counts there. */
record Below(Since since, Progress progress) {

    static Below of(Node node) {
        return new Below(node.since(), RollUp.of(node));
    }

    Place place() {
        return progress.place();
    }

    long weight() {
        return progress.weight();
    }

    /** What its work adds. */
    Sums serving() {
        return progress.rising().serving(weight());
    }

    /** What its work adds to what the objective served serves itself. */
    Sums servingAbove() {
        return Sums.serving(weight(), since.above(), progress.rising().sums());
    }

    /** How far its work is, of what was left to do when it began to count. */
    Optional<Share> share() {
        return Sums.share(since, progress.rising().sums());
    }

    /** What of its work counts. */
    Part.How work() {
        return new Part.How(since.sinceOn(), false, !progress.rising().sums().equals(progress.sums()));
    }

    /** What of its results counts. */
    Part.How results() {
        return new Part.How(since.sinceOn(), false, false);
    }
}
