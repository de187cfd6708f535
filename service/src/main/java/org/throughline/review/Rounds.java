package org.throughline.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;

/**
 * Opens each reporting period when it begins and closes it when its report is overdue or in, once: where two nodes look at the
 * same moment the plan's row is held by one of them, and the other finds nothing left to do. What is expected is reckoned from
 * the cadence at reading; this writes down in the record that and when it was, and lets excuses lapse.
 */
public final class Rounds {
    /** Days begin as early as this somewhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Plans plans;
    private final ExpectedReports expected;
    private final Excuses excuses;

    public Rounds(Plans plans, ExpectedReports expected, Excuses excuses) {
        this.plans = plans;
        this.expected = expected;
        this.excuses = excuses;
    }

    /** The plans of which a period may have begun or come due somewhere by now. */
    public List<PlanId> due(Tx tx) {
        return tx.dao(RoundDao.class).due(LocalDate.ofInstant(tx.now(), EARLIEST));
    }

    /** Opens what has begun and closes what is past, as the day is in the plan's unit. */
    public void settle(Tx tx, PlanId id) {
        var dao = tx.dao(RoundDao.class);
        dao.hold(id);
        var plan = plans.get(tx, id);
        var today = plans.today(tx, plan);
        var rows = new HashMap<LocalDate, RoundDao.Row>();
        dao.of(id).forEach(row -> rows.put(row.periodFrom(), row));
        boolean closed = false;
        for (var report : expected.of(tx, plan)) {
            var span = report.expected().period();
            var row = rows.remove(span.from());
            if (row == null) {
                dao.open(id, span.from(), span.to(), report.expected().due(), FormCode.of(id, span.from()), tx.now());
                note(tx, plan, "review.period_open", Map.of("from", span.from(), "to", span.to()));
            }
            boolean open = row == null || row.closedAt().isEmpty();
            if (open && today.isAfter(report.expected().due())) {
                close(tx, plan, span.from(), report.expected().state().name());
                closed = true;
            }
        }
        for (var gone : rows.values()) {
            // the plan's text was annulled, or its cadence changed: nothing is expected of that span any more
            if (gone.closedAt().isEmpty()) {
                close(tx, plan, gone.periodFrom(), "NOT_EXPECTED");
            }
        }
        if (closed) {
            excuses.weigh(tx, plan);
        }
    }

    private static void close(Tx tx, Plan plan, LocalDate from, String as) {
        tx.dao(RoundDao.class).close(plan.id(), from, tx.now(), as);
        note(tx, plan, "review.period_close", Map.of("from", from, "as", as));
    }

    private static void note(Tx tx, Plan plan, String action, Map<String, ?> what) {
        tx.journal(action, plan.subject(), what);
    }
}
