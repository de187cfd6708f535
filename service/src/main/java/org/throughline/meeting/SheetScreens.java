package org.throughline.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;
import org.throughline.review.Judgement;

/** From a meeting sheet to the paper and to the form for its answers. Pure. */
final class SheetScreens {
    /** How many lines there are for work without a task. */
    static final int OTHER_ROWS = 3;

    /** More names than these are not printed: a large unit passes a list round. */
    private static final int MOST_NAMES = 60;

    private final Messages messages;
    private final String lang;

    SheetScreens(Messages messages, String lang) {
        this.messages = messages;
        this.lang = lang;
    }

    /** The model of {@code meeting/sheet}. */
    record Paper(
            String title,
            String line,
            List<Link> acts,
            List<String> names,
            List<Line> tasks,
            List<Integer> other,
            List<Line> drafts,
            List<Line> ballots,
            List<Integer> motions,
            List<Judging> reports) {}

    /** Something with a number, its words and what stands beneath. */
    record Line(int number, String title, String note) {}

    /** A report form: judgements to tick for each objective. */
    record Judging(String title, String note, List<String> objectives, List<String> judgements) {}

    /** The model of {@code meeting/answers}. */
    record Form(
            String title,
            String line,
            String action,
            List<Link> acts,
            List<Wrong> errors,
            Field held,
            List<Row> tasks,
            List<Row> other,
            List<Row> drafts,
            boolean again) {}

    /** A row of the form; a box to tick where something may be done with it. */
    record Row(String legend, String note, Field who, Field words, Optional<Box> done) {}

    /** A box by its name. */
    record Box(String name, boolean ticked) {}

    Paper sheet(Unit unit, Sheet sheet) {
        var tasks = new ArrayList<Line>();
        sheet.tasks().forEach(task -> tasks.add(new Line(tasks.size() + 1, task.title(), note(task))));
        var drafts = new ArrayList<Line>();
        sheet.drafts().forEach(draft -> drafts.add(new Line(drafts.size() + 1, title(draft), note(draft))));
        var ballots = new ArrayList<Line>();
        sheet.ballots()
                .forEach(ballot -> ballots.add(new Line(
                        ballots.size() + 1, ballot.title(), say("sheet.ballot", ballot.body(), ballot.closesOn()))));
        return new Paper(
                say("sheet.title"),
                say("sheet.line", unit.name(), sheet.today()),
                List.of(
                        new Link("/units/" + unit.slug() + "/sheet/answers", say("sheet.enter")),
                        new Link("/units/" + unit.slug(), unit.name())),
                sheet.people().size() > MOST_NAMES
                        ? List.of()
                        : sheet.people().stream().map(Sheet.Person::name).toList(),
                tasks,
                rows(OTHER_ROWS),
                drafts,
                ballots,
                rows(2),
                sheet.reports().stream().map(this::judging).toList());
    }

    /** @param typed what was typed into it, where it was refused */
    Form answers(Unit unit, Sheet sheet, Typed typed) {
        var people = new ArrayList<Option>();
        people.add(Option.of("", say("sheet.nobody"), ""));
        sheet.people().forEach(person -> people.add(Option.of(person.id().text(), person.name(), "")));
        return new Form(
                say("sheet.answers"),
                say("sheet.answers.line", unit.name()),
                "/units/" + unit.slug() + "/sheet/answers",
                List.of(new Link("/units/" + unit.slug() + "/sheet", say("sheet.title"))),
                typed.errors(messages, lang, "held"),
                typed.field(Field.text("held", sheet.today().toString())
                        .type("date")
                        .must()),
                sheet.tasks().stream()
                        .map(task ->
                                row(task.title(), note(task), "-" + task.id().text(), people, "said", true, typed))
                        .toList(),
                rows(OTHER_ROWS).stream()
                        .map(n -> row(say("sheet.other_row", n), "", "-other" + n, people, "said", false, typed))
                        .toList(),
                sheet.drafts().stream()
                        .map(draft -> row(
                                title(draft), note(draft), "-" + draft.version().text(), people, "words", false, typed))
                        .toList(),
                typed.form().ticked("again"));
    }

    private static Row row(
            String legend, String note, String end, List<Option> people, String words, boolean mayBeDone, Typed typed) {
        return new Row(
                legend,
                note,
                typed.field(Field.select("who" + end, people).label("sheet.who")),
                typed.field(
                        words.equals("words")
                                ? Field.area("words" + end, "", 3).label("sheet.words")
                                : Field.text("said" + end, "").label("sheet.said")),
                mayBeDone ? Optional.of(new Box("done" + end, typed.form().ticked("done" + end))) : Optional.empty());
    }

    private Judging judging(Sheet.Report report) {
        return new Judging(
                report.plan(),
                say("sheet.report", report.from(), report.last(), report.due()),
                report.objectives(),
                Arrays.stream(Judgement.values())
                        .map(judgement -> say("judgement." + judgement))
                        .toList());
    }

    private String note(Sheet.Task task) {
        var due = task.dueOn().map(this::due).orElseGet(() -> say("desk.no_date"));
        return Optional.of(task)
                .flatMap(Sheet.Task::responsible)
                .map(name -> say("sheet.task", due, name))
                .orElseGet(() -> say("sheet.task_open", due));
    }

    private String due(LocalDate day) {
        return say("sheet.due", day);
    }

    private String title(Sheet.Draft draft) {
        return say("desk.discussion", draft.title(), (long) draft.number());
    }

    private String note(Sheet.Draft draft) {
        return say("sheet.draft", draft.unit(), draft.until());
    }

    private static List<Integer> rows(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
