package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.kernel.UnitId;

/**
 * How an indicator came to where it stands: what each day added. All days together are its actual, those up to a day its actual
 * of that day; courses of parts add up to that of the whole.
 */
record Course(SortedMap<LocalDate, Actual> days) {
    static final Course NONE = new Course(new TreeMap<>());

    Course {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** One reading: so much of so much, of that day; {@code id} grows with the time it was recorded. */
    public record Read(UnitId unit, LocalDate happenedOn, long id, long num, long den) {}

    /**
     * What readings come to. A flow, a ratio and a scale add each. A stock takes each unit's latest, so a later reading adds what it differs by. A
     * milestone is reached or not, by the latest word.
     *
     * @param askedFrom since when a unit is to reach the milestone, whether it says anything or not
     */
    static Course of(Aim.Kind kind, List<Read> readings, Optional<LocalDate> askedFrom) {
        var days = new TreeMap<LocalDate, Actual>();
        var sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(Read::happenedOn).thenComparingLong(Read::id));
        if (kind == Aim.Kind.MILESTONE) {
            var from = askedFrom.or(() -> sorted.stream().map(Read::happenedOn).findFirst());
            from.ifPresent(day -> add(days, day, new Actual(0, 1, 0)));
        }
        Map<UnitId, Long> latest = new LinkedHashMap<>();
        for (var read : sorted) {
            if (kind.adds()) {
                add(days, read.happenedOn(), added(kind, read));
                continue;
            }
            long num = kind == Aim.Kind.MILESTONE ? Math.min(1, read.num()) : read.num();
            // a milestone is one, whoever of its unit's successors speaks of it
            var whose = kind == Aim.Kind.MILESTONE ? new UnitId(0) : read.unit();
            long before = latest.getOrDefault(whose, 0L);
            latest.put(whose, num);
            add(days, read.happenedOn(), Actual.amount(Math.subtractExact(num, before), 1));
        }
        return new Course(days);
    }

    private static Actual added(Aim.Kind kind, Read read) {
        return switch (kind) {
            case RATIO -> Actual.ratio(read.num(), read.den());
            case SCALE -> Actual.answers(read.num(), read.den());
            default -> Actual.amount(read.num(), 1);
        };
    }

    Course plus(Course other) {
        var sum = new TreeMap<>(days);
        other.days.forEach((day, actual) -> add(sum, day, actual));
        return new Course(sum);
    }

    Course minus(Course other) {
        var difference = new TreeMap<>(days);
        other.days.forEach((day, actual) -> add(difference, day, Actual.NOTHING.minus(actual)));
        return new Course(difference);
    }

    /** What was known of that day and those before it. */
    Course until(LocalDate day) {
        return new Course(days.headMap(day.plusDays(1)));
    }

    /**
     * What of it counts above. Where each reading adds, only what happened since then; a stock or a milestone stands as it
     * stands, whenever that was said.
     *
     * @param since empty where everything counts
     */
    Course rising(Aim.Kind kind, Optional<LocalDate> since) {
        return kind.adds() && since.isPresent() ? new Course(days.tailMap(since.get())) : this;
    }

    /** What of it lies in the days from the one, before the other. */
    Course within(Optional<LocalDate> since, Optional<LocalDate> until) {
        var from = since.isPresent() ? days.tailMap(since.get()) : days;
        return new Course(until.isPresent() ? from.headMap(until.get()) : from);
    }

    /** Where it stands: all days together. */
    Actual actual() {
        return days.values().stream().reduce(Actual.NOTHING, Actual::plus);
    }

    boolean isNothing() {
        return days.isEmpty();
    }

    private static void add(TreeMap<LocalDate, Actual> days, LocalDate day, Actual actual) {
        var sum = days.getOrDefault(day, Actual.NOTHING).plus(actual);
        if (sum.equals(Actual.NOTHING)) {
            days.remove(day);
        } else {
            days.put(day, sum);
        }
    }
}
