package org.throughline.progress;

import java.time.LocalDate;
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
import org.throughline.plan.Span;

/**
 * Figures of a past moment, made from the entries by the pure roll-up over the whole tree of that day: nothing kept is asked.
 *
 * @param as the moment
 * @param links what served what on that day
 * @param since from when on each counted in what it served
 * @param stayed what was earned above each from those that had served it before its text changed
 * @param earned what counted in each indicator past others
 * @param spots where each objective stood; those that the reader may not read have the place of others
 * @param places how each is called to the reader
 * @param own what the entries of each came to
 */
record Past(
        AsOf as,
        Collection<ProvisionId> asked,
        Map<ProvisionId, List<RecountDao.Link>> links,
        Map<ProvisionId, Since> since,
        Map<ProvisionId, List<RecountDao.Link>> stayed,
        Map<IndicatorId, List<RecountDao.Earned>> earned,
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
        return sum.plus(earnedCourse(fed, indicator));
    }

    /** What counted in it past others whose text had changed. */
    private Course earnedCourse(Map<IndicatorId, List<FigureDao.Measuring>> fed, IndicatorId indicator) {
        var sum = Course.NONE;
        for (var one : earnedIn(indicator)) {
            sum = sum.plus(course(fed, one.indicator()).within(one.sinceOn(), Optional.of(one.untilOn())));
        }
        return sum;
    }

    private List<RecountDao.Earned> earnedIn(IndicatorId indicator) {
        return earned.getOrDefault(indicator, List.of()).stream()
                .filter(one -> measuring(indicator).stream()
                        .allMatch(at -> at.aim().kind().adds()))
                .filter(one -> Optional.ofNullable(spots.get(one.objective()))
                        .map(PastDao.Spot::figuresRise)
                        .orElse(false))
                .toList();
    }

    @Override
    public Map<YearMonth, Long> heardByMonth(IndicatorId indicator) {
        var heard = new TreeMap<YearMonth, Set<IndicatorId>>();
        heard(fed(), new Span<>(indicator, Optional.empty(), Optional.empty()), heard);
        var counts = new LinkedHashMap<YearMonth, Long>();
        heard.forEach((month, units) -> counts.put(month, (long) units.size()));
        return counts;
    }

    @Override
    public List<Gap> silentUnits(Collection<ProvisionId> objectives) {
        return silent(objectives);
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

    /** Whoever gave a figure on one of these days, at the indicator or at what fed it and counted. */
    private void heard(
            Map<IndicatorId, List<FigureDao.Measuring>> fed,
            Span<IndicatorId> days,
            Map<YearMonth, Set<IndicatorId>> heard) {
        var indicator = days.target();
        if (measuring(indicator).stream().anyMatch(one -> asks(one.objective()) || gone(one.objective()))) {
            readings.getOrDefault(indicator, List.of()).stream()
                    .map(Course.Read::happenedOn)
                    .filter(days::has)
                    .forEach(day -> heard.computeIfAbsent(YearMonth.from(day), month -> new LinkedHashSet<>())
                            .add(indicator));
        }
        for (var one : fed.getOrDefault(indicator, List.of())) {
            var from = one.aim().kind().adds()
                    ? since.getOrDefault(one.objective(), Since.EVER).sinceOn()
                    : Optional.<LocalDate>empty();
            heard(fed, days, new Span<>(one.indicator(), from, Optional.empty()), heard);
        }
        for (var one : earnedIn(indicator)) {
            heard(fed, days, new Span<>(one.indicator(), one.sinceOn(), Optional.of(one.untilOn())), heard);
        }
    }

    private void heard(
            Map<IndicatorId, List<FigureDao.Measuring>> fed,
            Span<?> days,
            Span<IndicatorId> below,
            Map<YearMonth, Set<IndicatorId>> heard) {
        Span.past(days, List.of(below)).forEach(both -> heard(fed, both, heard));
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
        boolean untouched = entries.entries() == 0 && (gone(id) || spots.get(id).excused() && asks(id));
        var silent = spots.get(id).excused() ? Coverage.NOT_ASKED : Coverage.SILENT;
        var heard = entries.lastOn().map(Coverage::heardOn).orElse(silent);
        return Node.of(
                        places.get(id),
                        weight,
                        untouched ? Sums.NOTHING : entries.work(),
                        asks(id) ? heard : Coverage.NOT_ASKED,
                        indicators.getOrDefault(id, List.of()).stream()
                                .map(one -> indicator(one, from))
                                .toList(),
                        below(id).stream()
                                .map(link -> node(link.objective(), link.weight(), link.since()))
                                .toList())
                .since(from)
                .staying(stayed.getOrDefault(id, List.of()).stream()
                        .filter(link -> spots.get(link.objective()).figuresRise())
                        .map(link -> Sums.stayed(link.weight(), link.since()))
                        .reduce(Sums.NOTHING, Sums::plus));
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

    private boolean gone(ProvisionId id) {
        return spots.get(id).gone();
    }

    private Indicator indicator(FigureDao.Measuring one, Since from) {
        var feeds = one.feeds().map(up -> OptionalLong.of(up.value())).orElse(OptionalLong.empty());
        return new Indicator(
                one.indicator().value(),
                feeds,
                one.aim(),
                ownCourse(one).actual(),
                earnedCourse(fed(), one.indicator()).actual(),
                before(one, from));
    }

    private Actual before(FigureDao.Measuring one, Since from) {
        if (from.sinceOn().isEmpty() || !one.aim().kind().adds()) {
            return Actual.NOTHING;
        }
        var course = course(one.indicator());
        return course.minus(course.rising(one.aim().kind(), from.sinceOn())).actual();
    }

    private Course ownCourse(FigureDao.Measuring one) {
        var from = asks(one.objective()) ? spots.get(one.objective()).periodFrom() : Optional.<LocalDate>empty();
        return Course.of(one.aim().kind(), readings.getOrDefault(one.indicator(), List.of()), from)
                .until(as.day());
    }
}
