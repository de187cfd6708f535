package org.throughline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Provision;

/** Makes the printed report form, and the page on which forms that came back are typed in. */
public final class ReportFormScreens {
    private static final String ENTRY = "/reviews/entry";

    private final ReportForms forms;
    private final Messages messages;

    public ReportFormScreens(ReportForms forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    ReportFormShow.Paper paper(Tx tx, ReportForms.Blank blank) {
        var report = blank.report();
        var span = report.expected().period();
        var reviews = "/plans/" + report.plan().slug() + "/reviews";
        var code = FormCode.printed(blank.code());
        return new ReportFormShow.Paper(
                List.of(
                        new Step("/plans/" + report.plan().slug(), report.plan().title(), false),
                        new Step(reviews, say(tx, "review.title"), false),
                        new Step("", say(tx, "report_form.title"), true)),
                say(tx, "report_form.of", report.unit().name()),
                say(
                        tx,
                        "report_form.line",
                        report.plan().title(),
                        span.from(),
                        span.last(),
                        report.expected().due()),
                code,
                say(tx, "report_form.code_line"),
                blank.objectives().stream().map(Provision::label).toList(),
                Arrays.stream(Judgement.values())
                        .map(judgement -> say(tx, "judgement." + judgement))
                        .toList(),
                Reviews.SECTIONS.stream()
                        .map(section -> say(tx, "review." + section))
                        .toList(),
                forms.mayEnter(tx, report.unit().id())
                        ? List.of(all(tx, reviews), new Link(ENTRY + "?code=" + code, say(tx, "report_form.enter")))
                        : List.of(all(tx, reviews)));
    }

    private Link all(Tx tx, String reviews) {
        return new Link(reviews, say(tx, "review.all"));
    }

    /** The page that asks for a code; with one that is known also for what stands on the form. */
    ReportFormShow.Entry entry(Tx tx, String code, Typed typed) {
        var blank = code.isBlank() || refusesCode(typed)
                ? Optional.<ReportForms.Blank>empty()
                : Optional.of(forms.named(tx, code));
        return new ReportFormShow.Entry(
                say(tx, "report_form.entry"),
                say(tx, "report_form.entry.line"),
                ENTRY,
                Field.text("code", code).label("report_form.code").must(),
                typed.errors(messages, tx.actor().lang(), refusesCode(typed) ? "code" : "whose"),
                blank.map(form -> answers(tx, form, typed)));
    }

    private static boolean refusesCode(Typed typed) {
        return typed.no().filter(no -> no.code().equals("report_form.no_code")).isPresent();
    }

    private ReportFormShow.Answers answers(Tx tx, ReportForms.Blank blank, Typed typed) {
        var report = blank.report();
        var span = report.expected().period();
        var people = new ArrayList<>(List.of(Option.of("", say(tx, "report_form.choose"), "")));
        for (var person : forms.people(tx, report.unit().id())) {
            var office = person.office()
                    .map(held -> ", " + say(tx, "office." + held))
                    .orElse("");
            people.add(Option.of(person.id().text(), person.name() + office, ""));
        }
        return new ReportFormShow.Answers(
                say(tx, "review.kicker", report.unit().name(), span.from(), span.last()),
                report.plan().title(),
                FormCode.printed(blank.code()),
                typed.field(Field.select("whose", people).must()),
                typed.no().isPresent() && typed.form().ticked("nil"),
                blank.objectives().stream()
                        .map(one -> objective(tx, one, typed))
                        .toList(),
                Reviews.SECTIONS.stream()
                        .map(section -> typed.field(Field.area(section, "", 3).label("review." + section)))
                        .toList());
    }

    private ReportFormShow.Objective objective(Tx tx, Provision one, Typed typed) {
        var options = new ArrayList<>(List.of(Option.of("", say(tx, "judgement.NONE"), "")));
        for (var judgement : Judgement.values()) {
            options.add(Option.of(judgement.name(), say(tx, "judgement." + judgement), ""));
        }
        var id = one.id().text();
        return new ReportFormShow.Objective(
                one.number(),
                one.title(),
                typed.field(Field.select("judgement-" + id, options).label("field.judgement")),
                typed.field(Field.text("why-" + id, "").label("field.why")));
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
