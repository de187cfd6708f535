package org.throughline.people;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.BodyKind;
import org.throughline.org.Delegations;
import org.throughline.org.Elector;
import org.throughline.org.Members;
import org.throughline.org.Organisations;
import org.throughline.org.RuleWords;
import org.throughline.org.Seat;
import org.throughline.org.SeatKind;
import org.throughline.org.StandingRules;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Cell;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** Makes the page of a body. */
public final class BodyScreens {
    private static final int MOST_OPTIONS = 1000;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Delegations delegations;
    private final Messages messages;
    private final RuleForms forms;
    private final RequisitionScreens calling;

    public BodyScreens(
            Work work,
            Units units,
            Members members,
            Bodies bodies,
            Delegations delegations,
            RequisitionScreens calling,
            Messages messages) {
        this.work = work;
        this.delegations = delegations;
        this.calling = calling;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.messages = messages;
        this.forms = new RuleForms(messages);
    }

    /** The page of a body, as {@link #of}. */
    Page page(Actor actor, BodyId id, Optional<LocalDate> on, String sent, Typed typed) {
        return work.read(actor, tx -> new Page("people/body", of(tx, actor, bodies.get(tx, id), on, sent, typed)));
    }

    /** The page with the form of this id as it was sent, and why it cannot be. */
    Response again(Actor actor, BodyId id, String sent, Form form, Refusal no) {
        return Typed.again(form, no, typed -> page(actor, id, Optional.empty(), sent, typed));
    }

    /**
     * What the page of a body shows.
     *
     * @param on the day of the rules asked for; today's when empty
     * @param sent the id of the form that was refused; empty at first
     */
    private BodyScreen of(Tx tx, Actor actor, Body body, Optional<LocalDate> on, String sent, Typed typed) {
        var lang = actor.lang();
        var unit = units.get(tx, body.unit());
        var today = Organisations.today(tx);
        var day = on.orElse(today);
        boolean keeps = units.mayKeep(actor, tx, unit.id());
        var shown = bodies.rules(tx, body.id(), day).orElseThrow(() -> Refusal.invalid("rules.none_then", day));
        return new BodyScreen(
                path(unit, body),
                body.name(),
                line(body, lang),
                entitled(tx, body, today, lang),
                seats(tx, body, keeps, today, lang),
                delegations(tx, body, keeps, today, lang),
                on.isPresent() ? messages.say(lang, "people.rules_on", day) : messages.say(lang, "people.rules"),
                rules(tx, body, shown),
                Field.text("day", day.toString()).type("date"),
                "/bodies/" + body.id(),
                versions(tx, body, lang),
                calling.of(tx, body, sent, typed),
                keeps
                        ? askings(tx, actor, body, unit, today).stream()
                                .map(form -> typed.asking(form, sent, messages, lang))
                                .toList()
                        : List.of());
    }

    private static List<Step> path(Unit unit, Body body) {
        return List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", body.name(), true));
    }

    private String entitled(Tx tx, Body body, LocalDate today, String lang) {
        return messages.count(
                lang, "org.entitled", bodies.electorate(tx, body.id(), today).size());
    }

    private List<BodyScreen.SeatLine> seats(Tx tx, Body body, boolean keeps, LocalDate today, String lang) {
        var votes = bodies.electorate(tx, body.id(), today).stream()
                .map(Elector::member)
                .collect(Collectors.toSet());
        return bodies.seats(tx, body.id()).stream()
                .map(seat -> new BodyScreen.SeatLine(
                        "/members/" + seat.member(),
                        seat.name(),
                        messages.say(lang, "seat_kind." + seat.kind()),
                        note(tx, seat, votes.contains(seat.member()), lang),
                        keeps ? Optional.of(end(body, seat, lang)) : Optional.empty()))
                .toList();
    }

    private String note(Tx tx, Seat seat, boolean votes, String lang) {
        var parts = new ArrayList<String>();
        seat.unit()
                .ifPresent(unit -> parts.add(messages.say(
                        lang, "people.seat_for", units.get(tx, unit).name())));
        seat.alternateFor()
                .ifPresent(other -> parts.add(messages.say(lang, "people.stands_for", members.name(tx, other))));
        if (seat.weight() > 1) {
            parts.add(messages.say(lang, "people.weighs", seat.weight()));
        }
        parts.add(seat.toOn()
                .map(until -> messages.say(lang, "people.term", seat.fromOn(), until))
                .orElseGet(() -> messages.say(lang, "people.since", seat.fromOn())));
        parts.add(messages.say(lang, votes ? "people.votes_now" : "people.no_vote_now"));
        return String.join(" · ", parts);
    }

    private Act end(Body body, Seat seat, String lang) {
        return Act.word(
                        "/bodies/" + body.id() + "/seats/end",
                        messages.say(lang, "people.end_seat"),
                        new Hidden("member", seat.member().text()))
                .asking(messages.say(lang, "people.end_seat.ask", seat.name()));
    }

    private List<Fact> rules(Tx tx, Body body, StandingRules rules) {
        var lang = tx.actor().lang();
        return List.of(
                new Fact(messages.say(lang, "people.decides"), new RuleWords(messages).of(rules, lang)),
                new Fact(messages.say(lang, "field.discussion_days"), messages.number(lang, rules.discussionDays())),
                new Fact(messages.say(lang, "field.ballot_days"), messages.number(lang, rules.ballotDays())),
                new Fact(
                        messages.say(lang, "field.amendment_sponsors"),
                        messages.number(lang, rules.amendmentSponsors())),
                new Fact(messages.say(lang, "requisition.called_by"), calling.shares(tx, body, rules)),
                new Fact(
                        messages.say(lang, "people.version"),
                        messages.say(lang, "people.version_since", rules.version(), rules.fromOn())));
    }

    private Table versions(Tx tx, Body body, String lang) {
        var heads = Stream.of(
                        "people.version",
                        "field.from",
                        "people.decides",
                        "field.discussion_days",
                        "field.ballot_days",
                        "field.amendment_sponsors")
                .map(key -> new Head(messages.say(lang, key), false))
                .toList();
        var rows = bodies.versions(tx, body.id()).stream()
                .map(rules -> new Row(
                        messages.number(lang, rules.version()),
                        "/bodies/" + body.id() + "?day=" + rules.fromOn(),
                        List.of(
                                cell(messages.date(lang, rules.fromOn())),
                                cell(new RuleWords(messages).of(rules, lang)),
                                cell(messages.number(lang, rules.discussionDays())),
                                cell(messages.number(lang, rules.ballotDays())),
                                cell(messages.number(lang, rules.amendmentSponsors())))))
                .toList();
        return new Table(messages.say(lang, "people.versions"), heads, rows);
    }

    private static Cell cell(String text) {
        return new Cell(text, false, "");
    }

    private List<Asking> askings(Tx tx, Actor actor, Body body, Unit unit, LocalDate today) {
        var lang = actor.lang();
        var here = "/bodies/" + body.id();
        var rules = forms.of(here + "/rules", bodies.rules(tx, body.id()), lang);
        return body.kind() == BodyKind.MEMBERS_MEETING
                ? List.of(rules)
                : List.of(seat(tx, body, unit, here, today, lang), delegate(tx, unit, here, today, lang), rules);
    }

    private Asking delegate(Tx tx, Unit unit, String here, LocalDate today, String lang) {
        var those = Stream.concat(Stream.of(unit), units.below(tx, unit.id()).stream())
                .map(one -> Option.of(one.id().text(), one.name(), ""))
                .toList();
        return Asking.of(
                        "delegate",
                        messages.say(lang, "people.delegate"),
                        messages.say(lang, "people.delegate.line"),
                        here + "/delegations",
                        messages.say(lang, "people.delegate"))
                .select(Field.select("unit", those)
                        .label("people.delegate.unit")
                        .must())
                .field(Field.text("places", "1").type("number").must())
                .field(Field.text("weight", "1").label("people.weight").type("number"))
                .field(Field.text("from", today.toString()).type("date").must())
                .field(Field.text("until", "").label("election.term_until").type("date"));
    }

    private Optional<BodyScreen.Delegated> delegations(Tx tx, Body body, boolean keeps, LocalDate today, String lang) {
        var lines = delegations.of(tx, body.id()).stream()
                .map(one -> {
                    var unit = units.get(tx, one.unit());
                    var term = one.untilOn()
                            .map(until -> messages.say(lang, "people.term", one.fromOn(), until))
                            .orElseGet(() -> messages.say(lang, "people.since", one.fromOn()));
                    var end = Act.word(
                                    "/bodies/" + body.id() + "/delegations/end",
                                    messages.say(lang, "people.delegate.end"),
                                    new Hidden("delegation", one.id().text()))
                            .asking(messages.say(lang, "people.delegate.end.ask", unit.name()));
                    return new BodyScreen.DelegationLine(
                            tx.actor().reads(Scope.chain(one.unit())) ? "/units/" + unit.slug() + "/elections" : "",
                            unit.name(),
                            messages.say(
                                    lang,
                                    "people.delegate.places",
                                    one.places(),
                                    delegations.left(tx, one, today),
                                    term),
                            keeps ? Optional.of(end) : Optional.empty());
                })
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new BodyScreen.Delegated(lines));
    }

    private Asking seat(Tx tx, Body body, Unit unit, String here, LocalDate today, String lang) {
        var sitting = bodies.seats(tx, body.id());
        var seated = sitting.stream().map(Seat::member).collect(Collectors.toSet());
        var people = members.ofUnit(tx, unit.id()).stream()
                .filter(at -> at.home() && !seated.contains(at.member()))
                .limit(MOST_OPTIONS)
                .map(at -> Option.of(at.member().text(), at.name(), ""))
                .toList();
        var kinds = Arrays.stream(SeatKind.values())
                .map(kind -> Option.of(kind.name(), messages.say(lang, "seat_kind." + kind), SeatKind.FULL.name()))
                .toList();
        var below = Stream.concat(Stream.of(unit), units.below(tx, unit.id()).stream())
                .map(one -> Option.of(one.id().text(), one.name(), ""));
        var holders = sitting.stream()
                .filter(seat -> seat.kind() == SeatKind.FULL)
                .map(seat -> Option.of(seat.member().text(), seat.name(), ""));
        return Asking.of(
                        "seat",
                        messages.say(lang, "people.seat"),
                        messages.say(lang, "people.seat.line"),
                        here + "/seats",
                        messages.say(lang, "people.seat"))
                .select(Field.select("member", people).unchosen(messages.say(lang, "parts.choose")))
                .select(Field.select("seat_kind", kinds).must())
                .select(Field.select("unit", orNone(below, lang)).label("people.for_unit"))
                .field(Field.text("weight", "1").label("people.weight").type("number"))
                .select(Field.select("alternate_for", orNone(holders, lang)))
                .field(Field.text("from", today.toString()).type("date").must())
                .field(Field.text("until", "").type("date"));
    }

    /** What kind of body it is, unless its name says just that. */
    private String line(Body body, String lang) {
        var kind = messages.say(lang, "body_kind." + body.kind());
        return kind.equals(body.name()) ? "" : kind;
    }

    private List<Option> orNone(Stream<Option> options, String lang) {
        return Stream.concat(Stream.of(Option.of("", messages.say(lang, "people.none"), "")), options)
                .toList();
    }

    /** The name of a member, for what is said after a change. */
    String name(Tx tx, MemberId id) {
        return members.name(tx, id);
    }
}
