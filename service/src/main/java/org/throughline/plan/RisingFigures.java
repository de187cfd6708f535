package org.throughline.plan;

import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;

/**
 * Whether a plan's figures count above where its words are not read. Its unit says so; the sums above follow in the same unit of
 * work; what was frozen in reviews, and the figures of days before, stay.
 */
public final class RisingFigures {
    private final Work work;
    private final Plans plans;
    private final LinkWatch watch;

    public RisingFigures(Work work, Plans plans, LinkWatch watch) {
        this.work = work;
        this.plans = plans;
        this.watch = watch;
    }

    /**
     * Lets the figures rise, or keeps them in the plan; saying it twice is saying it once.
     *
     * @throws org.throughline.kernel.Refusal {@code plan.keepers_only}
     */
    public void let(Actor actor, PlanId id, boolean rise) {
        work.writing(actor, tx -> let(tx, id, rise));
    }

    private void let(Tx tx, PlanId id, boolean rise) {
        var dao = tx.dao(PlanDao.class);
        dao.hold(id);
        var plan = plans.readable(tx, id);
        plans.requireDrafter(tx, plan);
        if (plan.figuresRise() == rise) {
            return;
        }
        dao.figuresRise(id, rise);
        dao.figuresRise(work.newId(), id, rise, plans.today(tx, plan), tx.now());
        watch.stands(tx, id);
        tx.journal("plan.figures_rise", plan.subject(), Map.of("rise", List.of(plan.figuresRise(), rise)));
        tx.place("plans/" + plan.slug());
    }
}
