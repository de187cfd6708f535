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
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.parts.TaskLine;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;

/**
 * Puts tasks into lines under headings, with a number of statements that does not grow with the list. What many lines say alike, such
 * as a day, is put into words once.
 */
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
    List<ListScreen.Group> byDay(Tx tx, List<ListedTask> list, Ticks ticks) {
        var lines = new Lines(tx, list, ticks);
        return groups(lines, list, false, List.of(), Map.of());
    }

    /**
     * In columns by state, those that hold nothing too.
     *
     * @param more where the rest of a column is, for those that go on
     */
    List<ListScreen.Group> byState(
            Tx tx, Collection<TaskState> states, List<ListedTask> list, Ticks ticks, Map<TaskState, Link> more) {
        var named = new HashMap<String, Link>();
        more.forEach((state, link) -> named.put(words.state(tx, state), link));
        var columns = states.stream().map(state -> words.state(tx, state)).toList();
        return groups(new Lines(tx, list, ticks), list, true, columns, named);
    }

    private static List<ListScreen.Group> groups(
            Lines lines, List<ListedTask> list, boolean byState, List<String> columns, Map<String, Link> more) {
        var groups = new LinkedHashMap<String, List<TaskLine>>();
        columns.forEach(column -> groups.put(column, new ArrayList<>()));
        for (var task : list) {
            var heading = byState ? lines.state(task.state()) : lines.day(task).group();
            groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(lines.of(task));
        }
        return groups.entrySet().stream()
                .map(group -> new ListScreen.Group(
                        group.getKey(), group.getValue(), Optional.ofNullable(more.get(group.getKey()))))
                .toList();
    }

    /**
     * Which tasks of a list are ticked.
     *
     * @param offered whether any can be
     * @param all whether all are at first
     * @param chosen those that were when the form was sent
     */
    record Ticks(boolean offered, boolean all, List<String> chosen) {
        static final Ticks NONE = new Ticks(false, false, List.of());

        boolean on(String id) {
            return offered && (all || chosen.contains(id));
        }
    }

    /** What a day says of all tasks of a unit that are due on it: the heading they stand under, and their words for it. */
    private record Day(String group, String left, String when) {}

    /** The days of one unit. */
    private record Calendar(LocalDate today, Map<Optional<LocalDate>, Day> open, Map<Optional<LocalDate>, Day> closed) {
        static Calendar from(LocalDate today) {
            return new Calendar(today, new HashMap<>(), new HashMap<>());
        }
    }

    /** The lines of one list. */
    private final class Lines {
        private final Tx tx;
        private final Ticks ticks;
        private final Map<MemberId, String> names;
        private final Map<ProvisionId, Link> serves = new HashMap<>();
        private final Map<TaskId, CourseScreen.Note> notes;
        private final Map<UnitId, Calendar> calendars = new HashMap<>();
        private final Map<TaskState, String> states = new HashMap<>();
        private final Map<Optional<MemberId>, String> answers = new HashMap<>();

        Lines(Tx tx, List<ListedTask> list, Ticks ticks) {
            this.tx = tx;
            this.ticks = ticks;
            var people = new LinkedHashSet<MemberId>();
            var objectives = new LinkedHashSet<ProvisionId>();
            list.forEach(task -> {
                task.responsible().ifPresent(people::add);
                task.objective().ifPresent(objectives::add);
            });
            this.names = members.names(tx, people);
            figures.names(tx, objectives)
                    .forEach((id, named) ->
                            serves.put(id, new Link(named.href(), named.place().title())));
            this.notes = course.notes(
                    tx,
                    list.stream().filter(ListedTask::linked).map(ListedTask::id).toList());
        }

        String state(TaskState state) {
            return states.computeIfAbsent(state, one -> words.state(tx, one));
        }

        private Calendar calendar(UnitId unit) {
            return calendars.computeIfAbsent(
                    unit, id -> Calendar.from(units.get(tx, id).today(tx.now())));
        }

        Day day(ListedTask task) {
            var calendar = calendar(task.unit());
            boolean open = task.state().isOpen();
            return (open ? calendar.open() : calendar.closed())
                    .computeIfAbsent(
                            task.dueOn(),
                            due -> new Day(
                                    words.say(tx, group(open, due, calendar.today())),
                                    words.left(tx, due, open, calendar.today()),
                                    words.when(tx, due, calendar.today())));
        }

        TaskLine of(ListedTask task) {
            var day = day(task);
            var note = notes.getOrDefault(task.id(), CourseScreen.Note.NOTHING);
            boolean open = task.state().isOpen();
            var id = task.id().text();
            return new TaskLine(
                    "/tasks/" + id,
                    task.title(),
                    day.left(),
                    day.when(),
                    task.isLate(calendar(task.unit()).today()),
                    task.objective().map(serves::get),
                    answers.computeIfAbsent(task.responsible(), who -> words.answers(tx, who, names)),
                    state(task.state()),
                    task.state() == TaskState.BLOCKED,
                    open && task.share() > 0 ? words.percent(tx, task.share()) : "",
                    open ? note.waits() : "",
                    note.again(),
                    ticks.offered() && open ? id : "",
                    ticks.on(id));
        }
    }

    private static String group(boolean open, Optional<LocalDate> due, LocalDate today) {
        if (!open) {
            return "task.group.closed";
        }
        if (due.isEmpty()) {
            return "task.group.undated";
        }
        return due.get().isBefore(today)
                ? "task.group.late"
                : due.get().isAfter(today.plusDays(SOON_DAYS)) ? "task.group.later" : "task.group.soon";
    }
}
