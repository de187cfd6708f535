package org.throughline.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.progress.Totals;

/**
 * Excuses a unit from a report, or from all of them while it is inactive. No unit excuses itself: whoever keeps a unit above
 * does, with a reason that everyone who may read the plan sees. It is no order: the unit may still report. While the report
 * that came due last is excused, the unit leaves the coverage.
 */
public final class Excuses {
    private static final int LONGEST = 500;

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final ExpectedReports expected;
    private final Totals totals;

    public Excuses(Work work, Units units, Plans plans, ExpectedReports expected, Totals totals) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.expected = expected;
        this.totals = totals;
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
        work.writing(actor, tx -> excuse(tx, id, from, reason, false));
    }

    /** As {@link #excuse(Actor, PlanId, LocalDate, String)}, from every report after it too: the unit is inactive. */
    public void inactive(Actor actor, PlanId id, LocalDate from, String reason) {
        work.writing(actor, tx -> excuse(tx, id, from, reason, true));
    }

    private void excuse(Tx tx, PlanId id, LocalDate from, String reason, boolean lasting) {
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
        tx.dao(ExcuseDao.class).put(new Excuse(id, from, why, tx.actor().member(), tx.now(), lasting));
        weigh(tx, plan);
        tx.journal(
                lasting ? "review.inactive" : "review.excuse",
                "plan:" + id.text(),
                Map.of("from", from, "reason", why));
    }

    /** The report is expected again; of an inactive unit those to come, while those that came due meanwhile stay excused. */
    public void withdraw(Actor actor, PlanId id, LocalDate from) {
        work.writing(actor, tx -> {
            var plan = held(tx, id);
            var covering = expected.of(tx, plan).stream()
                    .filter(one -> one.expected().period().from().equals(from))
                    .flatMap(one -> one.excuse().stream())
                    .toList();
            for (var excuse : covering) {
                var meanwhile = excuse.lasting() ? settled(tx, plan, excuse) : List.<LocalDate>of();
                tx.dao(ExcuseDao.class).withdraw(id, excuse.periodFrom());
                meanwhile.forEach(begun -> tx.dao(ExcuseDao.class)
                        .put(new Excuse(id, begun, excuse.reason(), excuse.member(), excuse.at(), false)));
                weigh(tx, plan);
                tx.journal("review.excuse_withdrawn", "plan:" + id.text(), Map.of("from", from));
            }
        });
    }

    /** The periods that came due while the unit was inactive, and went by. */
    private List<LocalDate> settled(Tx tx, Plan plan, Excuse lasting) {
        var today = plans.today(tx, plan);
        return expected.of(tx, plan).stream()
                .filter(one -> one.excuse().filter(lasting::equals).isPresent())
                .filter(one -> today.isAfter(one.expected().due()))
                .map(one -> one.expected().period().from())
                .toList();
    }

    /** Sets whether the unit counts as expected: not while the last report that came due, or one after it, is excused. */
    void weigh(Tx tx, Plan plan) {
        var today = plans.today(tx, plan);
        boolean excused = expected.of(tx, plan).stream()
                .filter(one -> today.isAfter(one.expected().due())
                        || one.expected().state().isExcused())
                .max(Comparator.comparing(one -> one.expected().period().from()))
                .filter(one -> one.expected().state().isExcused())
                .isPresent();
        totals.excuse(tx, plan.id(), excused);
    }

    private Plan held(Tx tx, PlanId id) {
        var plan = plans.readable(tx, id);
        if (!mayExcuse(tx, plan)) {
            throw Refusal.denied("excuse.above_only");
        }
        return plan;
    }
}
