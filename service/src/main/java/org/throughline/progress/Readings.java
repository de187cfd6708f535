package org.throughline.progress;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/**
 * Quantities that were reported. None is ever changed: a correction is another reading, and the old one stays and says which
 * update stands in its place. Each counts at one indicator, and from there in all that it feeds.
 */
public final class Readings {
    /** No organisation counts more of anything. */
    private static final long MOST = 1_000_000_000_000L;

    private static final int MOST_DECIMALS = 6;

    private final Work work;
    private final Courses courses = new Courses();

    public Readings(Work work) {
        this.work = work;
    }

    /**
     * Enters what an update reports, in its unit of work and after the objective was told that it was heard
     * ({@link Totals#heard}), so that all hold from leaf to root.
     *
     * @throws Refusal {@code reading.other_unit}, {@code reading.other_measure}, {@code reading.future}, {@code
     *     reading.before_period}, {@code reading.negative}, {@code reading.too_large}, {@code reading.decimals}
     */
    public void enter(Tx tx, Source source, List<NewReading> readings) {
        if (source.happenedOn().isAfter(source.today())) {
            throw Refusal.invalid("reading.future", source.happenedOn());
        }
        var dao = tx.dao(CourseDao.class);
        var changed = new HashMap<IndicatorId, CourseDao.Facts>();
        var scaled = readings.stream()
                .map(reading ->
                        reading.indicator().isEmpty() ? free(tx, reading) : scaled(tx, source, reading, changed))
                .toList();
        var old = source.corrects().isPresent()
                ? ofUpdates(tx, List.of(source.corrects().getAsLong()))
                : List.<Reading>of();
        old.forEach(reading ->
                reading.indicator().flatMap(dao::facts).ifPresent(facts -> changed.put(facts.indicator(), facts)));
        var inOrder = changed.values().stream()
                .sorted(comparingLong(facts -> facts.indicator().value()))
                .toList();
        var before = new HashMap<IndicatorId, Course>();
        inOrder.forEach(facts -> before.put(facts.indicator(), before(tx, facts, old)));
        source.corrects().ifPresent(corrected -> {
            dao.corrected(corrected, source.update());
            tx.dao(DeedDao.class).follow(corrected, source.update());
        });
        var entered = new ArrayList<Course.Read>();
        var indicators = new ArrayList<IndicatorId>();
        for (var reading : scaled) {
            long id = work.newId();
            insert(tx, source, reading, id);
            reading.indicator().ifPresent(indicator -> {
                indicators.add(indicator);
                entered.add(new Course.Read(source.unit(), source.happenedOn(), id, reading.num(), reading.den()));
            });
        }
        for (var facts : inOrder) {
            var fresh = IntStream.range(0, entered.size())
                    .filter(i -> indicators.get(i).equals(facts.indicator()))
                    .mapToObj(entered::get)
                    .toList();
            var after = facts.adds().adds() ? Course.of(facts.adds(), fresh, Optional.empty()) : courses.own(tx, facts);
            courses.add(tx, facts, after.minus(before.get(facts.indicator())));
        }
    }

    /** Many readings in this unit of work, none of which corrects another. */
    public ReadingLoad load(Tx tx) {
        return new ReadingLoad(tx, work, this);
    }

    /** What adds changes by what is entered and what is taken back alone; the other kinds by what their latest word was. */
    private Course before(Tx tx, CourseDao.Facts facts, List<Reading> corrected) {
        if (!facts.adds().adds()) {
            return courses.own(tx, facts);
        }
        var gone = corrected.stream()
                .filter(reading -> reading.indicator().equals(Optional.of(facts.indicator())) && !reading.corrected())
                .map(reading -> new Course.Read(
                        reading.unit(), reading.happenedOn(), reading.id(), reading.num(), reading.den()))
                .toList();
        return Course.of(facts.adds(), gone, Optional.empty());
    }

    private static void insert(Tx tx, Source source, NewReading reading, long id) {
        tx.dao(CourseDao.class)
                .insert(
                        id,
                        reading.indicator(),
                        reading.measure(),
                        reading.words(),
                        source.unit(),
                        source.update(),
                        source.happenedOn(),
                        tx.now(),
                        reading.num(),
                        reading.den(),
                        reading.decimals());
    }

    /** The readings of these updates, each update's in the order they were typed. */
    public Map<Long, List<Reading>> byUpdate(Tx tx, Collection<Long> updates) {
        var found = new LinkedHashMap<Long, List<Reading>>();
        ofUpdates(tx, updates)
                .forEach(reading -> found.computeIfAbsent(reading.update(), id -> new ArrayList<>())
                        .add(reading));
        return found;
    }

    /** The indicator of this objective that counts this measure; of several the first, as its text has them. */
    public Optional<IndicatorId> indicatorOf(Tx tx, ProvisionId objective, MeasureId measure) {
        var facts = tx.dao(CourseDao.class).factsOf(objective);
        return facts.stream()
                .filter(one -> one.measure().equals(measure))
                .map(CourseDao.Facts::indicator)
                .findFirst();
    }

    private static List<Reading> ofUpdates(Tx tx, Collection<Long> updates) {
        return tx.dao(CourseDao.class).ofUpdates(updates);
    }

    private static NewReading scaled(
            Tx tx, Source source, NewReading reading, Map<IndicatorId, CourseDao.Facts> changed) {
        var facts = facts(tx, reading.indicator().orElseThrow());
        changed.put(facts.indicator(), facts);
        return scaled(tx, source, reading, facts);
    }

    /** What an indicator is, to whoever may read it. */
    static CourseDao.Facts facts(Tx tx, IndicatorId indicator) {
        return tx.dao(CourseDao.class)
                .facts(indicator)
                .filter(found -> tx.actor().reads(found.scope()))
                .orElseThrow(Refusal::unknown);
    }

    /** The reading with as many decimals as its indicator's measure has. */
    static NewReading scaled(Tx tx, Source source, NewReading reading, CourseDao.Facts facts) {
        if (!facts.unit().equals(source.unit())) {
            throw Refusal.because("reading.other_unit", name(tx, facts.measure()));
        }
        if (reading.measure().isPresent() && !reading.measure().get().equals(facts.measure())) {
            throw Refusal.because(
                    "reading.other_measure",
                    name(tx, facts.measure()),
                    name(tx, reading.measure().get()));
        }
        var first = facts.periodFrom().orElse(LocalDate.MIN);
        if (source.happenedOn().isBefore(first)) {
            throw Refusal.invalid("reading.before_period", source.happenedOn(), first);
        }
        amountChecked(reading);
        switch (facts.adds()) {
            case RATIO -> {
                return counted(reading, facts, ratio(reading));
            }
            case SCALE -> {
                return counted(reading, facts, answer(reading));
            }
            default -> {
                if (reading.of().isPresent()) {
                    throw Refusal.invalid("reading.no_ratio", reading.num());
                }
            }
        }
        long num = reading.num();
        if (reading.decimals() > facts.decimals()) {
            throw Refusal.invalid("reading.decimals", facts.decimals());
        }
        for (int i = reading.decimals(); i < facts.decimals(); i++) {
            num = Math.multiplyExact(num, 10L);
        }
        return new NewReading(
                reading.indicator(), Optional.of(facts.measure()), num, facts.decimals(), reading.words());
    }

    /** One that counts for no target, of a measure that is on the list or of none. */
    private static NewReading free(Tx tx, NewReading reading) {
        if (reading.measure().isPresent()
                && tx.dao(CourseDao.class)
                        .measureName(reading.measure().get(), tx.actor().lang())
                        .isEmpty()) {
            throw Refusal.invalid("reading.no_measure");
        }
        return amountChecked(reading);
    }

    /** What a measure is called, for whoever reads why it cannot be counted. */
    private static String name(Tx tx, MeasureId measure) {
        return tx.dao(CourseDao.class).measureName(measure, tx.actor().lang()).orElse("");
    }

    /** A part of a whole says of how many; more than the whole is refused where it cannot be meant. */
    private static long ratio(NewReading reading) {
        if (reading.of().isEmpty()) {
            throw Refusal.invalid("reading.ratio", reading.num());
        }
        return reading.den();
    }

    /** An answer from 1 to 5, of one person where it is not said of how many. */
    private static long answer(NewReading reading) {
        if (reading.num() < Spread.LOWEST || reading.num() > Spread.HIGHEST) {
            throw Refusal.invalid("reading.scale", reading.num());
        }
        return reading.den();
    }

    private static NewReading counted(NewReading reading, CourseDao.Facts facts, long of) {
        if (reading.decimals() > 0) {
            throw Refusal.invalid("reading.decimals", 0);
        }
        return new NewReading(
                reading.indicator(),
                Optional.of(facts.measure()),
                reading.num(),
                0,
                reading.words(),
                OptionalLong.of(of));
    }

    /**
     * The same, where it is an amount that can be counted.
     *
     * @throws Refusal {@code reading.negative}, {@code reading.decimals}, {@code reading.of_nothing}, {@code reading.too_large}
     */
    public static NewReading amountChecked(NewReading reading) {
        if (reading.num() < 0) {
            throw Refusal.invalid("reading.negative");
        }
        if (reading.decimals() < 0 || reading.decimals() > MOST_DECIMALS) {
            throw Refusal.invalid("reading.decimals", MOST_DECIMALS);
        }
        if (reading.of().isPresent() && reading.of().getAsLong() < 1) {
            throw Refusal.invalid("reading.of_nothing");
        }
        if (reading.num() > MOST || reading.den() > MOST) {
            throw Refusal.invalid("reading.too_large");
        }
        return reading;
    }
}
