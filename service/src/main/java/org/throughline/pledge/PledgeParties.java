package org.throughline.pledge;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;

/** Shows what was said with one unit about an objective, and the forms of whoever may say the next word. */
final class PledgeParties {
    private final Pledges pledges;
    private final Units units;
    private final Messages messages;

    PledgeParties(Pledges pledges, Units units, Messages messages) {
        this.pledges = pledges;
        this.units = units;
        this.messages = messages;
    }

    /** Where it stands: the last word, and of an agreement what it rests on. */
    private String state(PledgeReading r, Bargain bargain) {
        var last = bargain.last();
        if (last.isEmpty() || last.get().said() != Saying.ACCEPTED) {
            return say(
                    r.tx(),
                    "pledge.state." + last.map(word -> word.said().name()).orElse("NOTHING"));
        }
        return bargain.isTaken()
                ? say(
                        r.tx(),
                        "pledge.state.SETTLED",
                        r.grounds(bargain.decision()).sentence("pledge.grounds"))
                : say(r.tx(), "pledge.state.GIVEN_UP");
    }

    PledgeScreen.Party party(PledgeReading r, Unit unit, Typed typed) {
        var bargain = r.with(unit.id());
        var forms = new ArrayList<PledgeScreen.Form>();
        for (boolean above : new boolean[] {true, false}) {
            if (!r.gone() && pledges.speaks(r.tx(), r.plan(), unit.id(), above)) {
                var mine = typed.form().text("side").equals(side(above)) ? typed : Typed.nothing();
                forms.add(form(r, unit, bargain, above, mine));
            }
        }
        return new PledgeScreen.Party(
                "u" + unit.id().text(),
                unit.name(),
                state(r, bargain),
                bargain.words().stream()
                        .map(word -> line(r, unit, bargain, word))
                        .toList(),
                pledges.speaks(r.tx(), r.plan(), unit.id(), false)
                                && r.tx().dao(MoveDao.class)
                                        .open(r.objective().id(), unit.id())
                                        .isPresent()
                        ? Optional.of(new Link(
                                "/pledges/" + r.objective().id().text() + "/" + unit.slug() + "/move",
                                say(r.tx(), "pledge.move")))
                        : Optional.empty(),
                forms);
    }

    static String side(boolean above) {
        return above ? "above" : "unit";
    }

    private PledgeScreen.Line line(PledgeReading r, Unit unit, Bargain bargain, Word word) {
        var whose = word.above() ? units.get(r.tx(), r.plan().unit()).name() : unit.name();
        var grounds = r.grounds(word.ballot());
        return new PledgeScreen.Line(
                messages.date(r.tx().actor().lang(), word.saidOn()),
                say(
                        r.tx(),
                        key(bargain, word),
                        whose,
                        word.num().<Object>map(r::shown).orElse("")),
                word.reason(),
                r.names().getOrDefault(word.member(), ""),
                grounds.byDecision()
                        ? Optional.of(new Link(
                                grounds.href(),
                                messages.say(r.tx().actor().lang(), grounds.sentence("pledge.grounds"))))
                        : Optional.empty());
    }

    private static String key(Bargain bargain, Word word) {
        if (word.num().equals(Optional.of(0L))) {
            return "pledge.word.GIVEN_UP";
        }
        var said = bargain.confirms(word) ? "CONFIRMED" : word.said().name();
        return "pledge.word." + said + (word.num().isPresent() ? "" : ".bare");
    }

    private PledgeScreen.Form form(PledgeReading r, Unit unit, Bargain bargain, boolean above, Typed typed) {
        var tx = r.tx();
        var may = bargain.may(above);
        var suffix = "-" + side(above) + "-" + unit.id().text();
        boolean names = r.indicator().isPresent();
        return new PledgeScreen.Form(
                "/pledges/" + r.objective().id().text() + "/" + unit.slug(),
                side(above),
                say(
                        tx,
                        above ? "pledge.speak_above" : "pledge.speak_unit",
                        above ? units.get(tx, r.plan().unit()).name() : unit.name(),
                        unit.name()),
                typed.errors(messages, tx.actor().lang(), "amount" + suffix),
                typed.field(Field.select(
                                "said",
                                may.stream()
                                        .map(one -> new Option(
                                                one.name(),
                                                say(tx, "pledge.do." + doing(bargain, one)),
                                                one == may.get(0),
                                                ""))
                                        .toList())
                        .id("said" + suffix)
                        .label("field.pledge_said")),
                names
                        ? Optional.of(typed.field(Field.text("amount", "")
                                .type("number")
                                .id("amount" + suffix)
                                .label("field.pledge_amount")
                                .hinted()))
                        : Optional.empty(),
                typed.field(Field.text("reason", "").id("reason" + suffix).label("field.pledge_reason")),
                above ? Optional.empty() : ballot(tx, unit, suffix).map(typed::field),
                say(tx, "pledge.say"));
    }

    /** What it is called to say this next. */
    private static String doing(Bargain bargain, Saying said) {
        return said == Saying.ACCEPTED && bargain.open().isEmpty() ? "CONFIRMED" : said.name();
    }

    /** On which decision of the unit's own bodies the word rests; nothing to choose where none was made. */
    private Optional<Field> ballot(Tx tx, Unit unit, String suffix) {
        var decisions = pledges.decisions(tx, unit.id());
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        var options = Stream.concat(
                        Stream.of(new Option("", say(tx, "pledge.ballot.none"), true, "")),
                        decisions.stream().map(one -> new Option(one.ballot().text(), say(tx, one), false, "")))
                .toList();
        return Optional.of(Field.select("ballot", options)
                .id("ballot" + suffix)
                .label("field.pledge_ballot")
                .hinted());
    }

    private String say(Tx tx, Decision one) {
        var key = one.outcome().equals("LOST") ? "pledge.ballot.lost" : "pledge.ballot.one";
        return say(tx, key, one.decidedOn(), one.body(), one.title());
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
