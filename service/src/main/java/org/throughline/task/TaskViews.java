package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.progress.Reading;

/** Makes what programs are told of tasks and updates. */
public final class TaskViews {
    private final Tasks tasks;
    private final Updates updates;
    private final Units units;
    private final Members members;

    public TaskViews(Tasks tasks, Updates updates, Units units, Members members) {
        this.tasks = tasks;
        this.updates = updates;
        this.units = units;
        this.members = members;
    }

    /** A task with all that was reported on it. */
    TaskView of(Tx tx, TaskId id) {
        var task = tasks.get(tx, id);
        var others = tasks.others(tx, id);
        var told = told(tx, updates.ofTask(tx, id));
        var asked = new ArrayList<>(others);
        task.responsible().ifPresent(asked::add);
        return view(task, units.get(tx, task.unit()), members.names(tx, asked), others, told, tx);
    }

    /** A list of tasks. */
    List<TaskView> of(Tx tx, List<ListedTask> list) {
        var people = new LinkedHashSet<MemberId>();
        list.forEach(task -> task.responsible().ifPresent(people::add));
        var names = members.names(tx, people);
        var where = new HashMap<UnitId, Where>();
        return list.stream()
                .map(task -> {
                    var in = where.computeIfAbsent(task.unit(), id -> Where.of(tx, units.get(tx, id)));
                    return new TaskView(
                            task.id(),
                            in.unit(),
                            task.objective(),
                            task.title(),
                            task.body(),
                            task.state(),
                            task.dueOn(),
                            task.isLate(in.today()),
                            task.weight(),
                            task.done().millionths(),
                            task.duty(),
                            task.responsible().map(member -> person(names, member)),
                            List.of(),
                            task.revision(),
                            List.of());
                })
                .toList();
    }

    /** A unit's slug, and what day it is there. */
    private record Where(String unit, LocalDate today) {
        static Where of(Tx tx, Unit unit) {
            return new Where(unit.slug(), unit.today(tx.now()));
        }
    }

    /** Updates with their people and quantities. */
    List<TaskView.Told> told(Tx tx, List<Update> list) {
        var people = new LinkedHashSet<MemberId>();
        list.forEach(update -> people.addAll(Updates.people(update)));
        var names = members.names(tx, people);
        var quantities = updates.quantities(tx, list);
        return list.stream()
                .map(update ->
                        told(update, names, quantities.getOrDefault(update.id().value(), List.of())))
                .toList();
    }

    private static TaskView.Told told(Update update, Map<MemberId, String> names, List<Reading> quantities) {
        return new TaskView.Told(
                update.id(),
                update.task(),
                update.objective(),
                person(names, update.member()),
                update.enteredBy().map(by -> person(names, by)),
                update.happenedOn(),
                update.recordedAt(),
                update.state(),
                update.share(),
                update.said(),
                update.note(),
                quantities.stream()
                        .map(q -> new TaskView.Counted(
                                q.amount(),
                                q.words(),
                                q.measure(),
                                q.indicator(),
                                Optional.of(q.den()).filter(of -> of > 1)))
                        .toList(),
                update.corrects(),
                update.correctedBy());
    }

    private static TaskView view(
            Task task, Unit unit, Map<MemberId, String> names, List<MemberId> others, List<TaskView.Told> told, Tx tx) {
        return new TaskView(
                task.id(),
                unit.slug(),
                task.objective(),
                task.title(),
                task.body(),
                task.state(),
                task.dueOn(),
                task.isLate(unit.today(tx.now())),
                task.weight(),
                task.done().millionths(),
                task.duty(),
                task.responsible().map(member -> person(names, member)),
                others.stream().map(member -> person(names, member)).toList(),
                task.revision(),
                told);
    }

    private static TaskView.Person person(Map<MemberId, String> names, MemberId member) {
        return new TaskView.Person(
                member, Optional.ofNullable(names.get(member)).orElse(""));
    }
}
