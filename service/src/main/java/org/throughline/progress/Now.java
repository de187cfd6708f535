package org.throughline.progress;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** Figures of now, from the kept sums. */
record Now(Tx tx, Figures figures, Map<ProvisionId, Progress> all) implements Standing {

    @Override
    public Course course(IndicatorId indicator) {
        return figures.course(tx, indicator);
    }

    @Override
    public Map<YearMonth, Long> heardByMonth(IndicatorId indicator) {
        return figures.heardByMonth(tx, indicator);
    }

    @Override
    public List<Gap> silent(Collection<ProvisionId> objectives) {
        return figures.silent(tx, objectives);
    }

    @Override
    public List<Gap> silentUnits(Collection<ProvisionId> objectives) {
        return figures.silentUnits(tx, objectives);
    }
}
