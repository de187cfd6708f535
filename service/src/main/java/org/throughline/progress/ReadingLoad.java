package org.throughline.progress;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/**
 * Takes in many readings in one unit of work, none of which corrects another: the rows some at a time, and what is kept of each
 * indicator once, at the end.
 */
public final class ReadingLoad {
    private final Tx tx;
    private final Work work;
    private final Readings readings;
    private final Courses courses = new Courses();
    private final Map<Counted, Optional<IndicatorId>> places = new HashMap<>();
    private final Map<IndicatorId, CourseDao.Facts> indicators = new HashMap<>();
    private final List<CourseDao.Loaded> rows = new ArrayList<>();
    private final List<DeedDao.Also> also = new ArrayList<>();
    private final Map<ProvisionId, Optional<UnitId>> owners = new HashMap<>();

    private record Counted(ProvisionId objective, MeasureId measure) {}

    ReadingLoad(Tx tx, Work work, Readings readings) {
        this.tx = tx;
        this.work = work;
        this.readings = readings;
    }

    /**
     * Checks a reading and takes it on; it counts at the objective's indicator of its measure, or else nowhere.
     *
     * @param under the other objectives of the unit that show the deed too
     * @return where it counts
     * @throws Refusal as {@link Readings#enter}; {@code also.other_unit}
     */
    public Optional<IndicatorId> add(
            Source source, Optional<ProvisionId> objective, NewReading reading, List<ProvisionId> under) {
        if (source.happenedOn().isAfter(source.today())) {
            throw Refusal.invalid("reading.future", source.happenedOn());
        }
        var place = objective.isEmpty() || reading.measure().isEmpty()
                ? Optional.<IndicatorId>empty()
                : places.computeIfAbsent(
                        new Counted(objective.get(), reading.measure().get()),
                        key -> readings.indicatorOf(tx, key.objective(), key.measure()));
        var placed = reading.at(place);
        var entered = place.isEmpty()
                ? Readings.amountChecked(placed)
                : Readings.scaled(
                        tx, source, placed, indicators.computeIfAbsent(place.get(), id -> Readings.facts(tx, id)));
        under.forEach(other -> also(source.unit(), objective, source.update(), other));
        rows.add(new CourseDao.Loaded(
                work.newId(),
                place,
                entered.measure(),
                entered.words(),
                source.unit(),
                source.update(),
                source.happenedOn(),
                entered.num(),
                entered.den(),
                entered.decimals()));
        return place;
    }

    /** Whether another objective can show what a unit reported: one of its own, but the one at which it is counted. */
    public boolean shows(UnitId unit, Optional<ProvisionId> counted, ProvisionId other) {
        var owner =
                owners.computeIfAbsent(other, objective -> tx.dao(DeedDao.class).unitOf(objective));
        return owner.equals(Optional.of(unit)) && !counted.equals(Optional.of(other));
    }

    /**
     * Takes on that another objective shows a report.
     *
     * @param counted the objective that it is counted at
     * @throws Refusal {@code also.other_unit}
     */
    public void also(UnitId unit, Optional<ProvisionId> counted, long update, ProvisionId other) {
        if (!shows(unit, counted, other)) {
            throw Refusal.because("also.other_unit");
        }
        also.add(new DeedDao.Also(update, other));
    }

    /** Writes the rows that were taken on so far; the updates they come with are there. */
    public void flush() {
        if (!rows.isEmpty()) {
            tx.dao(CourseDao.class).insertAll(rows, tx.now());
            rows.clear();
        }
        if (!also.isEmpty()) {
            tx.dao(DeedDao.class).insertAll(also, tx.actor().member(), tx.now());
            tx.journal(
                    "also.load",
                    "table:work",
                    Map.of(
                            "ids",
                            also.stream()
                                    .map(one -> Id.text(one.update()) + ":"
                                            + one.objective().text())
                                    .collect(Collectors.joining(" "))));
            also.clear();
        }
    }

    /** Forgets the rows that were taken on and are not written. */
    public void drop() {
        rows.clear();
        also.clear();
    }

    /** Carries what came to the indicators and all above; called last, when their objectives were told that they were heard. */
    public void finish() {
        flush();
        indicators.values().stream()
                .sorted(comparingLong(facts -> facts.indicator().value()))
                .forEach(facts -> courses.rebuild(tx, facts));
    }
}
