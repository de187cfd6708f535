package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.ballot.Base;
import org.throughline.ballot.How;
import org.throughline.ballot.Majority;
import org.throughline.ballot.Quorum;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.VotingRule;
import org.throughline.db.Tx;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Asks a unit's body about a review or summation: makes both forms and reads what they send. */
public final class DecisionForms {
    private final Units units;
    private final Bodies bodies;
    private final Messages messages;

    public DecisionForms(Units units, Bodies bodies, Messages messages) {
        this.units = units;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** What is asked, and where the form stands. */
    public record Asked(UnitId unit, List<Step> path, String question, String href) {}

    /** The form for what a meeting decided. */
    public DecisionForm.Meeting meeting(Tx tx, Asked asked) {
        var lang = tx.actor().lang();
        var body = first(tx, asked.unit());
        var today = units.get(tx, asked.unit()).today(tx.now()).toString();
        var hows = Arrays.stream(How.values())
                .filter(how -> how != How.OPEN_BALLOT)
                .map(how -> Option.of(how.name(), messages.say(lang, "review.how." + how.name()), How.HANDS.name()))
                .toList();
        return new DecisionForm.Meeting(
                asked.path(),
                messages.say(lang, "review.record"),
                "",
                asked.question(),
                asked.href() + "/decision",
                List.of(),
                choice(tx, asked.unit()),
                Field.text("held", today).type("date").must(),
                Field.select("how", hows),
                Field.text("present", "").type("number").must(),
                Field.text("for", "").type("number"),
                Field.text("against", "").type("number"),
                Field.text("abstained", "").type("number"),
                Optional.of(Field.text("note", "").label("review.note.review")),
                rule(tx, body),
                entitled(tx, body),
                List.of(),
                asked.href());
    }

    /** The form that opens a ballot. */
    public DecisionForm.Open open(Tx tx, Asked asked) {
        var lang = tx.actor().lang();
        var body = first(tx, asked.unit());
        var zone = ZoneId.of(units.get(tx, asked.unit()).zone());
        int days = Math.max(1, bodies.rules(tx, body.id()).ballotDays());
        var closes = LocalDate.ofInstant(tx.now(), zone).plusDays(days) + "T20:00";
        return new DecisionForm.Open(
                asked.path(),
                messages.say(lang, "review.ask_body"),
                "",
                asked.question(),
                asked.href() + "/ballot",
                List.of(),
                choice(tx, asked.unit()),
                Field.text("closes", closes).type("datetime-local").must(),
                rule(tx, body),
                entitled(tx, body),
                List.of(),
                asked.href());
    }

    /** The body that was chosen, or the unit's first. */
    public BodyId body(Tx tx, Form form, UnitId unit) {
        return form.id("body_of", BodyId::new).orElseGet(() -> first(tx, unit).id());
    }

    /** The decision as it was typed; a missing count is 0. */
    public static RecordedDecision decision(Form form) {
        return new RecordedDecision(
                form.requiredDay("held"),
                form.requiredChoice("how", How.class),
                form.requiredWhole("present"),
                form.whole("for").orElse(0L),
                form.whole("against").orElse(0L),
                form.whole("abstained").orElse(0L));
    }

    /** When the ballot closes, as typed in the unit's zone. */
    public Instant closes(Tx tx, Form form, UnitId unit) {
        var zone = ZoneId.of(units.get(tx, unit).zone());
        return form.moment("closes", zone).orElseThrow(() -> Refusal.invalid("ballot.closes_before"));
    }

    private Optional<Field> choice(Tx tx, UnitId unit) {
        var options = bodies.of(tx, unit).stream()
                .map(body -> Option.of(
                        body.id().text(), body.name(), first(tx, unit).id().text()))
                .toList();
        return options.size() > 1 ? Optional.of(Field.select("body_of", options)) : Optional.empty();
    }

    private Body first(Tx tx, UnitId unit) {
        return bodies.of(tx, unit).stream().findFirst().orElseThrow(Refusal::unknown);
    }

    private String rule(Tx tx, Body body) {
        var rules = bodies.rules(tx, body.id());
        var rule = new VotingRule(
                new Quorum(rules.quorumNum(), rules.quorumDen()),
                Majority.valueOf(rules.majority()),
                Base.valueOf(rules.base()));
        return rule.sentences().stream()
                .map(sentence -> messages.say(tx.actor().lang(), sentence))
                .collect(Collectors.joining(" "));
    }

    private String entitled(Tx tx, Body body) {
        var today = units.get(tx, body.unit()).today(tx.now());
        int entitled = bodies.electorate(tx, body.id(), today).size();
        return messages.say(tx.actor().lang(), "review.entitled", body.name(), entitled);
    }
}
