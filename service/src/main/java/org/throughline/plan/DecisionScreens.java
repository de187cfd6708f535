package org.throughline.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;

/** Makes the forms for the steps of a version's life, with what the standing rules ask filled in. */
public final class DecisionScreens {
    private static final List<How> HOWS = List.of(How.HANDS, How.PAPER, How.NO_OBJECTION);

    private final Plans plans;
    private final Bodies bodies;
    private final Units units;
    private final Messages messages;

    public DecisionScreens(Plans plans, Bodies bodies, Units units, Messages messages) {
        this.plans = plans;
        this.bodies = bodies;
        this.units = units;
        this.messages = messages;
    }

    ZoneId zone(Tx tx, Plan plan) {
        return ZoneId.of(units.get(tx, plan.unit()).zone());
    }

    StepScreen circulate(Tx tx, Plan plan) {
        var words = words(tx);
        PlanVersion.draft(plans.openOf(tx, plan));
        var body = bodies(tx, plan).get(0);
        int days = bodies.rules(tx, body.id()).discussionDays();
        var fields = List.of(
                StepScreen.Asked.select(body(tx, plan, Optional.of(body))),
                StepScreen.Asked.input(
                        Field.text("until", today(tx, plan).plusDays(days).toString())
                                .type("date")
                                .label("field.discussion_until")
                                .must()));
        return screen(
                words,
                plan,
                "plan.circulate",
                words.say("plan.circulate.line", body.name(), days),
                "circulation",
                fields);
    }

    StepScreen vote(Tx tx, Plan plan) {
        var words = words(tx);
        var version = PlanVersion.inDiscussion(plans.openOf(tx, plan)).facts();
        var body = bodies.get(tx, version.body().orElseThrow());
        int days = bodies.rules(tx, body.id()).ballotDays();
        var closes = today(tx, plan).plusDays(Math.max(1, days)) + "T20:00";
        var line = words.say(
                "plan.vote.line", body.name(), version.discussionUntil().orElseThrow(), days);
        var fields = List.of(StepScreen.Asked.input(
                Field.text("closes", closes).type("datetime-local").must()));
        return screen(words, plan, "plan.vote", line, "vote", fields);
    }

    StepScreen adopt(Tx tx, Plan plan) {
        var words = words(tx);
        var version = plans.openOf(tx, plan);
        var fields = new ArrayList<StepScreen.Asked>();
        fields.add(StepScreen.Asked.select(body(tx, plan, version.body().map(id -> bodies.get(tx, id)))));
        fields.add(StepScreen.Asked.input(
                Field.text("held", today(tx, plan).toString()).type("date").must()));
        fields.add(StepScreen.Asked.select(Field.select(
                "how", words.options("plan.how_decided", HOWS.toArray(How[]::new), Optional.of(How.HANDS)))));
        fields.add(StepScreen.Asked.input(Field.text("present", "").must()));
        for (var name : List.of("for", "against", "abstained")) {
            fields.add(StepScreen.Asked.input(Field.text(name, "0")));
        }
        if (version.isDraft()) {
            fields.add(
                    StepScreen.Asked.input(Field.text("since", "").type("date").hinted()));
        }
        return screen(words, plan, "plan.adopt", words.say("plan.adopt.line"), "adoption", fields);
    }

    StepScreen assess(Tx tx, Plan plan, Optional<Assessment> latest) {
        var words = words(tx);
        var body = Field.area("body", latest.map(Assessment::body).orElse(""), 16)
                .hinted()
                .must();
        var fields = List.of(StepScreen.Asked.area(body));
        var screen =
                screen(words, plan, "plan.assessment.write", words.say("plan.assessment.line"), "assessment", fields);
        return screen.with(new Hidden(
                "seen", Integer.toString(latest.map(Assessment::number).orElse(0))));
    }

    private static StepScreen screen(
            PlanWords words, Plan plan, String key, String line, String action, List<StepScreen.Asked> fields) {
        return new StepScreen(
                words.path(plan, words.say(key)),
                words.say(key),
                line,
                "/plans/" + plan.slug() + "/" + action,
                List.of(),
                List.of(),
                fields,
                words.say(key),
                "/plans/" + plan.slug());
    }

    private Field body(Tx tx, Plan plan, Optional<Body> chosen) {
        return Field.select(
                "body_of",
                bodies(tx, plan).stream()
                        .map(b -> new Option(b.id().text(), b.name(), chosen.equals(Optional.of(b)), ""))
                        .toList());
    }

    private List<Body> bodies(Tx tx, Plan plan) {
        return bodies.of(tx, plan.unit());
    }

    private LocalDate today(Tx tx, Plan plan) {
        return plans.today(tx, plan);
    }

    private PlanWords words(Tx tx) {
        return new PlanWords(messages, tx.actor().lang());
    }
}
