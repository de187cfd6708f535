package org.throughline.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.kernel.UnitId;
import org.throughline.pledge.Settled;

/**
 * How much of an indicator's target the units below have taken on: what was agreed with each, and of those with whom nothing was
 * agreed the target of their own objective that feeds it. Pure.
 *
 * @param steps what had been taken on together from each day on; none where parts do not add up
 */
record TakenOn(SortedMap<LocalDate, Long> steps) {

    /** @param from the first day of the plan, from which the targets of their own objectives count */
    static TakenOn of(Progress progress, Progress.Measured measured, List<Settled> settled, LocalDate from) {
        var steps = new TreeMap<LocalDate, Long>();
        if (!measured.result().aim().kind().targetsAdd()) {
            return new TakenOn(steps);
        }
        var agreed = new HashMap<UnitId, Boolean>();
        settled.forEach(one -> agreed.put(one.unit(), true));
        var standing = new LinkedHashMap<UnitId, Long>();
        for (var part : progress.parts()) {
            var unit = part.place().unit();
            if (!agreed.containsKey(unit)) {
                feeding(part, measured).forEach(target -> standing.merge(unit, target, Math::addExact));
            }
        }
        put(steps, from, standing);
        for (var one : settled) {
            standing.put(one.unit(), one.num());
            put(steps, one.saidOn().isBefore(from) ? from : one.saidOn(), standing);
        }
        steps.values().removeIf(sum -> sum == 0);
        return new TakenOn(steps);
    }

    private static void put(Map<LocalDate, Long> steps, LocalDate day, Map<UnitId, Long> standing) {
        steps.put(day, standing.values().stream().reduce(0L, Math::addExact));
    }

    private static List<Long> feeding(Progress part, Progress.Measured measured) {
        var id = OptionalLong.of(measured.indicator().id());
        return part.results().stream()
                .map(Progress.Measured::indicator)
                .filter(below -> below.feeds().equals(id))
                .map(below -> below.aim().target())
                .toList();
    }

    /** What is taken on now; 0 while nothing is. */
    long now() {
        return steps.isEmpty() ? 0 : steps.get(steps.lastKey());
    }
}
