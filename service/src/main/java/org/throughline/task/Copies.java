package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.text.Fold;

/**
 * The tasks of a plan or a unit as a pattern for another period or another unit: what the actor may read of them, made anew where they
 * work, with their steps, how they come again and what waits on what among them. What was reported stays where it was. All of them are made or none.
 */
public final class Copies {
    /** So many at once; a list shows no more. */
    public static final int MOST = 200;

    private final Work work;
    private final Tasks tasks;
    private final Checklists checklists;
    private final Recurrences recurrences;
    private final Waits waits;
    private final Plans plans;
    private final Texts texts;
    private final Units units;

    public Copies(
            Work work,
            Tasks tasks,
            Checklists checklists,
            Recurrences recurrences,
            Waits waits,
            Plans plans,
            Texts texts,
            Units units) {
        this.work = work;
        this.tasks = tasks;
        this.checklists = checklists;
        this.recurrences = recurrences;
        this.waits = waits;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
    }

    /**
     * A task as it would be made.
     *
     * @param on the objective it would hang on: the same, or else the one of the same title or number
     * @param again by which rule it would come again
     * @param waitsNoMoreFor what the old one waits for, which is not copied with it
     */
    record Copy(
            Task of,
            Optional<LocalDate> due,
            Optional<Provision> on,
            Optional<MemberId> responsible,
            Optional<Rule> again,
            List<Wait> waitsNoMoreFor) {}

    /** The unit, if the actor works in it; asked before anything that was sent is looked at. */
    Unit workedIn(Tx tx, Unit unit) {
        tasks.requireWorker(tx, unit.id());
        return unit;
    }

    /**
     * What would be made, in the order of the new days; nothing is.
     *
     * @throws Refusal {@code task.members_only}, {@code task.copy.too_many}, {@code task.other_unit}, unknown for a plan that the
     *     actor may not read
     */
    List<Copy> read(Tx tx, UnitId unit, CopyWish wish) {
        tasks.requireWorker(tx, unit);
        wish.plan().ifPresent(plan -> plans.readable(tx, plan));
        var found = tx.dao(TaskDao.class)
                .pattern(
                        wish.plan().map(plan -> plan.value()).orElse(0L),
                        wish.from().map(UnitId::value).orElse(0L),
                        wish.since().map(LocalDate::toString).orElse(""),
                        wish.until().map(LocalDate::toString).orElse("9999-12-31"),
                        wish.since().isEmpty() && wish.until().isEmpty(),
                        tx.actor().isSystem(),
                        tx.actor().scopes(),
                        MOST + 1);
        if (found.size() > MOST) {
            throw Refusal.invalid("task.copy.too_many", MOST);
        }
        var objectives = objectives(tx, unit, wish);
        var on = new LinkedHashMap<ProvisionId, Optional<Provision>>();
        var chosen = found.stream()
                .filter(task -> wish.only().isEmpty() || wish.only().contains(task.id()))
                .toList();
        var ids = chosen.stream().map(Task::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var again = recurrences.copied(tx, ids, wish.days());
        var waiting = waits.of(tx, ids);
        return chosen.stream()
                .map(task -> new Copy(
                        task,
                        task.dueOn().map(day -> day.plusDays(wish.days())),
                        task.objective().flatMap(id -> on.computeIfAbsent(id, one -> alike(tx, one, objectives))),
                        task.responsible().filter(member -> wish.people() && tasks.works(tx, unit, member)),
                        Optional.ofNullable(again.get(task.id())),
                        waiting.getOrDefault(task.id(), List.of()).stream()
                                .filter(wait -> !ids.contains(wait.id()) && wait.state() != TaskState.DROPPED)
                                .toList()))
                .toList();
    }

    /**
     * Makes them.
     *
     * @return which task was made of which
     * @throws Refusal as {@link #read}, and {@code task.copy.nothing}
     */
    public Map<TaskId, TaskId> copy(Actor actor, UnitId unit, CopyWish wish) {
        return work.write(actor, tx -> {
            var list = read(tx, unit, wish);
            if (list.isEmpty()) {
                throw Refusal.invalid("task.copy.nothing");
            }
            var made = new LinkedHashMap<TaskId, TaskId>();
            list.forEach(one -> made.put(one.of().id(), make(tx, unit, one, wish)));
            waits.of(tx, List.copyOf(made.keySet())).values().stream()
                    .flatMap(List::stream)
                    .filter(wait -> made.containsKey(wait.id()))
                    .forEach(wait -> waits.add(tx, made.get(wait.waiting()), made.get(wait.id())));
            recurrences.copy(tx, made, wish.days());
            var where = units.get(tx, unit);
            tx.journal(
                    "task.copy",
                    where.subject(),
                    Map.of(
                            "from",
                            wish.plan()
                                    .map(Object::toString)
                                    .orElseGet(() -> wish.from().toString()),
                            "tasks",
                            made.size(),
                            "days",
                            wish.days()));
            tx.place("units/" + where.slug() + "/tasks");
            return made;
        });
    }

    private TaskId make(Tx tx, UnitId unit, Copy copy, CopyWish wish) {
        var task = copy.of();
        var others = wish.people()
                ? tasks.others(tx, task.id()).stream()
                        .filter(member -> tasks.works(tx, unit, member))
                        .toList()
                : List.<MemberId>of();
        var words = new TaskWords(
                task.title(), task.body(), copy.due(), task.weight(), task.duty(), copy.responsible(), others);
        var id = tasks.make(tx, unit, copy.on().map(Provision::id), words);
        var steps = checklists.of(tx, task.id()).stream().map(Check::words).toList();
        checklists.write(tx, id, String.join("\n", steps));
        return id;
    }

    private List<Provision> objectives(Tx tx, UnitId unit, CopyWish wish) {
        if (wish.into().isEmpty()) {
            return List.of();
        }
        var plan = plans.readable(tx, wish.into().get());
        if (!plan.unit().equals(unit)) {
            throw Refusal.because("task.other_unit", plan.title());
        }
        return plans.current(tx, plan.id())
                .map(version -> texts.objectives(tx, version))
                .orElse(List.of());
    }

    /** The objective itself, or the one of the same title, or else of the same number. */
    private Optional<Provision> alike(Tx tx, ProvisionId id, List<Provision> among) {
        var old = texts.current(tx, id);
        var ways = new ArrayList<Optional<Provision>>();
        ways.add(among.stream().filter(one -> one.id().equals(id)).findFirst());
        old.ifPresent(was -> {
            ways.add(among.stream()
                    .filter(one ->
                            !was.title().isEmpty() && Fold.text(one.title()).equals(Fold.text(was.title())))
                    .findFirst());
            ways.add(among.stream()
                    .filter(one -> !was.number().isEmpty() && one.number().equals(was.number()))
                    .findFirst());
        });
        return ways.stream().flatMap(Optional::stream).findFirst();
    }
}
