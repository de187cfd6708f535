package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Pages;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;

/** Makes lists of tasks. */
public final class ListScreens {
    private static final int SOON_DAYS = 14;

    private final Tasks tasks;
    private final Units units;
    private final Members members;
    private final Figures figures;
    private final TaskWording words;

    public ListScreens(Tasks tasks, Units units, Members members, Figures figures, Messages messages) {
        this.tasks = tasks;
        this.units = units;
        this.members = members;
        this.figures = figures;
        this.words = new TaskWording(messages, members, figures);
    }

    /** What the reader works on. */
    ListScreen mine(Tx tx, String state, String after) {
        var found = tasks.ofMember(tx, tx.actor().member(), Filter.states(state), Filter.after(after));
        return new ListScreen(
                words.say(tx, "task.mine"),
                "",
                Optional.of(new ListScreen.Filters("/tasks", Optional.empty(), states(tx, state), Optional.empty())),
                groups(tx, Filter.page(found)),
                tx.actor()
                        .home()
                        .map(home -> units.get(tx, home))
                        .map(unit -> List.of(
                                new Link("/units/" + unit.slug() + "/tasks", unit.name()),
                                new Link("/tasks/new?unit=" + unit.slug(), words.say(tx, "task.new")),
                                new Link("/units/" + unit.slug() + "/updates", words.say(tx, "task.report_without"))))
                        .orElse(List.of()),
                pages(tx, "/tasks?state=" + state, found, after),
                found.isEmpty() ? words.say(tx, "task.none_mine") : "");
    }

    /** A unit's. */
    ListScreen ofUnit(Tx tx, Unit unit, String state, boolean mine, String after) {
        var whose = mine ? Optional.of(tx.actor().member()) : Optional.<MemberId>empty();
        var found = tasks.ofUnit(tx, unit.id(), Filter.states(state), whose, Filter.after(after));
        var base = "/units/" + unit.slug() + "/tasks";
        var acts = new ArrayList<Link>();
        acts.add(new Link("/units/" + unit.slug(), unit.name()));
        if (tx.actor().worksIn(unit.id())) {
            acts.add(new Link("/tasks/new?unit=" + unit.slug(), words.say(tx, "task.new")));
        }
        acts.add(new Link("/units/" + unit.slug() + "/updates", words.say(tx, "task.reports")));
        var only = Field.select("mine", List.of(new Option("yes", words.say(tx, "task.only_mine"), mine, "")));
        return new ListScreen(
                words.say(tx, "task.of_unit", unit.name()),
                "",
                Optional.of(new ListScreen.Filters(
                        base,
                        Optional.empty(),
                        states(tx, state),
                        tx.actor().isPerson() ? Optional.of(only) : Optional.empty())),
                groups(tx, Filter.page(found)),
                acts,
                pages(tx, base + "?state=" + state + (mine ? "&mine=yes" : ""), found, after),
                found.isEmpty() ? words.say(tx, "task.none") : "");
    }

    private Optional<Pages> pages(Tx tx, String base, List<Task> found, String after) {
        var next = Filter.next(found).map(at -> new Link(base + "&after=" + at, words.say(tx, "task.later_page")));
        if (next.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        var first = after.isEmpty()
                ? Optional.<Link>empty()
                : Optional.of(new Link(base, words.say(tx, "task.first_page")));
        return Optional.of(new Pages(first, next, ""));
    }

    private Field states(Tx tx, String chosen) {
        var shown = chosen.isEmpty() ? Filter.STATES.get(0) : chosen;
        return Field.select(
                        "state",
                        Filter.STATES.stream()
                                .map(state -> Option.of(state, words.say(tx, "task.filter." + state), shown))
                                .toList())
                .label("field.task_state");
    }

    private List<ListScreen.Group> groups(Tx tx, List<Task> list) {
        var people = new LinkedHashSet<MemberId>();
        var objectives = new LinkedHashSet<ProvisionId>();
        list.forEach(task -> {
            task.responsible().ifPresent(people::add);
            task.objective().ifPresent(objectives::add);
        });
        var names = members.names(tx, people);
        var serves = figures.names(tx, objectives);
        var of = new HashMap<UnitId, Unit>();
        var groups = new LinkedHashMap<String, List<ListScreen.TaskLine>>();
        for (var task : list) {
            var unit = of.computeIfAbsent(task.unit(), id -> units.get(tx, id));
            var today = unit.today(tx.now());
            groups.computeIfAbsent(words.say(tx, group(task, today)), key -> new ArrayList<>())
                    .add(line(tx, task, today, names, serves));
        }
        return groups.entrySet().stream()
                .map(group -> new ListScreen.Group(group.getKey(), group.getValue()))
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

    private ListScreen.TaskLine line(
            Tx tx, Task task, LocalDate today, Map<MemberId, String> names, Map<ProvisionId, Figures.Named> serves) {
        return new ListScreen.TaskLine(
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
                task.state().isOpen() && task.share() > 0 ? words.percent(tx, task.share()) : "");
    }
}
