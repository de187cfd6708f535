package org.throughline.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/** Finds who was asked and has said nothing. */
final class Silence {
    /** So many silent units are named; the coverage counts them all. */
    private static final int MOST = 100;

    private Silence() {}

    /** Each once, at or below these objectives; those who may not be read have no name. */
    static List<Gap> below(Tx tx, Collection<ProvisionId> objectives) {
        return gaps(tx, objectives, FigureDao::places);
    }

    /** The same without the titles of their objectives. */
    static List<Gap> unitsBelow(Tx tx, Collection<ProvisionId> objectives) {
        return gaps(tx, objectives, FigureDao::holders);
    }

    private static List<Gap> gaps(
            Tx tx,
            Collection<ProvisionId> objectives,
            BiFunction<FigureDao, List<ProvisionId>, List<FigureDao.Held>> held) {
        var dao = tx.dao(FigureDao.class);
        var quiet = quiet(tx, dao, objectives);
        var places = new HashMap<ProvisionId, Place>();
        held.apply(dao, quiet.stream().map(FigureDao.Quiet::objective).toList())
                .forEach(one -> places.put(one.objective(), one.place(tx.actor())));
        return quiet.stream()
                .map(one -> new Gap(places.getOrDefault(one.objective(), Figures.OTHERS), one.tasks()))
                .toList();
    }

    /**
     * Looked for level by level, a page of each: below every objective where someone is missing at least one is silent, so that a page
     * of such objectives leads to a page of silent ones, and the rest need not be looked at.
     */
    private static List<FigureDao.Quiet> quiet(Tx tx, FigureDao dao, Collection<ProvisionId> objectives) {
        var found = new TreeMap<Long, FigureDao.Quiet>();
        var level = dao.unheard(objectives, MOST);
        while (!level.isEmpty()) {
            level.stream()
                    .filter(FigureDao.Quiet::asked)
                    .limit(MOST - found.size())
                    .forEach(one -> found.put(one.objective().value(), one));
            var above = level.stream()
                    .filter(one -> !one.asked())
                    .map(FigureDao.Quiet::objective)
                    .toList();
            level = above.isEmpty() || found.size() == MOST ? List.of() : dao.unheardBelow(above, MOST);
        }
        var days = tx.dao(SinceDao.class);
        var quieter = days.quieter(objectives);
        if (!quieter.isEmpty()) {
            // heard before that, so their tasks count
            days.heardBefore(quieter, MOST - found.size())
                    .forEach(one -> found.putIfAbsent(one.value(), new FigureDao.Quiet(one, true, 0)));
        }
        return List.copyOf(found.values());
    }
}
