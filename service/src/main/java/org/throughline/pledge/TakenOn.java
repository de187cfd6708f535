package org.throughline.pledge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;

/**
 * How much of a target the units below have taken on: what was agreed with each, and of those with whom nothing was agreed the
 * target of their own objective that feeds it. Pure, and the same for everyone who may read the objective.
 *
 * @param settled every agreement, in its order; of a unit's the last stands
 * @param own what units set themselves in plans that count
 */
public record TakenOn(List<Settled> settled, List<Own> own) {
    static final TakenOn NOTHING = new TakenOn(List.of(), List.of());

    public TakenOn {
        settled = List.copyOf(settled);
        own = List.copyOf(own);
    }

    /** What a unit set itself. */
    public record Own(IndicatorId indicator, UnitId unit, long num) {}

    /**
     * What had been taken on of one indicator from each day on; none where nothing was.
     *
     * @param from the first day of the plan, from which the targets of their own plans count
     */
    public SortedMap<LocalDate, Long> steps(IndicatorId indicator, LocalDate from) {
        var agreed = settled.stream()
                .filter(one -> one.indicator().equals(indicator))
                .toList();
        var units = new HashSet<UnitId>();
        agreed.forEach(one -> units.add(one.unit()));
        var standing = new LinkedHashMap<UnitId, Long>();
        own.stream()
                .filter(one -> one.indicator().equals(indicator) && !units.contains(one.unit()))
                .forEach(one -> standing.merge(one.unit(), one.num(), Math::addExact));
        var steps = new TreeMap<LocalDate, Long>();
        put(steps, from, standing);
        for (var one : agreed) {
            standing.put(one.unit(), one.num());
            put(steps, one.saidOn().isBefore(from) ? from : one.saidOn(), standing);
        }
        steps.values().removeIf(sum -> sum == 0);
        return steps;
    }

    /** What is taken on of an indicator together; 0 while nothing is. */
    public long of(IndicatorId indicator) {
        var steps = steps(indicator, LocalDate.EPOCH);
        return steps.isEmpty() ? 0 : steps.get(steps.lastKey());
    }

    private static void put(Map<LocalDate, Long> steps, LocalDate day, Map<UnitId, Long> standing) {
        steps.put(day, standing.values().stream().reduce(0L, Math::addExact));
    }
}
