package org.throughline.task;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.ReadingLoad;
import org.throughline.progress.Source;
import org.throughline.progress.Sums;
import org.throughline.progress.Totals;

/**
 * Takes in many tasks and reports in one unit of work, by the same rules as one after the other: the rows some at a time, the sums
 * once for each objective at the end, and an entry in the record for each thousand, which names them. Nobody is told of each by
 * itself.
 */
public final class WorkLoad {
    private static final int CHUNK = 1_000;

    private final Tx tx;
    private final Work work;
    private final Tasks tasks;
    private final Totals totals;
    private final ReadingLoad readings;
    private final SearchRows search;
    private final Map<Where, Spot> spots = new HashMap<>();
    private final Set<Worker> workers = new HashSet<>();
    private final Map<ProvisionId, Came> came = new HashMap<>();
    private final List<Task> made = new ArrayList<>();
    private final List<TaskDao.Hung> hung = new ArrayList<>();
    private final List<Update> told = new ArrayList<>();
    private final List<SearchRow> found = new ArrayList<>();
    private boolean vain;

    private record Where(UnitId unit, Optional<ProvisionId> objective) {}

    /** What is the same for all work of a unit on an objective. */
    private record Spot(LocalDate today, Optional<Plan> plan, String scope) {}

    private record Worker(UnitId unit, MemberId member) {}

    /** What came to an objective. */
    private record Came(Sums work, long reports, Optional<LocalDate> last) {
        static final Came NOTHING = new Came(Sums.NOTHING, 0, Optional.empty());

        Came plus(Sums more) {
            return new Came(work.plus(more), reports, last);
        }

        Came heard(LocalDate day) {
            return new Came(
                    work, reports + 1, Optional.of(last.filter(day::isBefore).orElse(day)));
        }
    }

    WorkLoad(Tx tx, Work work, Tasks tasks, Totals totals, ReadingLoad readings, SearchRows search) {
        this.tx = tx;
        this.work = work;
        this.tasks = tasks;
        this.totals = totals;
        this.readings = readings;
        this.search = search;
    }

    /** Refuses whoever does not work in the unit. @throws org.throughline.kernel.Refusal {@code task.members_only} */
    public void require(Unit unit) {
        tasks.requireWorker(tx, unit.id());
    }

    /** Nothing of this will be kept: what comes is still checked, but no longer written. */
    public void inVain() {
        vain = true;
    }

    /**
     * A task that stands like this.
     *
     * @throws Refusal as {@link Tasks#make(Tx, UnitId, Optional, TaskWords)}
     */
    public TaskId task(Unit unit, Optional<ProvisionId> objective, TaskWords words, TaskState state) {
        var spot = spot(unit, objective);
        Stream.concat(words.responsible().stream(), words.others().stream())
                .filter(member -> !workers.contains(new Worker(unit.id(), member)))
                .forEach(member -> {
                    tasks.requireMember(tx, unit.id(), member);
                    workers.add(new Worker(unit.id(), member));
                });
        var task = new Task(
                new TaskId(work.newId()),
                unit.id(),
                objective,
                words.title(),
                words.body(),
                state,
                words.due(),
                words.weight(),
                0,
                words.duty(),
                words.responsible(),
                tx.actor().member(),
                tx.now(),
                spot.scope(),
                1);
        if (state != TaskState.OPEN) {
            tell(unit, objective, Optional.of(task), spot.today(), spot);
        }
        made.add(task);
        objective.ifPresent(id -> {
            hung.add(new TaskDao.Hung(task.id(), id, spot.today()));
            came.merge(id, Came.NOTHING.plus(task.sums()), (all, one) -> all.plus(task.sums()));
        });
        found.add(Tasks.row(task, spot.today()));
        flushSome();
        return task.id();
    }

    /**
     * A report of a unit that counts this.
     *
     * @param also the other objectives of the unit that show it too
     * @return where it counts; empty where it counts for no target
     * @throws Refusal as {@link Updates#report(Tx, NewUpdate)}; {@code also.other_unit}
     */
    public Optional<IndicatorId> report(
            Unit unit,
            Optional<ProvisionId> objective,
            LocalDate happenedOn,
            NewReading reading,
            List<ProvisionId> also) {
        var spot = spot(unit, objective);
        var update = update(unit, objective, Optional.empty(), happenedOn, spot);
        var place = readings.add(
                new Source(update.id().value(), unit.id(), happenedOn, spot.today(), OptionalLong.empty()),
                objective,
                reading,
                also);
        note(update);
        flushSome();
        return place;
    }

    /** Whether another objective can show what the unit reported. */
    public boolean shows(Unit unit, Optional<ProvisionId> objective, ProvisionId other) {
        return readings.shows(unit.id(), objective, other);
    }

    /** A report that is there already is shown under these objectives too. @throws Refusal {@code also.other_unit} */
    public void also(Unit unit, Optional<ProvisionId> objective, UpdateId update, List<ProvisionId> also) {
        also.forEach(other -> readings.also(unit.id(), objective, update.value(), other));
    }

    private void tell(Unit unit, Optional<ProvisionId> objective, Optional<Task> task, LocalDate day, Spot spot) {
        note(update(unit, objective, task, day, spot));
    }

    private void note(Update update) {
        told.add(update);
        update.objective()
                .ifPresent(
                        id -> came.put(id, came.getOrDefault(id, Came.NOTHING).heard(update.happenedOn())));
    }

    private Update update(
            Unit unit, Optional<ProvisionId> objective, Optional<Task> task, LocalDate happenedOn, Spot spot) {
        Updates.requireDay(happenedOn, spot.today(), spot.plan());
        return new Update(
                new UpdateId(work.newId()),
                task.map(Task::id),
                unit.id(),
                objective,
                tx.actor().member(),
                Optional.empty(),
                happenedOn,
                tx.now(),
                task.map(Task::state),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                spot.scope());
    }

    private Spot spot(Unit unit, Optional<ProvisionId> objective) {
        var where = new Where(unit.id(), objective);
        var known = spots.get(where);
        if (known != null) {
            return known;
        }
        tasks.requireWorker(tx, unit.id());
        var plan = objective.map(id -> tasks.planOf(tx, unit.id(), id));
        var spot = new Spot(unit.today(tx.now()), plan, tasks.scope(tx, unit.id(), plan));
        spots.put(where, spot);
        return spot;
    }

    private void flushSome() {
        if (made.size() + told.size() >= CHUNK) {
            flush();
        }
    }

    private void flush() {
        if (vain) {
            readings.drop();
        } else {
            write();
        }
        made.clear();
        hung.clear();
        told.clear();
        found.clear();
    }

    private void write() {
        if (!made.isEmpty()) {
            tx.dao(TaskDao.class).insertAll(made);
            tx.dao(TaskDao.class).hangAll(hung);
            search.addAll(tx, found);
            record("task.load", made.stream().map(task -> task.id().text()));
        }
        if (!told.isEmpty()) {
            tx.dao(UpdateDao.class).insertAll(told);
            record("update.load", told.stream().map(update -> update.id().text()));
        }
        readings.flush();
    }

    private void record(String action, Stream<String> ids) {
        tx.journal(action, "table:work", Map.of("ids", ids.collect(Collectors.joining(" "))));
    }

    /** Writes what is left and carries all that came to its objectives and indicators; called once, last. */
    public void finish() {
        flush();
        if (vain) {
            return;
        }
        came.entrySet().stream()
                .sorted(comparingLong(entry -> entry.getKey().value()))
                .forEach(entry -> {
                    var all = entry.getValue();
                    if (all.last().isPresent()) {
                        totals.heard(
                                tx, entry.getKey(), all.reports(), all.last().get(), all.work());
                    } else {
                        totals.work(tx, entry.getKey(), all.work());
                    }
                });
        readings.finish();
    }
}
