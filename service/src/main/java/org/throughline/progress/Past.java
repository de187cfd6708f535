package org.throughline.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/**
 * Figures of a past moment, made from the entries by the pure roll-up over the whole tree of that day: nothing kept is asked.
 *
 * @param as the moment
 * @param links what served what on that day
 * @param since from when on each counted in what it served
 * @param spots where each objective stood; those that the reader may not read have the place of others
 * @param places how each is called to the reader
 * @param own what the entries of each came to
 */
record Past(
        AsOf as,
        Collection<ProvisionId> asked,
        Map<ProvisionId, List<RecountDao.Link>> links,
        Map<ProvisionId, Since> since,
        Map<ProvisionId, PastDao.Spot> spots,
        Map<ProvisionId, Place> places,
        Map<ProvisionId, List<FigureDao.Measuring>> indicators,
        Map<IndicatorId, List<Course.Read>> readings,
        Map<ProvisionId, Recount.Own> own)
        implements Standing {

    @Override
    public Map<ProvisionId, Progress> all() {
        var found = new LinkedHashMap<ProvisionId, Progress>();
        for (var objective : asked) {
            if (spots.containsKey(objective)) {
                var progress = RollUp.of(node(objective, Weight.DEFAULT, Since.EVER));
                found.put(objective, Pool.others(progress, Figures.OTHERS));
            }
        }
        return found;
    }

    @Override
    public Course course(IndicatorId indicator) {
        return course(fed(), indicator);
    }

    private Course course(Map<IndicatorId, List<FigureDao.Measuring>> fed, IndicatorId indicator) {
        var sum = Course.NONE;
        for (var one : measuring(indicator)) {
            sum = sum.plus(ownCourse(one));
        }
        for (var one : fed.getOrDefault(indicator, List.of())) {
            var from = since.getOrDefault(one.objective(), Since.EVER).sinceOn();
            sum = sum.plus(course(fed, one.indicator()).rising(one.aim().kind(), from));
        }
        return sum;
    }

    @Override
    public Map<YearMonth, Long> heardByMonth(IndicatorId indicator) {
        var heard = new TreeMap<YearMonth, Set<IndicatorId>>();
        for (var one : counting(indicator)) {
            if (asks(one.objective())) {
                readings.getOrDefault(one.indicator(), List.of())
                        .forEach(read -> heard.computeIfAbsent(
                                        YearMonth.from(read.happenedOn()), month -> new LinkedHashSet<>())
                                .add(one.indicator()));
            }
        }
        var counts = new LinkedHashMap<YearMonth, Long>();
        heard.forEach((month, units) -> counts.put(month, (long) units.size()));
        return counts;
    }

    @Override
    public List<Gap> silent(Collection<ProvisionId> objectives) {
        var gaps = new LinkedHashMap<Gap, Boolean>();
        for (var objective : objectives) {
            if (spots.containsKey(objective)) {
                RollUp.of(node(objective, Weight.DEFAULT, Since.EVER))
                        .work()
                        .gaps()
                        .forEach(gap -> gaps.put(gap, true));
            }
        }
        return List.copyOf(gaps.keySet());
    }

    /** The indicator and all that fed it on that day and counted. */
    private List<FigureDao.Measuring> counting(IndicatorId indicator) {
        var fed = fed();
        var found = new ArrayList<>(measuring(indicator));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(fed.getOrDefault(found.get(i).indicator(), List.of()));
        }
        return found;
    }

    /** The indicator at each objective whose text had it. */
    private List<FigureDao.Measuring> measuring(IndicatorId indicator) {
        return indicators.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.indicator().equals(indicator))
                .toList();
    }

    /** What fed each indicator on that day and counted. */
    private Map<IndicatorId, List<FigureDao.Measuring>> fed() {
        var fed = new HashMap<IndicatorId, List<FigureDao.Measuring>>();
        indicators.values().stream()
                .flatMap(List::stream)
                .filter(one -> spots.get(one.objective()).rises())
                .forEach(one -> one.feeds()
                        .ifPresent(up ->
                                fed.computeIfAbsent(up, id -> new ArrayList<>()).add(one)));
        return fed;
    }

    private Node node(ProvisionId id, long weight, Since from) {
        var entries = own.getOrDefault(id, Recount.Own.NOTHING);
        // the untouched tasks of an excused unit leave the work, and it is not missing
        boolean excused = spots.get(id).excused() && asks(id) && entries.entries() == 0;
        var silent = excused ? Coverage.NOT_ASKED : Coverage.SILENT;
        var heard = entries.lastOn().map(Coverage::heardOn).orElse(silent);
        return Node.of(
                        places.get(id),
                        weight,
                        excused ? Sums.NOTHING : entries.work(),
                        asks(id) ? heard : Coverage.NOT_ASKED,
                        indicators.getOrDefault(id, List.of()).stream()
                                .map(one -> indicator(one, from))
                                .toList(),
                        below(id).stream()
                                .map(link -> node(link.objective(), link.weight(), link.since()))
                                .toList())
                .since(from);
    }

    private List<RecountDao.Link> below(ProvisionId id) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> Optional.ofNullable(spots.get(link.objective()))
                        .map(PastDao.Spot::rises)
                        .orElse(false))
                .toList();
    }

    private boolean asks(ProvisionId id) {
        return spots.get(id).standing() && below(id).isEmpty();
    }

    private Indicator indicator(FigureDao.Measuring one, Since from) {
        var feeds = one.feeds().map(up -> OptionalLong.of(up.value())).orElse(OptionalLong.empty());
        return new Indicator(
                one.indicator().value(), feeds, one.aim(), ownCourse(one).actual(), before(one, from));
    }

    private Actual before(FigureDao.Measuring one, Since from) {
        if (from.sinceOn().isEmpty() || !one.aim().kind().adds()) {
            return Actual.NOTHING;
        }
        var course = course(one.indicator());
        return course.minus(course.rising(one.aim().kind(), from.sinceOn())).actual();
    }

    private Course ownCourse(FigureDao.Measuring one) {
        var from =
                asks(one.objective()) ? spots.get(one.objective()).periodFrom() : Optional.<java.time.LocalDate>empty();
        return Course.of(one.aim().kind(), readings.getOrDefault(one.indicator(), List.of()), from)
                .until(as.day());
    }
}
