package org.throughline.progress;

import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/**
 * Deeds that served two objectives of a unit. Each is counted where it was reported, so that all above count it once; the other
 * objective shows it, and says where it counts.
 */
public final class Deeds {
    private static final int MOST = 60;
    private static final int MOST_OFFERED = 30;

    private final Work work;
    private final Plans plans;

    public Deeds(Work work, Plans plans) {
        this.work = work;
        this.plans = plans;
    }

    /**
     * Shows a report under a second objective of the same unit.
     *
     * @throws Refusal {@code reading.members_only}, {@code also.other_unit}
     */
    public void also(Actor actor, ProvisionId objective, long update) {
        work.writing(actor, tx -> {
            var plan = plans.of(tx, objective);
            if (!tx.actor().worksIn(plan.unit())) {
                throw Refusal.denied("reading.members_only");
            }
            var dao = tx.dao(DeedDao.class);
            if (dao.scopeOf(update, plan.unit(), objective)
                    .filter(tx.actor()::reads)
                    .isEmpty()) {
                throw Refusal.because("also.other_unit");
            }
            if (dao.insert(update, objective, tx.actor().member(), tx.now()) > 0) {
                tx.journal("update.also", "provision:" + objective.text(), Map.of("update", Id.text(update)));
            }
            tx.place("progress/" + objective.text() + "/why");
        });
    }

    /** What an objective shows besides its own, as far as the actor may read it. The caller has asked for the objective. */
    List<Deed> besides(Tx tx, ProvisionId objective) {
        return readable(tx, tx.dao(DeedDao.class).besides(objective, MOST));
    }

    /** What the unit reported last elsewhere, for who works in it. */
    List<Deed> elsewhere(Tx tx, Plan plan, ProvisionId objective) {
        return tx.actor().worksIn(plan.unit())
                ? readable(tx, tx.dao(DeedDao.class).elsewhere(plan.unit(), objective, MOST_OFFERED))
                : List.of();
    }

    private static List<Deed> readable(Tx tx, List<Deed> all) {
        return all.stream().filter(deed -> tx.actor().reads(deed.scope())).toList();
    }
}
