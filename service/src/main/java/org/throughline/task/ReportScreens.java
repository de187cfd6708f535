package org.throughline.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;

/** Makes the pages on which a report is read back before it is saved. */
public final class ReportScreens {
    private final Updates updates;
    private final Tasks tasks;
    private final Reports reports;
    private final Members members;
    private final Messages messages;
    private final TaskWording words;

    public ReportScreens(
            Updates updates, Tasks tasks, Reports reports, Members members, Figures figures, Messages messages) {
        this.updates = updates;
        this.tasks = tasks;
        this.reports = reports;
        this.members = members;
        this.messages = messages;
        this.words = new TaskWording(messages, members, figures);
    }

    /** Where a report is made: on a task, or for a unit; {@code place} is the path above its reading. */
    record At(Unit unit, Optional<Task> task, Optional<ProvisionId> objective, NewUpdate bare, String place) {}

    ReportScreen.Preview preview(Tx tx, At at, ReportFields fields) {
        var read = read(tx, at, fields);
        return new ReportScreen.Preview(
                words.amounts(tx, read.quantities(), at.objective()),
                asks(tx, read),
                read.note(),
                (uncounted(tx, read) + " " + already(tx, at, fields, read)).strip());
    }

    /** The page with one line and whether it is done. */
    ReportScreen.Quick quick(Tx tx, At at, Typed typed) {
        var task = at.task().orElseThrow();
        var place = "/" + at.place();
        return new ReportScreen.Quick(
                List.of(
                        new Step("/", words.say(tx, "navigation.desk"), false),
                        new Step(place, task.title(), false),
                        new Step("", words.say(tx, "task.report"), true)),
                task.title(),
                words.when(tx, task.dueOn(), at.unit().today(tx.now())),
                place + "/report",
                place + "/reading",
                typed.errors(messages, tx.actor().lang(), "said"),
                typed.field(Field.text("said", "").hinted()),
                List.of(new Link(place + "#report", words.say(tx, "task.report_more"))));
    }

    /** The report read back where there is something to be confirmed: a number, a question, or one like it. */
    Optional<ReportScreen> toConfirm(Tx tx, At at, ReportFields fields) {
        var read = read(tx, at, fields);
        boolean plain = read.quantities().isEmpty()
                && read.asks().isEmpty()
                && read.uncounted().isEmpty();
        return plain ? Optional.empty() : Optional.of(confirm(tx, at, fields).toDesk());
    }

    ReportScreen confirm(Tx tx, At at, ReportFields fields) {
        var read = read(tx, at, fields);
        updates.requirePossible(tx, at.unit(), at.objective(), at.bare().happenedOn(), read.quantities());
        var already = already(tx, at, fields, read);
        var hidden = new ArrayList<>(fields.hidden());
        if (!already.isEmpty()) {
            hidden.add(new Hidden("again", "yes"));
        }
        var title = at.task().map(Task::title).orElseGet(() -> words.say(tx, "task.reports"));
        var path = List.of(
                new Step("/units/" + at.unit().slug(), at.unit().name(), false),
                new Step("/" + at.place(), title, false),
                new Step("", words.say(tx, "task.report"), true));
        return new ReportScreen(
                path,
                words.say(tx, "task.confirm"),
                "",
                "/" + at.place() + (at.task().isPresent() ? "/updates" : ""),
                List.of(),
                fields.said(),
                words.amounts(tx, read.quantities(), at.objective()),
                asks(tx, read),
                read.note(),
                (uncounted(tx, read) + " " + already).strip(),
                fields.note(),
                fields.state().map(state -> words.state(tx, state)).orElse(""),
                facts(tx, fields),
                hidden,
                "/" + at.place() + "/reading");
    }

    private Reports.ReadBack read(Tx tx, At at, ReportFields fields) {
        return reports.read(tx, fields.said(), fields.lang(), at.objective(), Map.of());
    }

    private String already(Tx tx, At at, ReportFields fields, Reports.ReadBack read) {
        var wish = fields.update(at.bare(), read);
        return updates.already(tx, wish, at.unit().id()) ? words.say(tx, "task.already", wish.happenedOn()) : "";
    }

    /** What looks like a quantity and is kept as words alone. */
    private String uncounted(Tx tx, Reports.ReadBack read) {
        return read.uncounted().stream()
                .map(piece -> words.say(tx, "task.uncounted", piece))
                .collect(Collectors.joining(" "));
    }

    private List<ReportScreen.Ask> asks(Tx tx, Reports.ReadBack read) {
        var measures = reports.measures(tx);
        return IntStream.range(0, read.asks().size())
                .mapToObj(i -> {
                    var question = read.asks().get(i);
                    var options = IntStream.range(0, question.readings().size())
                            .mapToObj(j -> {
                                var meant = question.readings().get(j);
                                var text = messages.say(tx.actor().lang(), meant.said());
                                var named = Reports.reading(meant)
                                        .measure()
                                        .map(measures::get)
                                        .map(measure -> text + " ("
                                                + measure.name(tx.actor().lang()) + ")")
                                        .orElse(text);
                                return new Option(Integer.toString(j), named, false, "");
                            })
                            .toList();
                    return new ReportScreen.Ask(
                            "ask" + i, "ask" + i, messages.say(tx.actor().lang(), question.said()), options);
                })
                .toList();
    }

    private List<Fact> facts(Tx tx, ReportFields fields) {
        var facts = new ArrayList<Fact>();
        fields.happened()
                .ifPresent(day -> facts.add(new Fact(
                        words.say(tx, "field.happened"),
                        messages.date(tx.actor().lang(), day))));
        fields.done()
                .ifPresent(percent ->
                        facts.add(new Fact(words.say(tx, "task.fact.done"), words.say(tx, "task.percent", percent))));
        fields.names().ifPresent(member -> facts.add(new Fact(words.say(tx, "field.names"), members.name(tx, member))));
        fields.corrects()
                .map(old -> updates.get(tx, old))
                .ifPresent(old -> facts.add(new Fact(
                        words.say(tx, "task.correct"), messages.date(tx.actor().lang(), old.happenedOn()))));
        return facts;
    }

    /** The page on which a unit reports without a task, and what it reported last. */
    ReportScreen.UnitScreen unit(Tx tx, Unit unit, Optional<UpdateId> correcting, Typed typed) {
        boolean works = tx.actor().worksIn(unit.id());
        var forms = new TaskForms(tasks, words);
        var told = updates.ofUnit(tx, unit.id(), Optional.empty(), Tasks.PAGE);
        var path = List.of(
                new Step("/units/" + unit.slug(), unit.name(), false),
                new Step("", words.say(tx, "task.reports"), true));
        return new ReportScreen.UnitScreen(
                path,
                words.say(tx, "task.reports"),
                unit.name(),
                works
                        ? Optional.of(forms.report(tx, unit, correcting.map(old -> updates.get(tx, old)))
                                .typed(typed, typed.errors(messages, tx.actor().lang(), "said")))
                        : Optional.empty(),
                words.updates(tx, told, updates.quantities(tx, told), works));
    }
}
