package org.throughline.progress;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Refusal;
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

    private record Counted(ProvisionId objective, MeasureId measure) {}

    ReadingLoad(Tx tx, Work work, Readings readings) {
        this.tx = tx;
        this.work = work;
        this.readings = readings;
    }

    /**
     * Checks a reading and takes it on; it counts at the objective's indicator of its measure, or else nowhere.
     *
     * @throws Refusal as {@link Readings#enter}
     */
    public void add(Source source, Optional<ProvisionId> objective, NewReading reading) {
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
                        source, placed, indicators.computeIfAbsent(place.get(), id -> Readings.facts(tx, id)));
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
    }

    /** Writes the rows that were taken on so far; the updates they come with are there. */
    public void flush() {
        if (!rows.isEmpty()) {
            tx.dao(CourseDao.class).insertAll(rows, tx.now());
            rows.clear();
        }
    }

    /** Forgets the rows that were taken on and are not written. */
    public void drop() {
        rows.clear();
    }

    /** Carries what came to the indicators and all above; called last, when their objectives were told that they were heard. */
    public void finish() {
        flush();
        indicators.values().stream()
                .sorted(comparingLong(facts -> facts.indicator().value()))
                .forEach(facts -> courses.rebuild(tx, facts));
    }
}
