package org.throughline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;

/**
 * Where the readings of a time count whose target's text changed: not in the target any more, but above it, where nothing changed.
 */
final class Earned {
    private final Work work;
    private final Plans plans;

    Earned(Work work, Plans plans) {
        this.work = work;
        this.plans = plans;
    }

    /** What the objective's indicators read until today counts no more in what it serves, but past it. */
    void past(Tx tx, ProvisionId objective, Since since, LocalDate today) {
        var dao = tx.dao(EarnedDao.class);
        for (var fed : dao.fed(objective)) {
            var here = new Span<>(fed.target(), since.sinceOn(), Optional.of(today));
            pass(tx, fed.indicator(), objective, here, fed.served(), today);
        }
    }

    /**
     * What had been earned in the objective, past others, is now earned past it too.
     *
     * @return whose readings they are
     */
    Set<ProvisionId> pass(Tx tx, ProvisionId objective, LocalDate today) {
        var dao = tx.dao(EarnedDao.class);
        var moved = new LinkedHashSet<ProvisionId>();
        for (var row : dao.earnedIn(objective)) {
            dao.end(row.id(), today);
            var here = new Span<>(row.target(), row.sinceOn(), Optional.of(row.untilOn()));
            pass(tx, row.indicator(), row.objective(), here, objective, today);
            moved.add(row.objective());
        }
        return moved;
    }

    private void pass(
            Tx tx, IndicatorId indicator, ProvisionId of, Span<IndicatorId> here, ProvisionId target, LocalDate today) {
        var plan = plans.get(
                tx, tx.dao(PlanDao.class).ofProvision(target).orElseThrow().id());
        if (!plan.figuresRise()) {
            return;
        }
        var dao = tx.dao(EarnedDao.class);
        for (var span : Span.past(here, up(dao, here.target()))) {
            dao.insert(
                    work.newId(),
                    indicator,
                    of,
                    span.target(),
                    span.sinceOn(),
                    span.untilOn().orElse(today),
                    today);
        }
    }

    private static List<Span<IndicatorId>> up(EarnedDao dao, IndicatorId indicator) {
        var up = new ArrayList<Span<IndicatorId>>();
        dao.feeds(indicator).forEach(row -> up.add(new Span<>(row.target(), row.sinceOn(), Optional.empty())));
        dao.earnedBy(indicator)
                .forEach(row -> up.add(new Span<>(row.target(), row.sinceOn(), Optional.of(row.untilOn()))));
        return up;
    }
}
