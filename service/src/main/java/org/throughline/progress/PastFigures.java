package org.throughline.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;

/**
 * Figures as of any past day, with the links, texts and entries of that day. They take so many statements, however large the tree
 * is, and as much work as it has entries: for whoever looks back, not for every page.
 */
public final class PastFigures {
    /** So many ids go into one statement. */
    private static final int AT_ONCE = 5_000;

    private final Plans plans;
    private final Texts texts;
    private final PastWork work;

    public PastFigures(Plans plans, Texts texts, PastWork work) {
        this.plans = plans;
        this.texts = texts;
        this.work = work;
    }

    /** The text of the plan that counted at that moment, or that was asked for. */
    VersionId version(Tx tx, Plan plan, AsOf as) {
        return as.version()
                .or(() -> tx.dao(PastDao.class).version(plan.id(), as.day()))
                .or(() -> plans.current(tx, plan.id()))
                .orElseThrow(org.throughline.kernel.Refusal::unknown);
    }

    /** Every objective of the plan's text at that moment. */
    Past of(Tx tx, Plan plan, AsOf as) {
        plans.readable(tx, plan.id());
        var objectives = texts.objectives(tx, version(tx, plan, as)).stream()
                .map(Provision::id)
                .toList();
        return of(tx, plan, objectives, as);
    }

    /**
     * How far an objective was at that moment, with everything that served it.
     *
     * @throws org.throughline.kernel.Refusal unknown when there is none, or its plan may not be read
     */
    public Progress of(Tx tx, ProvisionId objective, AsOf as) {
        return standing(tx, objective, as).all().get(objective);
    }

    Past standing(Tx tx, ProvisionId objective, AsOf as) {
        return of(tx, plans.of(tx, objective), List.of(objective), as);
    }

    private Past of(Tx tx, Plan plan, Collection<ProvisionId> objectives, AsOf as) {
        var dao = tx.dao(PastDao.class);
        var day = as.day();
        var links = new HashMap<ProvisionId, List<RecountDao.Link>>();
        var since = new HashMap<ProvisionId, Since>();
        var all = new LinkedHashSet<>(objectives);
        var earned = new HashMap<IndicatorId, List<RecountDao.Earned>>();
        // what counts past others may be elsewhere by then, with all that serves it
        for (Collection<ProvisionId> next = all; !next.isEmpty(); ) {
            var seen = new LinkedHashSet<>(next);
            for (var some : parts(List.copyOf(next))) {
                dao.links(some, day).stream()
                        .filter(link -> since.putIfAbsent(link.objective(), link.since()) == null)
                        .forEach(link -> {
                            seen.add(link.objective());
                            links.computeIfAbsent(link.target().orElseThrow(), id -> new ArrayList<>())
                                    .add(link);
                        });
            }
            all.addAll(seen);
            var more = new LinkedHashSet<ProvisionId>();
            for (var some : parts(List.copyOf(seen))) {
                dao.earned(some, day).forEach(one -> {
                    more.add(one.objective());
                    var known = earned.computeIfAbsent(one.target(), id -> new ArrayList<>());
                    if (!known.contains(one)) {
                        known.add(one);
                    }
                });
            }
            more.removeAll(all);
            next = more;
        }
        var stayed = new HashMap<ProvisionId, List<RecountDao.Link>>();
        for (var some : parts(List.copyOf(all))) {
            dao.stayed(some, day)
                    .forEach(link -> stayed.computeIfAbsent(link.target().orElseThrow(), id -> new ArrayList<>())
                            .add(link));
        }
        var reading = new LinkedHashSet<>(all);
        stayed.values().forEach(some -> some.forEach(link -> reading.add(link.objective())));
        var spots = new HashMap<ProvisionId, PastDao.Spot>();
        var places = new HashMap<ProvisionId, Place>();
        var indicators = new LinkedHashMap<ProvisionId, List<FigureDao.Measuring>>();
        var own = new HashMap<ProvisionId, Recount.Own>();
        long chosen = as.version().map(VersionId::value).orElse(0L);
        long planOf = chosen == 0 ? 0 : plan.id().value();
        for (var some : parts(List.copyOf(reading))) {
            dao.spots(some, day, as.knownBefore(), planOf, chosen).forEach(spot -> {
                spots.put(spot.objective(), spot);
                places.put(spot.objective(), tx.actor().reads(spot.scope()) ? spot.place() : Figures.OTHERS);
            });
            dao.indicators(some, day, planOf, chosen)
                    .forEach(row -> indicators
                            .computeIfAbsent(row.objective(), id -> new ArrayList<>())
                            .add(row));
            own.putAll(work.of(tx, some, as));
            dao.nils(some, day, as.knownBefore())
                    .forEach(nil -> own.merge(
                            nil.objective(), Recount.Own.NOTHING.plus(nil), (before, fresh) -> before.plus(nil)));
        }
        return new Past(
                as,
                List.copyOf(objectives),
                links,
                since,
                stayed,
                earned,
                spots,
                places,
                indicators,
                readings(dao, indicators, as),
                own);
    }

    private static Map<IndicatorId, List<Course.Read>> readings(
            PastDao dao, Map<ProvisionId, List<FigureDao.Measuring>> indicators, AsOf as) {
        var ids = indicators.values().stream()
                .flatMap(List::stream)
                .map(FigureDao.Measuring::indicator)
                .distinct()
                .toList();
        var found = new HashMap<IndicatorId, List<Course.Read>>();
        for (var some : parts(ids)) {
            dao.readings(some, as.day(), as.knownBefore())
                    .forEach(read -> found.computeIfAbsent(read.indicator(), id -> new ArrayList<>())
                            .add(read.bare()));
        }
        return found;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
