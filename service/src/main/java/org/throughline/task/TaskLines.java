package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.parts.TaskLine;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;

/** Puts tasks into lines under headings, with a number of statements that does not grow with the list. */
final class TaskLines {
    private static final int SOON_DAYS = 14;

    private final Units units;
    private final Members members;
    private final Figures figures;
    private final TaskWording words;
    private final TaskCourse course;

    TaskLines(Units units, Members members, Figures figures, TaskWording words, TaskCourse course) {
        this.course = course;
        this.units = units;
        this.members = members;
        this.figures = figures;
        this.words = words;
    }

    /** Under headings by the day they are due. */
    List<ListScreen.Group> byDay(Tx tx, List<Task> list, boolean ticks) {
        return groups(tx, list, ticks, (task, today) -> words.say(tx, group(task, today)), List.of(), Map.of());
    }

    /**
     * In columns by state, those that hold nothing too.
     *
     * @param more where the rest of a column is, for those that go on
     */
    List<ListScreen.Group> byState(
            Tx tx, Collection<TaskState> states, List<Task> list, boolean ticks, Map<TaskState, Link> more) {
        var named = new HashMap<String, Link>();
        more.forEach((state, link) -> named.put(words.state(tx, state), link));
        var columns = states.stream().map(state -> words.state(tx, state)).toList();
        return groups(tx, list, ticks, (task, today) -> words.state(tx, task.state()), columns, named);
    }

    private List<ListScreen.Group> groups(
            Tx tx,
            List<Task> list,
            boolean ticks,
            BiFunction<Task, LocalDate, String> heading,
            List<String> columns,
            Map<String, Link> more) {
        var people = new LinkedHashSet<MemberId>();
        var objectives = new LinkedHashSet<ProvisionId>();
        list.forEach(task -> {
            task.responsible().ifPresent(people::add);
            task.objective().ifPresent(objectives::add);
        });
        var names = members.names(tx, people);
        var serves = figures.names(tx, objectives);
        var notes = course.notes(tx, list.stream().map(Task::id).toList());
        var of = new HashMap<UnitId, Unit>();
        var groups = new LinkedHashMap<String, List<TaskLine>>();
        columns.forEach(column -> groups.put(column, new ArrayList<>()));
        for (var task : list) {
            var unit = of.computeIfAbsent(task.unit(), id -> units.get(tx, id));
            var today = unit.today(tx.now());
            groups.computeIfAbsent(heading.apply(task, today), key -> new ArrayList<>())
                    .add(line(
                            tx,
                            task,
                            today,
                            ticks,
                            names,
                            serves,
                            notes.getOrDefault(task.id(), CourseScreen.Note.NOTHING)));
        }
        return groups.entrySet().stream()
                .map(group -> new ListScreen.Group(
                        group.getKey(), group.getValue(), Optional.ofNullable(more.get(group.getKey()))))
                .toList();
    }

    private static String group(Task task, LocalDate today) {
        if (!task.state().isOpen()) {
            return "task.group.closed";
        }
        if (task.dueOn().isEmpty()) {
            return "task.group.undated";
        }
        var due = task.dueOn().get();
        return due.isBefore(today)
                ? "task.group.late"
                : due.isAfter(today.plusDays(SOON_DAYS)) ? "task.group.later" : "task.group.soon";
    }

    private TaskLine line(
            Tx tx,
            Task task,
            LocalDate today,
            boolean ticks,
            Map<MemberId, String> names,
            Map<ProvisionId, Figures.Named> serves,
            CourseScreen.Note note) {
        return new TaskLine(
                "/tasks/" + task.id().text(),
                task.title(),
                words.left(tx, task, today),
                words.when(tx, task.dueOn(), today),
                task.isLate(today),
                task.objective()
                        .map(serves::get)
                        .map(named -> new Link(named.href(), named.place().title())),
                words.who(tx, task, List.of(), names),
                words.state(tx, task.state()),
                task.state() == TaskState.BLOCKED,
                task.state().isOpen() && task.share() > 0 ? words.percent(tx, task.share()) : "",
                task.state().isOpen() ? note.waits() : "",
                note.again(),
                ticks && task.state().isOpen() ? task.id().text() : "");
    }
}
