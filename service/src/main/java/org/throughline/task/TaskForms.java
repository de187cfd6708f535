package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Weight;

/** Makes the forms of tasks and reports. */
final class TaskForms {
    /** The choice of whoever has not had the duty lately. */
    static final String TURN = "turn";

    private static final int ROWS = 4;

    private final Tasks tasks;
    private final TaskWording words;

    TaskForms(Tasks tasks, TaskWording words) {
        this.tasks = tasks;
        this.words = words;
    }

    TaskScreen.TaskForm fresh(
            Tx tx, Unit unit, Optional<ProvisionId> objective, String duty, CourseScreen.DutyPart duties) {
        var said = TaskWords.titled("-").duty(duty);
        return form(
                tx,
                unit.id(),
                "/tasks?unit=" + unit.slug(),
                "",
                said,
                duties,
                "",
                "",
                objective,
                "/units/" + unit.slug() + "/tasks");
    }

    TaskScreen.TaskForm edit(
            Tx tx, Task task, List<MemberId> others, List<Check> checks, CourseScreen.DutyPart duties) {
        var said = new TaskWords(
                task.title(), task.body(), task.dueOn(), task.weight(), task.duty(), task.responsible(), others);
        var place = "/tasks/" + task.id().text();
        return form(
                tx,
                task.unit(),
                place + "/edit",
                Long.toString(task.revision()),
                said,
                duties,
                task.title(),
                checks.stream().map(Check::words).collect(Collectors.joining("\n")),
                task.objective(),
                place);
    }

    private TaskScreen.TaskForm form(
            Tx tx,
            UnitId unit,
            String action,
            String revision,
            TaskWords said,
            CourseScreen.DutyPart duties,
            String title,
            String checks,
            Optional<ProvisionId> objective,
            String cancel) {
        var people = tasks.people(tx, unit);
        var others = people.stream()
                .map(one ->
                        new Option(one.id().text(), one.name(), said.others().contains(one.id()), ""))
                .toList();
        return new TaskScreen.TaskForm(
                action,
                List.of(),
                revision,
                Field.text("name", title).label("field.task").must(),
                Field.area("body", said.body(), ROWS).hinted(),
                Field.area("checklist", checks, ROWS).hinted(),
                objectives(tx, unit, objective),
                Field.text("due", said.due().map(Object::toString).orElse("")).type("date"),
                Field.text("weight", Long.toString(title.isEmpty() ? Weight.DEFAULT : said.weight()))
                        .hinted(),
                Field.text("duty", said.duty()).hinted(),
                duties.duties(),
                responsible(tx, people, said, title.isEmpty() && !said.duty().isEmpty()),
                duties.turn().orElse(""),
                others.isEmpty() ? Optional.empty() : Optional.of(Field.select("others", others)),
                cancel);
    }

    /** The lines of a checklist, to be ticked by whoever works on it. */
    Optional<TaskScreen.Checks> checks(Tx tx, Task task, List<Check> lines, boolean works) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var options = lines.stream()
                .map(line -> new Option(line.id().text(), line.words(), line.done(), ""))
                .toList();
        long done = lines.stream().filter(Check::done).count();
        return Optional.of(new TaskScreen.Checks(
                "/tasks/" + task.id().text() + "/checklist",
                works ? List.of(Field.select("checks", options)) : List.of(),
                lines.stream()
                        .filter(Check::done)
                        .map(line -> new Hidden("were", line.id().text()))
                        .toList(),
                works ? List.of() : lines,
                words.say(tx, "task.checks_done", done, lines.size())));
    }

    /** The form of a report on a task; what is corrected stands in it to be changed. */
    TaskScreen.ReportForm report(Tx tx, Task task, LocalDate today, Optional<Update> corrects) {
        var place = "/tasks/" + task.id().text();
        var states = new ArrayList<Option>();
        states.add(new Option("", words.say(tx, "task.say.same"), corrects.isEmpty(), ""));
        for (var state : List.of(TaskState.DONE, TaskState.IN_PROGRESS, TaskState.BLOCKED)) {
            boolean chosen = corrects.flatMap(Update::state).equals(Optional.of(state));
            states.add(new Option(state.name(), words.say(tx, "task.say." + state.name()), chosen, ""));
        }
        return report(
                tx,
                task.unit(),
                place + "/reading",
                Optional.empty(),
                Optional.of(Field.select("state", states)),
                today,
                corrects);
    }

    /** The form of a report without a task. */
    TaskScreen.ReportForm report(Tx tx, Unit unit, Optional<Update> corrects) {
        return report(
                tx,
                unit.id(),
                "/units/" + unit.slug() + "/updates/reading",
                Optional.of(objectives(tx, unit.id(), corrects.flatMap(Update::objective))),
                Optional.empty(),
                unit.today(tx.now()),
                corrects);
    }

    private TaskScreen.ReportForm report(
            Tx tx,
            UnitId unit,
            String action,
            Optional<Field> objective,
            Optional<Field> state,
            LocalDate today,
            Optional<Update> corrects) {
        var people = tasks.people(tx, unit);
        var done = corrects.flatMap(Update::share)
                .map(share -> Long.toString(share / 10_000))
                .orElse("");
        return new TaskScreen.ReportForm(
                action,
                action,
                List.of(),
                objective,
                Field.text("said", corrects.map(Update::said).orElse("")).hinted(),
                state,
                state.map(any -> Field.text("done", done).hinted()),
                Field.text(
                                "happened",
                                corrects.map(Update::happenedOn).orElse(today).toString())
                        .type("date")
                        .must(),
                Field.text("note", corrects.map(Update::note).orElse("")),
                people.isEmpty()
                        ? Optional.empty()
                        : Optional.of(people(tx, "names", "task.self", people, Optional.empty())),
                corrects.map(old ->
                        new TaskScreen.Corrects(old.id().text(), words.say(tx, "task.correcting", old.happenedOn()))));
    }

    private Field objectives(Tx tx, UnitId unit, Optional<ProvisionId> chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say(tx, "task.other_work"), chosen.isEmpty(), ""));
        for (var objective : tasks.objectives(tx, unit)) {
            boolean is = chosen.equals(Optional.of(objective.id()));
            options.add(new Option(objective.id().text(), objective.label(), is, ""));
        }
        return Field.select("objective", options);
    }

    /** Whoever works in the unit, nobody yet, or whoever's turn the duty is; that is chosen where the form begins with a duty. */
    private Field responsible(Tx tx, List<Tasks.Person> people, TaskWords said, boolean turn) {
        var field = people(tx, "responsible", "task.nobody", people, said.responsible());
        var options = new ArrayList<>(field.options());
        options.set(
                0,
                new Option(
                        "",
                        words.say(tx, "task.nobody"),
                        !turn && said.responsible().isEmpty(),
                        ""));
        options.add(1, new Option(TURN, words.say(tx, "task.turn"), turn, ""));
        return Field.select("responsible", options);
    }

    private Field people(Tx tx, String name, String none, List<Tasks.Person> people, Optional<MemberId> chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say(tx, none), chosen.isEmpty(), ""));
        people.forEach(
                one -> options.add(new Option(one.id().text(), one.name(), chosen.equals(Optional.of(one.id())), "")));
        return Field.select(name, options);
    }
}
