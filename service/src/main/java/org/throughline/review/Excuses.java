package org.throughline.review;

import java.time.LocalDate;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;

/**
 * Excuses a unit from a report. No unit excuses itself: whoever keeps a unit above does, with a reason that everyone who may
 * read the plan sees. It is no order: the unit may still report.
 */
public final class Excuses {
    private static final int LONGEST = 500;

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final ExpectedReports expected;

    public Excuses(Work work, Units units, Plans plans, ExpectedReports expected) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.expected = expected;
    }

    /** Whether the actor keeps a unit above the plan's own. */
    boolean mayExcuse(Tx tx, Plan plan) {
        return units.above(tx, plan.unit()).stream()
                .anyMatch(above -> tx.actor().keeps(above.id()));
    }

    /**
     * Excuses the plan's unit from the report on the period that begins on that day.
     *
     * @throws Refusal {@code excuse.above_only}, {@code excuse.no_reason}, {@code excuse.too_long}, {@code review.no_period},
     *     {@code excuse.reported}
     */
    public void excuse(Actor actor, PlanId id, LocalDate from, String reason) {
        work.writing(actor, tx -> {
            var plan = held(tx, id);
            var why = reason.strip();
            if (why.isEmpty()) {
                throw Refusal.invalid("excuse.no_reason");
            }
            if (why.length() > LONGEST) {
                throw Refusal.invalid("excuse.too_long", LONGEST);
            }
            var report = expected.of(tx, plan).stream()
                    .filter(one -> one.expected().period().from().equals(from))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("review.no_period", from));
            if (report.expected().state().isHeard()) {
                throw Refusal.because("excuse.reported");
            }
            tx.dao(ExcuseDao.class).put(new Excuse(id, from, why, tx.actor().member(), tx.now()));
            tx.journal("review.excuse", "plan:" + id.text(), Map.of("from", from, "reason", why));
        });
    }

    /** The report is expected again. */
    public void withdraw(Actor actor, PlanId id, LocalDate from) {
        work.writing(actor, tx -> {
            held(tx, id);
            if (tx.dao(ExcuseDao.class).withdraw(id, from) > 0) {
                tx.journal("review.excuse_withdrawn", "plan:" + id.text(), Map.of("from", from));
            }
        });
    }

    private Plan held(Tx tx, PlanId id) {
        var plan = plans.readable(tx, id);
        if (!mayExcuse(tx, plan)) {
            throw Refusal.denied("excuse.above_only");
        }
        return plan;
    }
}
