package org.throughline.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.progress.Figures;

/** Puts into words when tasks come again, what waits on what, and whose turn a duty is. */
public final class TaskCourse {
    private static final int SUGGESTED = 3;

    private final Tasks tasks;
    private final Waits waits;
    private final Recurrences recurrences;
    private final Duties duties;
    private final TaskWording words;
    private final Messages messages;

    public TaskCourse(
            Tasks tasks,
            Waits waits,
            Recurrences recurrences,
            Duties duties,
            Members members,
            Figures figures,
            Messages messages) {
        this.tasks = tasks;
        this.waits = waits;
        this.recurrences = recurrences;
        this.duties = duties;
        this.messages = messages;
        this.words = new TaskWording(messages, members, figures);
    }

    /** When a task comes again; with its form for those who work on it. */
    CourseScreen.Again again(Tx tx, Task task, LocalDate today, boolean works, Typed typed) {
        var series = recurrences.of(tx, task.id());
        var action = "/tasks/" + task.id().text() + "/again";
        boolean goesOn = series.flatMap(Series::nextOn).isPresent();
        return new CourseScreen.Again(
                series.isPresent(),
                series.map(one -> rule(tx, one.rhythm(), one.step(), one.untilOn())
                                + (one.turns() ? " " + words.say(tx, "task.again.in_turn") : ""))
                        .orElse(""),
                series.map(one -> one.nextOn()
                                .map(day -> words.say(
                                        tx,
                                        day.isAfter(today.plusDays(Recurrences.LEAD_DAYS))
                                                ? "task.again.next"
                                                : "task.again.waits",
                                        day))
                                .orElseGet(() -> words.say(tx, "task.again.ended")))
                        .orElse(""),
                series.map(one -> recurrences.occurrences(tx, one.id()).stream()
                                .map(time -> once(tx, task, time, today))
                                .toList())
                        .orElse(List.of()),
                works && goesOn
                        ? List.of(Act.word(action + "/end", words.say(tx, "task.again.end"))
                                .asking(words.say(tx, "task.again.end_sure")))
                        : List.of(),
                works
                                && (series.isPresent()
                                        || typed.no().isPresent()
                                        || task.dueOn().isPresent()
                                                && task.state().isOpen())
                        ? List.of(form(tx, action, series, typed))
                        : List.of());
    }

    private CourseScreen.Once once(Tx tx, Task task, Series.Occurrence time, LocalDate today) {
        boolean here = time.task().equals(task.id());
        var late = time.late(today)
                ? words.count(
                        tx,
                        "task.late",
                        ChronoUnit.DAYS.between(time.due(), time.doneOn().orElse(today)))
                : "";
        return new CourseScreen.Once(
                here ? "" : "/tasks/" + time.task().text(),
                messages.date(tx.actor().lang(), time.day()),
                words.state(tx, time.state()),
                late);
    }

    private CourseScreen.AgainForm form(Tx tx, String action, Optional<Series> series, Typed typed) {
        var rhythm = series.map(Series::rhythm).orElse(Rhythm.WEEK).name();
        return new CourseScreen.AgainForm(
                action,
                words.say(tx, series.isPresent() ? "task.again.change" : "task.again.set"),
                typed.no().isPresent(),
                typed.errors(messages, tx.actor().lang(), "until"),
                typed.field(Field.select(
                        "rhythm",
                        List.of(
                                Option.of("WEEK", words.say(tx, "task.rhythm.WEEK"), rhythm),
                                Option.of("MONTH", words.say(tx, "task.rhythm.MONTH"), rhythm)))),
                typed.field(Field.text(
                                "step",
                                Integer.toString(series.map(Series::step).orElse(1)))
                        .type("number")
                        .must()),
                typed.field(Field.text(
                                "until",
                                series.map(one -> one.untilOn().toString()).orElse(""))
                        .label("field.again_until")
                        .type("date")
                        .must()),
                typed.field(Field.select(
                        "turns",
                        List.of(new Option(
                                "yes",
                                words.say(tx, "task.again.turns"),
                                series.map(Series::turns).orElse(false),
                                "")))));
    }

    /** Whether it is one time of several, with more to come. */
    boolean goesOn(Tx tx, Task task) {
        return recurrences.of(tx, task.id()).flatMap(Series::nextOn).isPresent();
    }

    /** What a task waits for and what waits for it; with the form for those who work on it. */
    CourseScreen.Waiting waiting(Tx tx, Task task, boolean works, Typed typed) {
        var before = waits.of(tx, task.id());
        var action = "/tasks/" + task.id().text() + "/waits";
        boolean free = !before.isEmpty() && before.stream().noneMatch(Wait::isOpen) && task.state() == TaskState.OPEN;
        var after = waits.on(tx, task.id());
        return new CourseScreen.Waiting(
                !before.isEmpty() || !after.isEmpty(),
                before.stream().map(one -> line(tx, one, action, works)).toList(),
                after.stream().map(one -> line(tx, one, action, false)).toList(),
                works && (task.state().isOpen() || typed.no().isPresent())
                        ? form(tx, task, before, action, typed)
                        : List.of(),
                free ? words.say(tx, "task.wait.free") : "");
    }

    private List<CourseScreen.WaitForm> form(Tx tx, Task task, List<Wait> before, String action, Typed typed) {
        var had = before.stream().map(Wait::id).toList();
        var others = tasks.ofUnit(tx, task.unit(), Wanted.all(), Tasks.After.NOTHING).stream()
                .filter(one -> !one.id().equals(task.id()) && !had.contains(one.id()))
                .map(one -> new Option(
                        one.id().text(),
                        one.dueOn()
                                .map(day -> words.say(tx, "task.wait.option", one.title(), day))
                                .orElse(one.title()),
                        false,
                        ""))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(new CourseScreen.WaitForm(
                        action,
                        typed.no().isPresent(),
                        typed.errors(messages, tx.actor().lang(), "waits_for"),
                        typed.field(Field.select("waits_for", others).unchosen(words.say(tx, "task.copy.choose")))));
    }

    private CourseScreen.Line line(Tx tx, Wait wait, String action, boolean works) {
        return new CourseScreen.Line(
                "/tasks/" + wait.id().text(),
                wait.title(),
                words.state(tx, wait.state()),
                works
                        ? List.of(Act.word(
                                action + "/end",
                                words.say(tx, "task.wait.end"),
                                new Hidden("waits_for", wait.id().text())))
                        : List.of());
    }

    /** What a list says of these tasks besides, in two statements. */
    Map<TaskId, CourseScreen.Note> notes(Tx tx, Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var open = waits.of(tx, ids);
        var rules = recurrences.rules(tx, ids);
        var notes = new HashMap<TaskId, CourseScreen.Note>();
        for (var id : ids) {
            var before = open.getOrDefault(id, List.of()).stream()
                    .filter(Wait::isOpen)
                    .map(Wait::title)
                    .toList();
            notes.put(
                    id,
                    new CourseScreen.Note(
                            before.isEmpty()
                                    ? ""
                                    : before.size() == 1
                                            ? words.say(tx, "task.waits_for", before.get(0))
                                            : words.count(tx, "task.waits_for_more", before.size() - 1L, before.get(0)),
                            Optional.ofNullable(rules.get(id))
                                    .map(rule -> rule(tx, rule.rhythm(), rule.step(), rule.untilOn()))
                                    .orElse("")));
        }
        return notes;
    }

    private String rule(Tx tx, Rhythm rhythm, int step, LocalDate until) {
        return words.count(tx, "task.again." + rhythm.name(), step, until);
    }

    /** The unit's duties, and who has not had this one lately. */
    CourseScreen.DutyPart duty(Tx tx, org.throughline.org.Unit unit, String duty) {
        return new CourseScreen.DutyPart(
                duties.of(tx, unit).stream().map(Duty::words).toList(), suggestion(tx, unit.id(), duty));
    }

    /** Who has not had a duty lately, in a sentence, or whose office it is. */
    Optional<String> suggestion(Tx tx, UnitId unit, String duty) {
        var turn = duty.isEmpty() ? List.<Tasks.Person>of() : duties.turn(tx, unit, duty);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        var names = turn.stream().limit(SUGGESTED).map(Tasks.Person::name).toList();
        var office = duties.office(tx, unit, duty);
        return Optional.of(
                office.isPresent()
                        ? words.say(tx, "duty.with_office", words.say(tx, "office." + office.get()), names.get(0))
                        : words.say(tx, "duty.not_lately", duty, String.join(", ", names)));
    }
}
