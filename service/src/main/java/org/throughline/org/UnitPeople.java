package org.throughline.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;

/** The people of a unit as its page shows them: who holds which office, which bodies decide by which rule, how many belong. */
public final class UnitPeople {
    private static final List<Office> SHOWN_EMPTY = List.of(Office.CHAIR, Office.SECRETARY, Office.TREASURER);
    private static final int MOST_OPTIONS = 500;
    private static final int MOST_NAMES = 12;

    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Rosters rosters;
    private final Messages messages;

    public UnitPeople(Units units, Members members, Bodies bodies, Rosters rosters, Messages messages) {
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.rosters = rosters;
        this.messages = messages;
    }

    /** All of it. */
    public record View(
            List<OfficeLine> offices, List<BodyLine> bodies, Optional<Count> members, Optional<Appoint> appoint) {}

    /** An office and who holds it; {@code acting} says that the term is over. */
    public record OfficeLine(
            String name, String holder, boolean vacant, Optional<String> acting, Optional<String> href) {}

    /** A body, its rule in sentences, and who sits in it. */
    public record BodyLine(String name, String rule, String seats, List<Link> links) {}

    /** How many members, and where they are listed. */
    public record Count(String count, String href) {}

    /** The form that fills an office. */
    public record Appoint(String action, List<Wrong> errors, Field office, Field member, Field from, Field until) {}

    public View of(Tx tx, Actor actor, Unit unit) {
        var lang = actor.lang();
        return new View(
                offices(tx, unit, rosters.maySee(actor, tx, unit), lang),
                bodies.of(tx, unit.id()).stream()
                        .map(body -> body(tx, body, lang))
                        .toList(),
                rosters.count(actor, tx, unit)
                        .map(count -> new Count(
                                messages.count(lang, "org.count", count), "/units/" + unit.slug() + "/members")),
                members.mayAppoint(actor, tx, unit.id()) && units.stands(tx, unit.id())
                        ? Optional.of(appoint(tx, unit, lang))
                        : Optional.empty());
    }

    private List<OfficeLine> offices(Tx tx, Unit unit, boolean linked, String lang) {
        var roles = members.roles(tx, unit.id());
        var today = Organisations.today(tx);
        var lines = new ArrayList<OfficeLine>();
        for (var office : Office.values()) {
            var name = messages.say(lang, "office." + office);
            var held = roles.stream().filter(role -> role.office() == office).toList();
            held.forEach(role -> lines.add(new OfficeLine(
                    name,
                    role.name(),
                    false,
                    acting(role, today, lang),
                    linked ? Optional.of("/members/" + role.member()) : Optional.<String>empty())));
            if (held.isEmpty() && SHOWN_EMPTY.contains(office) && units.stands(tx, unit.id())) {
                lines.add(new OfficeLine(name, "", true, Optional.empty(), Optional.empty()));
            }
        }
        return lines;
    }

    private Optional<String> acting(Role role, LocalDate today, String lang) {
        return role.actsAfterTerm(today)
                ? Optional.of(messages.say(lang, "org.acting", role.untilOn().orElseThrow()))
                : Optional.empty();
    }

    private BodyLine body(Tx tx, Body body, String lang) {
        var seats = body.kind() == BodyKind.MEMBERS_MEETING
                ? messages.count(
                        lang,
                        "org.entitled",
                        bodies.electorate(tx, body.id(), Organisations.today(tx))
                                .size())
                : seats(bodies.seats(tx, body.id()), lang);
        return new BodyLine(
                body.name(),
                new RuleWords(messages).of(bodies.rules(tx, body.id()), lang),
                seats,
                List.of(new Link("/bodies/" + body.id(), messages.say(lang, "org.seats_and_rules"))));
    }

    /** The names, or how many there are where they would fill the page. */
    private String seats(List<Seat> seats, String lang) {
        return seats.size() > MOST_NAMES
                ? messages.count(lang, "org.seats", seats.size())
                : String.join(", ", seats.stream().map(Seat::name).toList());
    }

    private Appoint appoint(Tx tx, Unit unit, String lang) {
        var offices = Arrays.stream(Office.values())
                .map(office -> Option.of(office.name(), messages.say(lang, "office." + office), ""))
                .toList();
        var people = members.ofUnit(tx, unit.id()).stream()
                .filter(Membership::home)
                .limit(MOST_OPTIONS)
                .map(membership -> Option.of(membership.member().text(), membership.name(), ""))
                .toList();
        return new Appoint(
                "/units/" + unit.slug() + "/offices",
                List.of(),
                Field.select("office", offices).must(),
                Field.select("member", people).must(),
                Field.text("from", Organisations.today(tx).toString())
                        .type("date")
                        .must(),
                Field.text("until", "").type("date"));
    }
}
