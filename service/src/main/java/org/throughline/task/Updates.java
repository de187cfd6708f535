package org.throughline.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Days;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.Reading;
import org.throughline.progress.Readings;
import org.throughline.progress.Share;
import org.throughline.progress.Source;
import org.throughline.progress.Sums;
import org.throughline.progress.Totals;

/**
 * What those who work in a unit report, on a task or without one. Nothing is ever edited: a correction names what it corrects, and
 * the sums move by the difference. A task stands as the latest word on it says, by the day it speaks of.
 */
public final class Updates {
    private static final int MOST_SHOWN = 200;

    private final Work work;
    private final Tasks tasks;
    private final Units units;
    private final Totals totals;
    private final Readings readings;
    private final SearchRows search;

    public Updates(Work work, Tasks tasks, Units units, Totals totals, Readings readings, SearchRows search) {
        this.work = work;
        this.tasks = tasks;
        this.units = units;
        this.totals = totals;
        this.readings = readings;
        this.search = search;
    }

    /** Reports. */
    public UpdateId report(Actor actor, NewUpdate wish) {
        return work.write(actor, tx -> report(tx, wish));
    }

    /**
     * Reports on a task what depends on the day that it is in its unit.
     *
     * @param wish of today there
     */
    UpdateId report(Actor actor, TaskId id, Function<LocalDate, NewUpdate> wish) {
        return work.write(actor, tx -> {
            var task = tasks.hold(tx, id);
            var unit = units.get(tx, task.unit());
            var today = unit.today(tx.now());
            return report(tx, Optional.of(task), unit, today, wish.apply(today));
        });
    }

    /**
     * As {@link #report(Actor, NewUpdate)}, in a unit of work under way.
     *
     * @throws Refusal {@code task.members_only}, {@code update.empty}, {@code update.already}, {@code update.other_correction},
     *     {@code update.corrected_already}, {@code reading.future}, {@code reading.before_period}, {@code reading.other_unit},
     *     {@code reading.other_measure}
     */
    public UpdateId report(Tx tx, NewUpdate wish) {
        requireSaid(wish);
        var task = wish.task().map(id -> tasks.hold(tx, id));
        var unit =
                units.get(tx, task.map(Task::unit).orElseGet(() -> wish.unit().orElseThrow()));
        return report(tx, task, unit, unit.today(tx.now()), wish);
    }

    private static void requireSaid(NewUpdate wish) {
        if (wish.saysNothing()) {
            throw Refusal.invalid("update.empty");
        }
    }

    private UpdateId report(Tx tx, Optional<Task> task, Unit where, LocalDate today, NewUpdate wish) {
        requireSaid(wish);
        var unit = where.id();
        tasks.requireWorker(tx, unit);
        wish.enteredFor().ifPresent(member -> tasks.requireMember(tx, unit, member));
        var corrected = wish.corrects().map(old -> corrected(tx, old, wish.task(), unit));
        var objective = corrected.isPresent()
                ? corrected.get().objective()
                : task.isPresent() ? task.get().objective() : wish.objective();
        var plan = objective.map(
                id -> task.filter(held -> held.objective().equals(objective)).isPresent()
                        ? tasks.planOf(tx, task.get(), id)
                        : tasks.planOf(tx, unit, id));
        requireDay(wish.happenedOn(), today, plan);
        var quantities = placed(tx, objective, wish.quantities());
        requireNew(tx, wish, unit, quantities);
        var update = new Update(
                new UpdateId(work.newId()),
                wish.task(),
                unit,
                objective,
                wish.enteredFor().orElse(tx.actor().member()),
                wish.enteredFor().map(member -> tx.actor().member()),
                wish.happenedOn(),
                tx.now(),
                wish.state().filter(state -> task.isPresent()),
                wish.share().filter(share -> task.isPresent()).map(Share::millionths),
                wish.said(),
                wish.note(),
                wish.corrects(),
                Optional.empty(),
                task.map(Task::scope).orElseGet(() -> tasks.scope(tx, unit, plan)));
        insert(tx, update);
        var delta = task.map(before -> moved(tx, before)).orElse(Sums.NOTHING);
        count(tx, task.flatMap(Task::objective), update, delta);
        readings.enter(
                tx,
                new Source(
                        update.id().value(),
                        unit,
                        update.happenedOn(),
                        today,
                        wish.corrects().map(old -> OptionalLong.of(old.value())).orElse(OptionalLong.empty())),
                quantities);
        note(tx, update, task, where);
        return update.id();
    }

    /** Many tasks and reports in this unit of work, as a table brings them. */
    public WorkLoad load(Tx tx) {
        return new WorkLoad(tx, work, tasks, totals, readings.load(tx), search);
    }

    /** Gives a task up, with a word on why: it leaves both sides of the figures and stays visible. */
    public UpdateId drop(Actor actor, TaskId task, String why) {
        return work.write(actor, tx -> drop(tx, task, why));
    }

    /** As {@link #drop(Actor, TaskId, String)}, in a unit of work under way. */
    UpdateId drop(Tx tx, TaskId task, String why) {
        var held = tasks.hold(tx, task);
        var today = units.get(tx, held.unit()).today(tx.now());
        return report(tx, NewUpdate.on(task, today).standing(TaskState.DROPPED).saying("", why));
    }

    /** The update, if the actor may read it. @throws Refusal unknown to anyone else */
    public Update get(Tx tx, UpdateId id) {
        return tx.dao(UpdateDao.class)
                .find(id)
                .filter(update -> tx.actor().reads(update.scope()))
                .orElseThrow(Refusal::unknown);
    }

    /** What was reported on a task that the caller may read, the latest day first. */
    public List<Update> ofTask(Tx tx, TaskId task) {
        return tx.dao(UpdateDao.class).ofTask(task, MOST_SHOWN);
    }

    /** What a unit reported, last recorded first, at most so many before that one. */
    public List<Update> ofUnit(Tx tx, UnitId unit, Optional<UpdateId> before, int most) {
        return tx.dao(UpdateDao.class)
                .ofUnit(
                        unit,
                        tx.actor().isSystem(),
                        tx.actor().scopes(),
                        before.map(UpdateId::value).orElse(Long.MAX_VALUE),
                        Math.min(most, MOST_SHOWN));
    }

    /** What was reported of an objective and not corrected, the latest day first. */
    public List<Update> ofObjective(Tx tx, ProvisionId objective, int most) {
        return tx.dao(UpdateDao.class)
                .ofObjective(objective, tx.actor().isSystem(), tx.actor().scopes(), Math.min(most, MOST_SHOWN));
    }

    /** The quantities of these updates. */
    public Map<Long, List<Reading>> quantities(Tx tx, Collection<Update> updates) {
        return readings.byUpdate(tx, updates.stream().map(u -> u.id().value()).toList());
    }

    /**
     * Refuses what cannot be reported whatever else is said, before it is read back.
     *
     * @throws Refusal {@code task.other_unit}, {@code reading.future}, {@code reading.before_period}, and what no amount can be
     */
    void requirePossible(
            Tx tx, Unit unit, Optional<ProvisionId> objective, LocalDate day, List<NewReading> quantities) {
        requireDay(day, unit.today(tx.now()), objective.map(id -> tasks.planOf(tx, unit.id(), id)));
        quantities.forEach(Readings::amountChecked);
    }

    /** Whether the same was reported of that day already: a question to the writer, not a no. */
    public boolean already(Tx tx, NewUpdate wish, UnitId unit) {
        var measures = wish.quantities().stream()
                .flatMap(reading -> reading.measure().stream())
                .map(MeasureId::value)
                .toList();
        long but = wish.corrects().map(UpdateId::value).orElse(0L);
        return !measures.isEmpty()
                && tx.dao(UpdateDao.class).already(wish.task(), unit, wish.happenedOn(), measures, but) > 0;
    }

    /** Where each quantity is to count: at the objective's indicator of the same measure, or else nowhere. */
    public List<NewReading> placed(Tx tx, Optional<ProvisionId> objective, List<NewReading> quantities) {
        return quantities.stream()
                .map(reading -> reading.indicator().isPresent() || objective.isEmpty()
                        ? reading
                        : reading.at(reading.measure()
                                .flatMap(measure -> readings.indicatorOf(tx, objective.get(), measure))))
                .toList();
    }

    private Update corrected(Tx tx, UpdateId old, Optional<TaskId> task, UnitId unit) {
        var update = get(tx, old);
        if (!update.task().equals(task) || !update.unit().equals(unit)) {
            throw Refusal.because("update.other_correction");
        }
        if (update.correctedBy().isPresent()) {
            throw Refusal.because("update.corrected_already");
        }
        return update;
    }

    static void requireDay(LocalDate day, LocalDate today, Optional<Plan> plan) {
        Days.checked(day);
        if (day.isAfter(today)) {
            throw Refusal.invalid("reading.future", day);
        }
        plan.flatMap(Plan::period).filter(period -> day.isBefore(period.from())).ifPresent(period -> {
            throw Refusal.invalid("reading.before_period", day, period.from());
        });
    }

    private void requireNew(Tx tx, NewUpdate wish, UnitId unit, List<NewReading> quantities) {
        if (!wish.again() && already(tx, wish.counting(quantities), unit)) {
            // what could not be entered anyway is said first
            quantities.forEach(Readings::amountChecked);
            throw Refusal.because("update.already", wish.happenedOn());
        }
    }

    private static void insert(Tx tx, Update update) {
        try {
            tx.dao(UpdateDao.class).insert(update);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("update.corrected_already");
            }
            throw e;
        }
    }

    /** Lets the task stand as the latest word says, and answers by how much its objective's work changed. */
    private static Sums moved(Tx tx, Task before) {
        var latest = tx.dao(UpdateDao.class).latest(before.id());
        var state = latest.stateOrOpen();
        long share = latest.shareOrNone();
        if (state == before.state() && share == before.share()) {
            return Sums.NOTHING;
        }
        tx.dao(TaskDao.class).stands(before.id(), state, share);
        return before.standing(state, share).sums().minus(before.sums());
    }

    private void count(Tx tx, Optional<ProvisionId> place, Update update, Sums delta) {
        var objective = update.objective();
        boolean together = place.equals(objective);
        if (!together) {
            place.ifPresent(at -> totals.work(tx, at, delta));
        }
        objective.ifPresent(at -> {
            var here = together ? delta : Sums.NOTHING;
            if (update.corrects().isPresent()) {
                totals.reheard(tx, at, tx.dao(UpdateDao.class).latest(at).orElseThrow(), here);
            } else {
                totals.heard(tx, at, update.happenedOn(), here);
            }
        });
    }

    private void note(Tx tx, Update update, Optional<Task> task, Unit unit) {
        var place = task.map(Task::place).orElse("units/" + unit.slug() + "/updates") + "#" + update.anchor();
        var words = (update.said() + " " + update.note()).strip();
        if (!update.note().isEmpty()) {
            search.add(
                    tx,
                    new SearchRow(
                            update.subject(),
                            "update",
                            Optional.of(update.unit()),
                            update.scope(),
                            update.happenedOn(),
                            place,
                            task.map(Task::title).orElse(""),
                            words));
        }
        tx.journal(
                "update.report",
                update.subject(),
                Map.of(
                        "task", update.task().map(TaskId::text).orElse(""),
                        "said", words,
                        "state", update.state().map(Enum::name).orElse(""),
                        "corrects", update.corrects().map(UpdateId::text).orElse(""),
                        "for", update.enteredBy().isPresent() ? update.member().text() : ""));
        tx.place(place);
    }

    /** Whose report it is, and who typed it. */
    static List<MemberId> people(Update update) {
        return update.enteredBy().map(by -> List.of(update.member(), by)).orElse(List.of(update.member()));
    }
}
