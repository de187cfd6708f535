package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.http.Typed;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Thread;
import org.throughline.parts.Wrong;
import org.throughline.plan.Learned;
import org.throughline.text.SafeHtml;

/** The page of a task: what it is, why it exists, the report form, what was reported. */
record TaskScreen(
        String kicker,
        String title,
        String line,
        String late,
        String state,
        Optional<ReportForm> report,
        Optional<SafeHtml> body,
        Optional<Thread> thread,
        List<Learned.Lesson> lessons,
        List<UpdateLine> updates,
        Optional<Checks> checks,
        CourseScreen.Waiting waiting,
        CourseScreen.Again again,
        List<Fact> facts,
        List<Link> acts,
        Optional<Drop> drop,
        Optional<TaskForm> edit) {

    /** Gives it up; the line says what follows. */
    record Drop(String action, String line, Field why) {}

    /** A checklist: a form for whoever may tick, a list for whoever reads; one of both is empty. */
    record Checks(String action, List<Field> form, List<Hidden> were, List<Check> read, String line) {}

    /** What is read in a report: so many of what, and where it counts; no href where it counts for no target. */
    record Amount(String many, String what, String where, String href) {}

    /** An update in a list. */
    record UpdateLine(
            String anchor,
            String who,
            String when,
            String note,
            String state,
            List<Amount> quantities,
            String corrected,
            String corrects,
            String correctHref) {}

    /** The form of a report; the objective is asked only where there is no task. */
    record ReportForm(
            String action,
            String previewHref,
            List<Wrong> errors,
            Optional<Field> objective,
            Field said,
            Optional<Field> state,
            Optional<Field> done,
            Field happened,
            Field note,
            Optional<Field> names,
            Optional<Corrects> corrects) {

        /** With what was typed, and why it cannot be. */
        ReportForm typed(Typed typed, List<Wrong> wrong) {
            return new ReportForm(
                    action,
                    previewHref,
                    wrong,
                    objective.map(typed::field),
                    typed.field(said),
                    state.map(typed::field),
                    done.map(typed::field),
                    typed.field(happened),
                    typed.field(note),
                    names.map(typed::field),
                    corrects);
        }
    }

    /** The update that is to be corrected. */
    record Corrects(String id, String text) {}

    /** The form of a task's words. */
    record TaskForm(
            String action,
            List<Wrong> errors,
            String revision,
            Field name,
            Field body,
            Field checklist,
            Field objective,
            Field due,
            Field weight,
            Field duty,
            List<String> duties,
            Field responsible,
            String turn,
            Optional<Field> others,
            String cancelHref) {

        /** With what was typed, and why it cannot be. */
        TaskForm typed(Typed typed, List<Wrong> wrong) {
            return new TaskForm(
                    action,
                    wrong,
                    revision,
                    typed.field(name),
                    typed.field(body),
                    typed.field(checklist),
                    typed.field(objective),
                    typed.field(due),
                    typed.field(weight),
                    typed.field(duty),
                    duties,
                    typed.field(responsible),
                    turn,
                    others.map(typed::field),
                    cancelHref);
        }
    }

    /** The page on which a task is set. */
    record NewScreen(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            String revision,
            Field name,
            Field body,
            Field checklist,
            Field objective,
            Field due,
            Field weight,
            Field duty,
            List<String> duties,
            Field responsible,
            String turn,
            Optional<Field> others,
            String cancelHref,
            List<Learned.Lesson> lessons) {

        /** Whether there is anything to learn from before it is set. */
        public boolean taught() {
            return !lessons.isEmpty();
        }

        static NewScreen of(List<Step> path, String title, TaskForm form, List<Learned.Lesson> lessons) {
            return new NewScreen(
                    path,
                    title,
                    "",
                    form.action(),
                    form.errors(),
                    form.revision(),
                    form.name(),
                    form.body(),
                    form.checklist(),
                    form.objective(),
                    form.due(),
                    form.weight(),
                    form.duty(),
                    form.duties(),
                    form.responsible(),
                    form.turn(),
                    form.others(),
                    form.cancelHref(),
                    lessons);
        }
    }
}
