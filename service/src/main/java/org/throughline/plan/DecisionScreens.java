package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;

/** Makes the forms for the steps of a version's life, with what the standing rules ask filled in. */
public final class DecisionScreens {
    private final Plans plans;
    private final Bodies bodies;
    private final DecisionForms forms;
    private final Messages messages;

    public DecisionScreens(Plans plans, Bodies bodies, DecisionForms forms, Messages messages) {
        this.plans = plans;
        this.bodies = bodies;
        this.forms = forms;
        this.messages = messages;
    }

    StepScreen circulate(Tx tx, Plan plan, Typed typed) {
        var words = words(tx);
        PlanVersion.draft(plans.openOf(tx, plan));
        var bodies = bodies(tx, plan);
        // long enough for whichever is chosen
        int days = bodies.stream().mapToInt(body -> days(tx, body)).max().orElse(0);
        var choice = Field.select(
                "body_of",
                bodies.stream()
                        .map(body -> new Option(
                                body.id().text(),
                                bodies.size() == 1
                                        ? body.name()
                                        : words.say("plan.circulate.body", body.name(), days(tx, body)),
                                body.equals(bodies.get(0)),
                                ""))
                        .toList());
        var fields = List.of(
                StepScreen.Asked.select(typed.field(choice)),
                StepScreen.Asked.input(typed.field(
                        Field.text("until", today(tx, plan).plusDays(days).toString())
                                .type("date")
                                .label("field.discussion_until")
                                .must())));
        return screen(
                words,
                plan,
                "plan.circulate",
                bodies.size() == 1
                        ? words.say("plan.circulate.line", bodies.get(0).name(), days)
                        : words.say("plan.circulate.line_several"),
                "circulation",
                fields,
                words.errors(typed, "until"));
    }

    private int days(Tx tx, Body body) {
        return bodies.rules(tx, body.id()).discussionDays();
    }

    /** What a meeting is asked that adopts the text: the body it was put to, or for a draft one of the unit's. */
    DecisionForms.Asked adopt(Tx tx, Plan plan) {
        var words = words(tx);
        var version = plans.openOf(tx, plan);
        var here = "/plans/" + plan.slug();
        return new DecisionForms.Asked(
                plan.unit(),
                version.body(),
                words.path(plan, words.say("plan.adopt")),
                words.say("plan.adopt.line"),
                words.say("decide.question.whole", plan.title()),
                here + "/adoption",
                here + "/decide/open",
                here,
                version.isDraft(),
                "",
                List.of());
    }

    DecisionForms forms() {
        return forms;
    }

    StepScreen assess(Tx tx, Plan plan, Optional<Assessment> latest, Typed typed) {
        var words = words(tx);
        var body = Field.area("body", latest.map(Assessment::body).orElse(""), 16)
                .hinted()
                .must();
        var fields = List.of(StepScreen.Asked.area(typed.field(body)));
        var screen = screen(
                words,
                plan,
                "plan.assessment.write",
                words.say("plan.assessment.line"),
                "assessment",
                fields,
                words.errors(typed, "body"));
        return screen.with(new Hidden(
                "seen", Integer.toString(latest.map(Assessment::number).orElse(0))));
    }

    private static StepScreen screen(
            PlanWords words,
            Plan plan,
            String key,
            String line,
            String action,
            List<StepScreen.Asked> fields,
            List<Wrong> errors) {
        return new StepScreen(
                words.path(plan, words.say(key)),
                words.say(key),
                line,
                "/plans/" + plan.slug() + "/" + action,
                errors,
                List.of(),
                fields,
                words.say(key),
                "/plans/" + plan.slug());
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
