package org.throughline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Organisations;
import org.throughline.org.Requisition;
import org.throughline.org.RequisitionId;
import org.throughline.org.Requisitions;
import org.throughline.org.StandingRules;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;

/** Makes the part of a body's page on which it is called together. */
public final class RequisitionScreens {
    private final Requisitions requisitions;
    private final Bodies bodies;
    private final Units units;
    private final Messages messages;

    public RequisitionScreens(Requisitions requisitions, Bodies bodies, Units units, Messages messages) {
        this.bodies = bodies;
        this.requisitions = requisitions;
        this.units = units;
        this.messages = messages;
    }

    /** All that was asked of the body; nothing to whoever does not read what its unit does. */
    record Calls(List<Call> calls, Optional<Asking> ask) {}

    /** One requisition: who wants what, who stands behind it, and what the reader may do about it. */
    record Call(
            String id,
            String matter,
            String who,
            String standing,
            Optional<Link> convene,
            List<Act> deeds,
            List<Asking> forms) {}

    /** @param sent the id of the form that was refused; empty at first */
    Optional<Calls> of(Tx tx, Body body, String sent, Typed typed) {
        var lang = tx.actor().lang();
        if (!requisitions.sees(tx, body)) {
            return Optional.empty();
        }
        boolean asks = requisitions.mayAsk(tx, body);
        var calls = requisitions.of(tx, body).stream()
                .filter(one -> one.requisition().withdrawnAt().isEmpty())
                .map(one -> call(tx, one, sent, typed))
                .toList();
        return Optional.of(new Calls(
                calls, asks ? Optional.of(typed.asking(ask(body, lang), sent, messages, lang)) : Optional.empty()));
    }

    private Call call(Tx tx, Requisitions.Standing standing, String sent, Typed typed) {
        var lang = tx.actor().lang();
        var one = standing.requisition();
        var here = "/requisitions/" + one.id();
        var deeds = new ArrayList<Act>();
        if (requisitions.mayBack(tx, one)) {
            deeds.add(Act.second(here + "/backing", messages.say(lang, "requisition.back")));
        }
        if (one.mover().equals(tx.actor().member())) {
            deeds.add(Act.word(here + "/withdrawal", messages.say(lang, "requisition.withdraw"))
                    .asking(messages.say(lang, "requisition.withdraw.ask")));
        }
        var those = requisitions.mayBackFor(tx, one);
        return new Call(
                one.id().text(),
                one.matter(),
                messages.say(
                        lang,
                        "requisition.who",
                        one.name(),
                        one.madeAt().atZone(java.time.ZoneOffset.UTC).toLocalDate()),
                standing(tx, standing, lang),
                convene(tx, one),
                deeds,
                those.isEmpty()
                        ? List.of()
                        : List.of(typed.asking(backFor(one, those, here, lang), sent, messages, lang)));
    }

    /** Where whoever asked convenes it, now that enough stand behind it. */
    private Optional<Link> convene(Tx tx, Requisition one) {
        if (!one.mover().equals(tx.actor().member()) || !one.calls(Organisations.today(tx))) {
            return Optional.empty();
        }
        var unit = units.get(tx, bodies.get(tx, one.body()).unit());
        return Optional.of(new Link(
                "/units/" + unit.slug() + "/meetings", messages.say(tx.actor().lang(), "meeting.convene")));
    }

    private String standing(Tx tx, Requisitions.Standing standing, String lang) {
        var one = standing.requisition();
        if (one.reachedOn().isPresent()) {
            var from = one.reachedOn().get();
            return messages.say(lang, "requisition.reached", from, one.name(), from.plusDays(Requisition.DAYS - 1L));
        }
        var people = messages.say(lang, "requisition.backers", standing.backers(), standing.needed());
        if (standing.unitsNeeded() == 0) {
            return people;
        }
        var names = standing.units().stream()
                .map(id -> units.get(tx, id).name())
                .sorted()
                .toList();
        return people
                + " "
                + messages.say(
                        lang, "requisition.units", names.size(), standing.unitsNeeded(), String.join(", ", names));
    }

    /** The id of the form in which a unit says that it stands behind it. */
    static String backing(RequisitionId id) {
        return "back-" + id;
    }

    private Asking backFor(Requisition one, List<Unit> those, String here, String lang) {
        return Asking.of(
                        backing(one.id()),
                        messages.say(lang, "requisition.back_for"),
                        messages.say(lang, "requisition.back_for.line"),
                        here + "/units",
                        messages.say(lang, "requisition.back_for"))
                .select(Field.select(
                                "unit",
                                those.stream()
                                        .map(unit -> Option.of(unit.id().text(), unit.name(), ""))
                                        .toList())
                        .must())
                .field(Field.text("decision", "").hinted().must());
    }

    private Asking ask(Body body, String lang) {
        return Asking.of(
                        "requisition",
                        messages.say(lang, "requisition.ask"),
                        messages.say(lang, "requisition.ask.line", Requisition.DAYS),
                        "/bodies/" + body.id() + "/requisitions",
                        messages.say(lang, "requisition.ask"))
                .area(Field.area("matter", "", 3).must());
    }

    /** By which shares the body can be called together, as a fact beside its other rules. */
    String shares(Tx tx, Body body, StandingRules rules) {
        var lang = tx.actor().lang();
        if (units.children(tx, body.unit()).isEmpty()) {
            return messages.say(lang, "requisition.shares.members", rules.callNum(), rules.callDen());
        }
        return messages.say(
                lang,
                "requisition.shares",
                rules.callNum(),
                rules.callDen(),
                rules.callUnitsNum(),
                rules.callUnitsDen());
    }
}
