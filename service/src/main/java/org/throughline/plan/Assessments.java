package org.throughline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** What units write of their own conditions beside their plans, dated, each one kept. */
public final class Assessments {
    private final Work work;
    private final Plans plans;

    public Assessments(Work work, Plans plans) {
        this.work = work;
        this.plans = plans;
    }

    /**
     * Writes the next assessment.
     *
     * @param seen the number of the one that the writer saw; 0 for none
     * @throws Refusal stale when someone wrote another meanwhile
     */
    public void write(Actor actor, PlanId id, String body, int seen) {
        if (body.isBlank() || body.length() > Wording.LONGEST) {
            throw Refusal.invalid("assessment.body", Wording.LONGEST);
        }
        work.writing(actor, tx -> {
            tx.dao(PlanDao.class).hold(id);
            var plan = plans.readable(tx, id);
            plans.requireDrafter(tx, plan);
            var before = latest(tx, id);
            int number = before.map(Assessment::number).orElse(0);
            if (number != seen) {
                throw Refusal.stale(body, before.map(Assessment::body).orElse(""), number);
            }
            tx.dao(AssessmentDao.class)
                    .insert(work.newId(), id, number + 1, body, plans.today(tx, plan), actor.member());
            tx.journal("plan.assess", plan.subject(), Map.of("number", number + 1));
            tx.place("plans/" + plan.slug() + "#assessment");
        });
    }

    /** The last one. */
    public Optional<Assessment> latest(Tx tx, PlanId plan) {
        return all(tx, plan).stream().findFirst();
    }

    /** All of them, newest first. */
    public List<Assessment> all(Tx tx, PlanId plan) {
        return tx.dao(AssessmentDao.class).of(plan);
    }
}
