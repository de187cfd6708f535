package org.throughline.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.db.Tx;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Asks a body about whatever a feature puts before it: makes both forms and reads what they send. */
public final class DecisionForms {
    private final Units units;
    private final Bodies bodies;
    private final Messages messages;

    public DecisionForms(Units units, Bodies bodies, Messages messages) {
        this.units = units;
        this.bodies = bodies;
        this.messages = messages;
    }

    /**
     * What is asked, and where the forms stand.
     *
     * @param body that decides; empty where one of the unit's own is chosen
     * @param record where a meeting's decision is sent
     * @param open where the wish for a ballot is sent
     * @param since whether it is asked since when the matter was discussed
     * @param note the label of a note that goes along; empty for none
     */
    public record Asked(
            UnitId unit,
            Optional<BodyId> body,
            List<Step> path,
            String line,
            String question,
            String record,
            String open,
            String cancel,
            boolean since,
            String note,
            List<Hidden> hidden) {

        /** About something of a unit that any of its bodies may decide, with a note. */
        public static Asked of(UnitId unit, List<Step> path, String question, String href) {
            return new Asked(
                    unit,
                    Optional.empty(),
                    path,
                    "",
                    question,
                    href + "/decision",
                    href + "/ballot",
                    href,
                    false,
                    "decide.note",
                    List.of());
        }
    }

    /** The form for what a meeting decided. */
    public DecisionForm.Meeting meeting(Tx tx, Asked asked, Typed typed) {
        return meeting(tx, asked, typed, 0, List.of());
    }

    /** The form for whom a meeting elected of several; with {@code places} 0 what it decided on one question. */
    public DecisionForm.Meeting meeting(Tx tx, Asked asked, Typed typed, int places, List<Candidate> those) {
        var lang = tx.actor().lang();
        var body = first(tx, asked);
        var today = units.get(tx, asked.unit()).today(tx.now()).toString();
        var hows = Arrays.stream(How.values())
                .filter(how -> how != How.OPEN_BALLOT && (places == 0 || how != How.NO_OBJECTION))
                .map(how -> Option.of(how.name(), messages.say(lang, "decide.how." + how.name()), How.HANDS.name()))
                .toList();
        return new DecisionForm.Meeting(
                asked.path(),
                messages.say(lang, "decide.record"),
                asked.line(),
                asked.question(),
                asked.record(),
                typed.errors(messages, lang, "held"),
                choice(tx, asked).map(typed::field),
                typed.field(Field.text("held", today).type("date").must()),
                typed.field(Field.select("how", hows)),
                typed.field(Field.text("present", "").type("number").must()),
                places == 0 ? Optional.of(typed.field(Field.text("for", "").type("number"))) : Optional.empty(),
                ChoiceWords.counts(those, typed.no().map(no -> typed.form())),
                typed.field(Field.text("against", "")
                        .type("number")
                        .label(places == 0 ? "field.against" : "ballot.choosing.AGAINST")),
                typed.field(Field.text("abstained", "").type("number")),
                typed.field(Field.text("entitled", "").type("number").hinted()),
                asked.since()
                        ? Optional.of(
                                typed.field(Field.text("since", "").type("date").hinted()))
                        : Optional.empty(),
                asked.note().isEmpty()
                        ? Optional.empty()
                        : Optional.of(typed.field(Field.text("note", "").label(asked.note()))),
                rule(tx, body, places),
                entitled(tx, body),
                asked.hidden(),
                asked.cancel());
    }

    /** The form that opens a ballot. */
    public DecisionForm.Open open(Tx tx, Asked asked, Typed typed) {
        return open(tx, asked, typed, 0);
    }

    /** The form that opens a ballot in which several stand for so many places; 0 for a question of for and against. */
    public DecisionForm.Open open(Tx tx, Asked asked, Typed typed, int places) {
        var lang = tx.actor().lang();
        var body = first(tx, asked);
        var zone = ZoneId.of(units.get(tx, asked.unit()).zone());
        int days = Math.max(1, bodies.rules(tx, body.id()).ballotDays());
        var closes = LocalDate.ofInstant(tx.now(), zone).plusDays(days) + "T20:00";
        return new DecisionForm.Open(
                asked.path(),
                messages.say(lang, "decide.open_ballot"),
                asked.line(),
                asked.question(),
                asked.open(),
                typed.errors(messages, lang, "closes"),
                choice(tx, asked).map(typed::field),
                typed.field(Field.text("closes", closes).type("datetime-local").must()),
                rule(tx, body, places),
                entitled(tx, body),
                asked.hidden(),
                asked.cancel());
    }

    /** The body that decides: the one it was put to, or the one that was chosen, or the unit's first. */
    public BodyId body(Tx tx, Form form, Asked asked) {
        return asked.body()
                .or(() -> form.id("body_of", BodyId::new))
                .orElseGet(() -> first(tx, asked).id());
    }

    /** The decision as it was typed; a missing count is 0. */
    public static RecordedDecision decision(Form form) {
        return new RecordedDecision(
                form.requiredDay("held"),
                form.requiredChoice("how", How.class),
                form.requiredWhole("present"),
                form.whole("for").orElse(0L),
                form.whole("against").orElse(0L),
                form.whole("abstained").orElse(0L),
                form.whole("entitled"));
    }

    /** The votes of each of so many candidates, as typed, in their order; a missing count is 0. */
    public static List<Long> votes(Form form, int candidates) {
        return IntStream.rangeClosed(1, candidates)
                .mapToObj(no -> form.whole("votes-" + no).orElse(0L))
                .toList();
    }

    /** When the ballot closes, as typed in the unit's zone. */
    public Instant closes(Tx tx, Form form, UnitId unit) {
        var zone = ZoneId.of(units.get(tx, unit).zone());
        return form.moment("closes", zone)
                .orElseThrow(() -> Refusal.invalid("field.missing", Sentence.of("field.closes")));
    }

    private Optional<Field> choice(Tx tx, Asked asked) {
        if (asked.body().isPresent()) {
            return Optional.empty();
        }
        var options = bodies.of(tx, asked.unit()).stream()
                .map(body -> Option.of(
                        body.id().text(), body.name(), first(tx, asked).id().text()))
                .toList();
        return options.size() > 1 ? Optional.of(Field.select("body_of", options)) : Optional.empty();
    }

    private Body first(Tx tx, Asked asked) {
        return asked.body()
                .map(id -> bodies.get(tx, id))
                .orElseGet(
                        () -> bodies.of(tx, asked.unit()).stream().findFirst().orElseThrow(Refusal::unknown));
    }

    private String rule(Tx tx, Body body, int places) {
        var rule = VotingRule.of(bodies.rules(tx, body.id()));
        return (places == 0 ? rule.sentences() : ChoiceWords.rule(rule, places))
                .stream()
                        .map(sentence -> messages.say(tx.actor().lang(), sentence))
                        .collect(Collectors.joining(" "));
    }

    private String entitled(Tx tx, Body body) {
        var today = units.get(tx, body.unit()).today(tx.now());
        int entitled = bodies.electorate(tx, body.id(), today).size();
        return messages.say(tx.actor().lang(), "decide.entitled", body.name(), entitled);
    }
}
