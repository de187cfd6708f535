package org.throughline.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Tier;

/**
 * The figures of objectives as of now, from the kept sums, by the pure roll-up. A figure shows its parts one level down. Parts
 * that the actor may not read count like any other, since figures rise, but are pooled as "others": everyone who may read an
 * objective sees the same total.
 */
public final class Figures {
    /** So many readings are listed; all of them count. */
    private static final int MOST_ENTRIES = 60;

    private final Plans plans;
    private final Texts texts;

    public Figures(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    /**
     * How far an objective is, with everything that serves it.
     *
     * @throws Refusal unknown when there is none, or its plan may not be read
     */
    public Progress of(Tx tx, ProvisionId objective) {
        plans.of(tx, objective);
        var progress = of(tx, List.of(objective)).get(objective);
        if (progress == null) {
            throw Refusal.unknown();
        }
        return progress;
    }

    /** The same for every objective of the plan's text of today, in its order, in the same number of statements. */
    public Map<ProvisionId, Progress> of(Tx tx, Plan plan) {
        plans.readable(tx, plan.id());
        return plans.current(tx, plan.id())
                .map(version -> of(
                        tx,
                        texts.objectives(tx, version).stream()
                                .map(Provision::id)
                                .toList()))
                .orElse(Map.of());
    }

    /**
     * The same for these objectives, whoever may read them: the caller has asked. What is not readable below is pooled for the
     * actor of the unit of work.
     */
    public Map<ProvisionId, Progress> of(Tx tx, Collection<ProvisionId> objectives) {
        var dao = tx.dao(FigureDao.class);
        var served = dao.serving(objectives);
        var all = new ArrayList<>(objectives);
        served.forEach(row -> all.add(row.row().objective()));
        var places = new HashMap<ProvisionId, Place>();
        dao.places(all).forEach(held -> places.put(held.objective(), held.place(tx.actor())));
        var indicators = new HashMap<ProvisionId, List<FigureDao.Measuring>>();
        dao.indicators(all)
                .forEach(row -> indicators
                        .computeIfAbsent(row.objective(), id -> new ArrayList<>())
                        .add(row));
        var spreads = spreads(dao, indicators);
        var days = tx.dao(SinceDao.class);
        var before = before(days, served, indicators);
        var earned = earned(days, indicators);
        var since = since(days, served);
        var sums = new HashMap<ProvisionId, KeptSums>();
        dao.sums(objectives).forEach(row -> sums.put(row.objective(), row.kept()));
        var found = new LinkedHashMap<ProvisionId, Progress>();
        for (var objective : objectives) {
            if (!places.containsKey(objective)) {
                continue;
            }
            var children = served.stream()
                    .filter(row -> row.target().equals(objective))
                    .toList();
            var kept = sums.getOrDefault(objective, KeptSums.nothing(objective));
            found.put(
                    objective,
                    Pool.others(
                            RollUp.of(node(places, indicators, spreads, before, earned, since, kept, children)),
                            OTHERS));
        }
        return found;
    }

    /** Who was asked and has said nothing, anywhere below an objective; those who may not be read have no name. */
    public List<Gap> silent(Tx tx, ProvisionId objective) {
        return silent(tx, List.of(objective));
    }

    /** The same below any of these, each once. */
    public List<Gap> silent(Tx tx, Collection<ProvisionId> objectives) {
        return Silence.below(tx, objectives);
    }

    /** The same, where it is enough to know whose they are: their objectives have no title. */
    List<Gap> silentUnits(Tx tx, Collection<ProvisionId> objectives) {
        return Silence.unitsBelow(tx, objectives);
    }

    /**
     * An objective on the way up, with how far it is.
     *
     * @param plan the slug of its plan
     */
    public record Upward(ProvisionId objective, String plan, Tier tier, Progress progress) {}

    /** The way from an objective up to the strategy, the highest first and itself last, as far as the actor may read it. */
    public List<Upward> path(Tx tx, ProvisionId objective) {
        var dao = tx.dao(FigureDao.class);
        var ids = dao.upFrom(objective);
        var spots = new HashMap<ProvisionId, FigureDao.Spot>();
        dao.spots(ids).forEach(spot -> spots.put(spot.objective(), spot));
        var readable = ids.stream()
                .filter(id ->
                        spots.containsKey(id) && tx.actor().reads(spots.get(id).scope()))
                .toList();
        var figures = of(tx, readable);
        var path = new ArrayList<Upward>();
        for (var id : readable) {
            path.add(0, new Upward(id, spots.get(id).plan(), spots.get(id).tier(), figures.get(id)));
        }
        return path;
    }

    /** What each day added to an indicator with all that feeds it; whoever asks has asked for its objective first. */
    public SortedMap<LocalDate, Actual> days(Tx tx, IndicatorId indicator) {
        return course(tx, indicator).days();
    }

    /** The objective and all it serves, nearest first, whoever may read them. */
    public List<ProvisionId> upFrom(Tx tx, ProvisionId objective) {
        return tx.dao(FigureDao.class).upFrom(objective);
    }

    /** How an indicator came to where it stands; whoever asks has asked for its objective first. */
    Course course(Tx tx, IndicatorId indicator) {
        return Courses.kept(tx, indicator);
    }

    /** Whom the figures of plans speak for: each unit asked on any of these objectives once, whatever it was heard on. */
    public Map<PlanId, Coverage> heard(Tx tx, Collection<ProvisionId> objectives) {
        var found = new HashMap<PlanId, Coverage>();
        tx.dao(FigureDao.class)
                .heard(objectives)
                .forEach(row -> found.put(row.plan(), new Coverage(row.heard(), row.expected(), Optional.empty())));
        return found;
    }

    /** How many of the units that count towards an indicator gave a figure in each month. */
    Map<YearMonth, Long> heardByMonth(Tx tx, IndicatorId indicator) {
        return Months.heard(tx, indicator);
    }

    /** The latest readings made at the objective itself, corrected ones among them. */
    List<FigureDao.Entered> entries(Tx tx, ProvisionId objective) {
        return tx.dao(FigureDao.class).entries(objective, MOST_ENTRIES);
    }

    /** What these objectives are called and whose plan holds them, as far as the actor may read them. */
    public Map<ProvisionId, Named> names(Tx tx, Collection<ProvisionId> objectives) {
        var found = new HashMap<ProvisionId, Named>();
        for (var spot : tx.dao(FigureDao.class).spots(objectives)) {
            if (tx.actor().reads(spot.scope())) {
                found.put(spot.objective(), new Named(spot.place(), spot.plan()));
            }
        }
        return found;
    }

    /**
     * What an objective is called.
     *
     * @param plan the slug of its plan
     */
    public record Named(Place place, String plan) {
        /** The address of the objective. */
        public String href() {
            return "/plans/" + plan + "#p" + Id.text(place.objective());
        }
    }

    /** Read only where there is a scale. */
    private static Map<IndicatorId, Spread> spreads(
            FigureDao dao, Map<ProvisionId, List<FigureDao.Measuring>> indicators) {
        var scales = indicators.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.kind() == IndicatorKind.SCALE)
                .map(FigureDao.Measuring::indicator)
                .toList();
        var spreads = new HashMap<IndicatorId, Spread>();
        if (!scales.isEmpty()) {
            dao.answers(scales)
                    .forEach(row -> spreads.merge(row.indicator(), Spread.of(row.answer(), row.many()), Spread::plus));
        }
        return spreads;
    }

    private static Node node(
            Map<ProvisionId, Place> places,
            Map<ProvisionId, List<FigureDao.Measuring>> indicators,
            Map<IndicatorId, Spread> spreads,
            Map<IndicatorId, Actual> before,
            Map<IndicatorId, Actual> earned,
            Map<ProvisionId, Coverage> since,
            KeptSums kept,
            List<FigureDao.Served> served) {
        var below = new HashMap<Long, Actual>();
        var children = new ArrayList<Node>();
        for (var row : served) {
            var sums = row.row().kept();
            var measured = new ArrayList<Indicator>();
            for (var one : indicators.getOrDefault(sums.objective(), List.of())) {
                var actual = one.actual(spreads);
                var past = before.getOrDefault(one.indicator(), Actual.NOTHING);
                measured.add(indicator(one, actual, past));
                one.feeds().ifPresent(up -> below.merge(up.value(), actual.minus(past), Actual::plus));
            }
            var child = Node.summed(
                            places.getOrDefault(sums.objective(), OTHERS),
                            row.weight(),
                            sums.all(),
                            sums.coverage(),
                            measured)
                    .since(row.since())
                    .staying(sums.above().minus(sums.all()));
            var here = since.get(sums.objective());
            children.add(here == null ? child : child.heardSince(here));
        }
        var own = new ArrayList<Indicator>();
        for (var one : indicators.getOrDefault(kept.objective(), List.of())) {
            var rest = below.getOrDefault(one.indicator().value(), Actual.NOTHING);
            var past = earned.getOrDefault(one.indicator(), Actual.NOTHING);
            own.add(indicator(one, one.actual(spreads).minus(rest).minus(past), Actual.NOTHING)
                    .earning(past));
        }
        return Node.of(places.get(kept.objective()), Weight.DEFAULT, own(kept), kept.ownCoverage(), own, children);
    }

    /** The untouched tasks of an excused unit leave the work as those of a silent one do. */
    private static Sums own(KeptSums kept) {
        return kept.excused() || kept.gone() ? kept.counted() : kept.own();
    }

    /** Read only where something that serves these counts since a day: what of its readings that add lies before it. */
    private static Map<IndicatorId, Actual> before(
            SinceDao dao, List<FigureDao.Served> served, Map<ProvisionId, List<FigureDao.Measuring>> indicators) {
        var dated = served.stream()
                .filter(row -> row.since().sinceOn().isPresent())
                .flatMap(row -> indicators.getOrDefault(row.row().objective(), List.of()).stream())
                .filter(one -> one.aim().kind().adds())
                .map(FigureDao.Measuring::indicator)
                .toList();
        var before = new HashMap<IndicatorId, Actual>();
        if (!dated.isEmpty()) {
            dao.before(dated).forEach(row -> before.merge(row.indicator(), row.actual(), Actual::plus));
            dao.answersBefore(dated)
                    .forEach(row -> before.merge(row.indicator(), row.course().actual(), Actual::plus));
        }
        return before;
    }

    /** Read only where something that serves these counts since a day: whom it speaks for of those heard since. */
    private static Map<ProvisionId, Coverage> since(SinceDao dao, List<FigureDao.Served> served) {
        var dated = served.stream()
                .filter(row -> row.since().sinceOn().isPresent())
                .map(row -> row.row().objective())
                .toList();
        var found = new HashMap<ProvisionId, Coverage>();
        if (!dated.isEmpty()) {
            dao.heardSince(dated).forEach(row -> found.put(row.objective(), row.coverage()));
            dated.forEach(objective -> found.putIfAbsent(objective, Coverage.NOT_ASKED));
        }
        return found;
    }

    /** Read only where something is earned from before the text of what lies between changed. */
    private static Map<IndicatorId, Actual> earned(
            SinceDao dao, Map<ProvisionId, List<FigureDao.Measuring>> indicators) {
        var earning = indicators.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.earns() && one.aim().kind().adds())
                .map(FigureDao.Measuring::indicator)
                .toList();
        var earned = new HashMap<IndicatorId, Actual>();
        if (!earning.isEmpty()) {
            dao.earned(earning).forEach(row -> earned.merge(row.indicator(), row.actual(), Actual::plus));
            dao.answersEarned(earning)
                    .forEach(row -> earned.merge(row.indicator(), row.course().actual(), Actual::plus));
        }
        return earned;
    }

    private static Indicator indicator(FigureDao.Measuring one, Actual actual, Actual before) {
        var feeds = one.feeds().map(up -> OptionalLong.of(up.value())).orElse(OptionalLong.empty());
        return new Indicator(one.indicator().value(), feeds, one.aim(), actual, before);
    }

    /** Where parts come from that the actor may not read. */
    static final Place OTHERS = new Place(0, "", new UnitId(0), "");
}
