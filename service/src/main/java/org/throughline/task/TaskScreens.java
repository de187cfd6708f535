package org.throughline.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Thread;
import org.throughline.parts.ThreadStep;
import org.throughline.parts.Wrong;
import org.throughline.plan.Learned;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;
import org.throughline.text.Markdown;

/** Makes the page of one task. */
public final class TaskScreens {
    private final Tasks tasks;
    private final Checklists checklists;
    private final Updates updates;
    private final Units units;
    private final Members members;
    private final Figures figures;
    private final Learned learned;
    private final Messages messages;
    private final TaskWording words;
    private final TaskForms forms;
    private final TaskCourse course;

    public TaskScreens(
            Tasks tasks,
            Checklists checklists,
            Updates updates,
            Units units,
            Members members,
            Figures figures,
            Learned learned,
            TaskCourse course,
            Messages messages) {
        this.course = course;
        this.tasks = tasks;
        this.checklists = checklists;
        this.updates = updates;
        this.units = units;
        this.members = members;
        this.figures = figures;
        this.learned = learned;
        this.messages = messages;
        this.words = new TaskWording(messages, members, figures);
        this.forms = new TaskForms(tasks, words);
    }

    /** @param correcting the update that is to be corrected, if one is */
    TaskScreen show(Tx tx, TaskId id, Optional<UpdateId> correcting, Typed typed) {
        return show(tx, id, correcting, typed, CourseScreen.Sent.NOTHING);
    }

    /** With what was typed into one of the forms on when it comes again and what it waits for. */
    TaskScreen show(Tx tx, TaskId id, CourseScreen.Sent sent) {
        return show(tx, id, Optional.empty(), Typed.nothing(), sent);
    }

    private TaskScreen show(Tx tx, TaskId id, Optional<UpdateId> correcting, Typed typed, CourseScreen.Sent sent) {
        var task = tasks.get(tx, id);
        var unit = units.get(tx, task.unit());
        var today = unit.today(tx.now());
        var others = tasks.others(tx, id);
        var asked = new ArrayList<>(others);
        task.responsible().ifPresent(asked::add);
        boolean works = tx.actor().worksIn(task.unit());
        var told = updates.ofTask(tx, id);
        var left = words.left(tx, task.dueOn(), task.state().isOpen(), today);
        var checks = checklists.of(tx, id);
        return new TaskScreen(
                words.say(tx, task.duty().isEmpty() ? "task.of" : "task.of_duty", unit.name(), task.duty()),
                task.title(),
                words.when(tx, task.dueOn(), today) + " " + words.who(tx, task, others, members.names(tx, asked)),
                task.isLate(today) ? left : "",
                words.state(tx, task.state()),
                works
                        ? Optional.of(forms.report(tx, task, today, correcting.map(old -> updates.get(tx, old)))
                                .typed(typed, typed.errors(messages, tx.actor().lang(), "said")))
                        : Optional.empty(),
                Optional.of(Markdown.toHtml(task.body())).filter(html -> !html.isEmpty()),
                thread(tx, task),
                learned.about(tx, task.title(), task.duty(), task.objective()),
                words.updates(tx, told, updates.quantities(tx, told), works),
                forms.checks(tx, task, checks, works),
                course.waiting(tx, task, works, sent.waits()),
                course.again(tx, task, today, works, sent.again()),
                facts(tx, task),
                works ? List.of(sumUp(tx, task)) : List.of(),
                works && task.state().isOpen() ? Optional.of(drop(tx, task)) : Optional.empty(),
                works
                        ? Optional.of(forms.edit(tx, task, others, checks, course.duty(tx, unit, task.duty())))
                        : Optional.empty());
    }

    /** The page on which a task is set for a unit. */
    TaskScreen.NewScreen fresh(Tx tx, Unit unit, Optional<ProvisionId> objective, String duty, Typed typed) {
        tasks.requireWorker(tx, unit.id());
        return TaskScreen.NewScreen.of(
                path(tx, unit, words.say(tx, "task.new")),
                words.say(tx, "task.new"),
                forms.fresh(tx, unit, objective, duty, course.duty(tx, unit, duty))
                        .typed(typed, wrong(tx, typed)),
                objective.isPresent() || !duty.isEmpty() ? learned.about(tx, "", duty, objective) : List.of());
    }

    /** A task's words that were refused, on a page of their own to be mended. */
    TaskScreen.NewScreen again(Tx tx, TaskId id, Typed typed) {
        var task = tasks.get(tx, id);
        tasks.requireWorker(tx, task.unit());
        var unit = units.get(tx, task.unit());
        var form =
                forms.edit(tx, task, tasks.others(tx, id), checklists.of(tx, id), course.duty(tx, unit, task.duty()));
        return TaskScreen.NewScreen.of(
                path(tx, unit, task.title()),
                task.title(),
                form.typed(typed, wrong(tx, typed)),
                learned.about(tx, task.title(), task.duty(), task.objective()));
    }

    private List<Step> path(Tx tx, Unit unit, String here) {
        return List.of(
                new Step("/units/" + unit.slug(), unit.name(), false),
                new Step("/units/" + unit.slug() + "/tasks", words.say(tx, "task.list"), false),
                new Step("", here, true));
    }

    private List<Wrong> wrong(Tx tx, Typed typed) {
        return typed.errors(messages, tx.actor().lang(), "name");
    }

    private Optional<Thread> thread(Tx tx, Task task) {
        if (task.objective().isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<ThreadStep>();
        for (var up : figures.path(tx, task.objective().get())) {
            var progress = up.progress();
            var place = progress.place();
            var coverage = progress.work().coverage();
            steps.add(new ThreadStep(
                    words.say(
                            tx,
                            "task.level",
                            words.say(tx, "tier.short." + up.tier().name()),
                            place.unitName()),
                    "/plans/" + up.plan() + "#p" + up.objective().text(),
                    place.title(),
                    progress.work()
                            .value()
                            .map(share ->
                                    words.say(tx, "task.far", share.percent(), coverage.heard(), coverage.expected()))
                            .orElse(""),
                    false));
        }
        steps.add(new ThreadStep(words.say(tx, "task.task"), "", task.title(), "", true));
        return Optional.of(new Thread(words.say(tx, "task.thread"), false, steps));
    }

    private List<Fact> facts(Tx tx, Task task) {
        var facts = new ArrayList<Fact>();
        if (task.state().isOpen() && task.share() > 0) {
            facts.add(new Fact(words.say(tx, "task.fact.done"), words.percent(tx, task.share())));
        }
        if (task.weight() != org.throughline.progress.Weight.DEFAULT) {
            facts.add(new Fact(words.say(tx, "field.weight"), Long.toString(task.weight())));
        }
        if (task.objective().isEmpty()) {
            facts.add(new Fact(words.say(tx, "field.objective"), words.say(tx, "task.other_work")));
        }
        return facts;
    }

    /** Leads to a summation of one's own about the task, which begins with its name. */
    private Link sumUp(Tx tx, Task task) {
        var about = "?unit=" + task.unit().text() + "&task=" + task.id().text()
                + task.objective().map(id -> "&objective=" + id.text()).orElse("");
        var title = URLEncoder.encode(task.title(), StandardCharsets.UTF_8);
        return new Link("/summations/new" + about + "&title=" + title, words.say(tx, "task.sum_up"));
    }

    private TaskScreen.Drop drop(Tx tx, Task task) {
        var follows = new StringBuilder(words.say(tx, "task.drop_sure"));
        if (course.goesOn(tx, task)) {
            follows.append(' ').append(words.say(tx, "task.drop_once"));
        }
        return new TaskScreen.Drop(
                "/tasks/" + task.id().text() + "/drop",
                follows.toString(),
                Field.text("why", "").id("drop_why").label("field.drop_why"));
    }
}
