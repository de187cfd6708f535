package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.Plan;

/** A typed figure stands until the plan's next review: it ends on the day on which one is accepted, or on its own day before. */
public final class StatedEnds {

    /**
     * A review of the plan is accepted. What was typed since it was handed in stays: the review did not know it.
     *
     * @param handedIn when the review was handed in
     */
    public void reviewed(Tx tx, Plan plan, LocalDate today, Instant handedIn) {
        int ended = tx.dao(StatedDao.class).reviewed(plan.id(), today, handedIn, tx.now());
        if (ended > 0) {
            tx.journal("figure.reviewed", plan.subject(), Map.of("figures", ended));
        }
    }
}
