package org.throughline.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.parts.Pages;
import org.throughline.parts.View;
import org.throughline.progress.Figures;

/** Makes lists of tasks. */
public final class ListScreens {
    private final Tasks tasks;
    private final Units units;
    private final TaskWording words;
    private final TaskLines lines;
    private final ListForms forms;

    public ListScreens(
            Tasks tasks,
            Units units,
            Members members,
            Figures figures,
            Duties duties,
            TaskCourse course,
            Messages messages) {
        this.tasks = tasks;
        this.units = units;
        this.words = new TaskWording(messages, members, figures);
        this.lines = new TaskLines(units, members, figures, words, course);
        this.forms = new ListForms(tasks, duties, words);
    }

    /** What the reader works on. */
    ListScreen mine(Tx tx, String state, String after) {
        var found = tasks.ofMember(tx, false, tx.actor().member(), Filter.states(state), Filter.after(after));
        return new ListScreen(
                words.say(tx, "task.mine"),
                "",
                List.of(),
                Optional.of(new ListScreen.Filters("/tasks", "", Optional.of(forms.states(tx, state)), List.of())),
                false,
                lines.byDay(tx, Filter.page(found), TaskLines.Ticks.NONE),
                false,
                Optional.empty(),
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

    /** A unit's, as the address asks for them; {@code typed} is a change of many that was refused. */
    ListScreen ofUnit(Tx tx, Unit unit, Wanted wanted, String after, Typed typed) {
        var base = "/units/" + unit.slug() + "/tasks";
        boolean works = tx.actor().worksIn(unit.id());
        var found = wanted.asBoard() ? List.<ListedTask>of() : tasks.ofUnit(tx, unit.id(), wanted, Filter.after(after));
        var gone = works ? forms.gone(tx, unit, wanted) : Optional.<String>empty();
        boolean again = typed.no().isPresent();
        var ticks = new TaskLines.Ticks(
                works, gone.isPresent() && !again, typed.form().all("task"));
        var groups =
                wanted.asBoard() ? board(tx, unit, wanted, base, ticks) : lines.byDay(tx, Filter.page(found), ticks);
        boolean some = groups.stream()
                .flatMap(group -> group.tasks().stream())
                .anyMatch(line -> !line.tick().isEmpty());
        return new ListScreen(
                words.say(tx, "task.of_unit", unit.name()),
                "",
                views(tx, wanted, base),
                Optional.of(forms.filters(tx, unit, wanted, base, gone)),
                wanted.asBoard(),
                groups,
                some && gone.isPresent() || again,
                some || again
                        ? Optional.of(forms.change(tx, unit, at(wanted.at(base), after), typed))
                        : Optional.empty(),
                acts(tx, unit, works),
                pages(tx, wanted.at(base), found, after),
                groups.isEmpty() ? words.say(tx, "task.none") : "");
    }

    private List<ListScreen.Group> board(Tx tx, Unit unit, Wanted wanted, String base, TaskLines.Ticks ticks) {
        var shown = new ArrayList<ListedTask>();
        var more = new EnumMap<TaskState, Link>(TaskState.class);
        for (var state : wanted.states()) {
            var found = tasks.ofUnit(tx, unit.id(), wanted, state, Tasks.After.NOTHING);
            shown.addAll(Filter.page(found));
            if (found.size() > Tasks.PAGE) {
                more.put(state, new Link(wanted.as("").at(base), words.say(tx, "task.board.more")));
            }
        }
        return lines.byState(tx, wanted.states(), shown, ticks, more);
    }

    private List<View> views(Tx tx, Wanted wanted, String base) {
        return List.of(
                new View(wanted.as("").at(base), words.say(tx, "task.view.list"), !wanted.asBoard()),
                new View(wanted.as(Wanted.BOARD).at(base), words.say(tx, "task.view.board"), wanted.asBoard()));
    }

    private List<Link> acts(Tx tx, Unit unit, boolean works) {
        var acts = new ArrayList<Link>();
        acts.add(new Link("/units/" + unit.slug(), unit.name()));
        if (works) {
            acts.add(new Link("/tasks/new?unit=" + unit.slug(), words.say(tx, "task.new")));
            acts.add(new Link("/units/" + unit.slug() + "/tasks/copy", words.say(tx, "task.copy")));
            acts.add(new Link("/units/" + unit.slug() + "/duties", words.say(tx, "duty.list")));
        }
        acts.add(new Link("/units/" + unit.slug() + "/updates", words.say(tx, "task.reports")));
        return acts;
    }

    /** The address of a list's page that begins after that place; of its first one after none. */
    static String at(String list, String after) {
        return after.isEmpty() ? list : list + (list.contains("?") ? "&" : "?") + "after=" + after;
    }

    private Optional<Pages> pages(Tx tx, String base, List<ListedTask> found, String after) {
        var next = Filter.next(found).map(where -> new Link(at(base, where), words.say(tx, "task.later_page")));
        if (next.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        var first = after.isEmpty()
                ? Optional.<Link>empty()
                : Optional.of(new Link(base, words.say(tx, "task.first_page")));
        return Optional.of(new Pages(first, next, ""));
    }
}
