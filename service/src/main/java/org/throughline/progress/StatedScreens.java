package org.throughline.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Refusal;
import org.throughline.org.Members;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** Figures typed by the body, and the form in which one is. */
public final class StatedScreens {
    private final StatedFigures stated;
    private final Plans plans;
    private final Members members;
    private final Messages messages;

    public StatedScreens(StatedFigures stated, Plans plans, Members members, Messages messages) {
        this.stated = stated;
        this.plans = plans;
        this.members = members;
        this.messages = messages;
    }

    /** What stands beside the figures of an objective at that moment. */
    List<Stated> of(Tx tx, Plan plan, ProvisionId objective, Asked asked) {
        var as = asked.at(tx, plans, plan);
        return stated.on(
                        tx,
                        List.of(objective),
                        as.map(AsOf::day).orElseGet(() -> plans.today(tx, plan)),
                        as.map(AsOf::knownBefore).orElseGet(() -> tx.now().plusSeconds(1)))
                .getOrDefault(objective, List.of());
    }

    /** The body's own figure in words; empty where it typed none. */
    String said(Tx tx, List<Stated> all, Optional<IndicatorId> indicator, boolean percent) {
        return all.stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .map(one -> messages.say(
                        tx.actor().lang(),
                        "stated.says",
                        messages.say(tx.actor().lang(), percent ? "line.percent" : "task.many", one.amount()),
                        messages.date(tx.actor().lang(), one.untilOn()),
                        one.reason(),
                        members.name(tx, one.member())))
                .orElse("");
    }

    /** For who drafts the plan: the form, and a way back for each that stands. */
    Optional<ProgressScreen.StatedForm> form(
            Tx tx, Plan plan, Progress progress, FigureWords words, List<Stated> all, Typed typed) {
        if (!plans.mayDraft(tx.actor(), tx, plan)) {
            return Optional.empty();
        }
        var here = "/progress/" + new ProvisionId(progress.place().objective()).text() + "/stated";
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("signals.work"), true, ""));
        progress.results()
                .forEach(one -> options.add(new Option(
                        new IndicatorId(one.indicator().id()).text(),
                        words.measure(one.result().aim()),
                        false,
                        "")));
        return Optional.of(new ProgressScreen.StatedForm(
                here,
                typed.errors(messages, tx.actor().lang(), "amount"),
                typed.field(Field.select("indicator", options).label("field.stated_figure")),
                typed.field(
                        Field.text("amount", "").label("field.stated_amount").must()),
                typed.field(
                        Field.text("reason", "").label("field.stated_reason").must()),
                typed.field(Field.text(
                                "until",
                                StatedFigures.end(plan, plans.today(tx, plan)).toString())
                        .label("field.stated_until")
                        .type("date")),
                all.stream()
                        .map(one -> Act.word(
                                here + "/removal",
                                words.say("stated.take_back", one.amount()),
                                new Hidden(
                                        "indicator",
                                        one.indicator().map(IndicatorId::text).orElse(""))))
                        .toList()));
    }

    /** What a form says. @throws Refusal {@code stated.number} */
    static StatedFigures.Wish wish(Form form) {
        return new StatedFigures.Wish(
                form.id("indicator", IndicatorId::new),
                number(form.text("amount")),
                form.text("reason"),
                form.day("until"));
    }

    private static BigDecimal number(String typed) {
        if (!typed.strip().matches("-?[0-9]{1,12}([.,][0-9]{1,6})?")) {
            throw Refusal.invalid("stated.number", typed.strip());
        }
        return new BigDecimal(typed.strip().replace(',', '.'));
    }
}
