package org.throughline.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.org.Bodies;
import org.throughline.org.BodyKind;
import org.throughline.org.FormerRole;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Organisations;
import org.throughline.org.Role;
import org.throughline.org.Rosters;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** Makes the pages on which a unit is kept in order. */
public final class UnitKeepingScreens {
    private static final List<Office> NEEDED = List.of(Office.CHAIR, Office.SECRETARY, Office.TREASURER);
    private static final List<Office> KEEPING = List.of(Office.CHAIR, Office.SECRETARY);
    private static final int MOST_OPTIONS = 1000;

    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Rosters rosters;
    private final Messages messages;

    public UnitKeepingScreens(Units units, Members members, Bodies bodies, Rosters rosters, Messages messages) {
        this.bodies = bodies;
        this.units = units;
        this.members = members;
        this.rosters = rosters;
        this.messages = messages;
    }

    UnitScreen edit(Tx tx, Actor actor, Unit unit) {
        var lang = actor.lang();
        var here = "/units/" + unit.slug();
        var kinds = Stream.of(BodyKind.COMMITTEE, BodyKind.CONGRESS)
                .map(kind -> Option.of(kind.name(), messages.say(lang, "body_kind." + kind), ""))
                .toList();
        var rename = form("rename", here + "/name", lang)
                .field(Field.text("name", unit.name()).must())
                .field(Field.text("kind", unit.kind()).label("field.own_kind").hinted())
                .hiding("revision", Long.toString(unit.revision()));
        var found = form("found_body", here + "/bodies", lang)
                .field(Field.text("name", "").must())
                .select(Field.select("body_kind", kinds).must());
        return new UnitScreen(
                path(unit, messages.say(lang, "people.edit_unit")),
                messages.say(lang, "people.edit_unit"),
                unit.name(),
                List.of(rename, found));
    }

    OfficesScreen offices(Tx tx, Actor actor, Unit unit) {
        var lang = actor.lang();
        boolean keeps = units.mayKeep(actor, tx, unit.id());
        boolean sees = rosters.maySee(actor, tx, unit);
        var former = sees ? former(members.formerRoles(tx, unit.id()), lang) : Optional.<Table>empty();
        return new OfficesScreen(
                path(unit, messages.say(lang, "org.offices")),
                messages.say(lang, "org.offices"),
                messages.say(lang, "people.offices.line"),
                vacancy(tx, unit, sees, lang),
                sees
                        ? List.of(new Link("/units/" + unit.slug() + "/elections", messages.say(lang, "election.list")))
                        : List.of(),
                holders(tx, unit, keeps, sees, lang),
                sees && !units.below(tx, unit.id()).isEmpty()
                        ? Optional.of(new OfficesScreen.Below(vacant(tx, unit, lang)))
                        : Optional.empty(),
                members.mayAppoint(actor, tx, unit.id()) ? Optional.of(appoint(tx, unit, lang)) : Optional.empty(),
                former);
    }

    /** Since when nobody keeps the unit, and from when those above may convene it to elect; empty while someone does. */
    private String vacancy(Tx tx, Unit unit, boolean sees, String lang) {
        var vacancy = bodies.vacancy(tx, unit.id());
        return sees && units.stands(tx, unit.id())
                ? vacancy.since()
                        .map(since -> messages.say(
                                lang,
                                "people.without_officers",
                                since,
                                vacancy.fromAbove().orElseThrow()))
                        .orElse("")
                : "";
    }

    private List<OfficesScreen.Holder> holders(Tx tx, Unit unit, boolean keeps, boolean sees, String lang) {
        var today = Organisations.today(tx);
        var roles = members.roles(tx, unit.id());
        var lines = new ArrayList<OfficesScreen.Holder>();
        for (var office : Office.values()) {
            var name = messages.say(lang, "office." + office);
            var held = roles.stream().filter(role -> role.office() == office).toList();
            held.forEach(role -> lines.add(new OfficesScreen.Holder(
                    name,
                    false,
                    sees ? Optional.of("/members/" + role.member()) : Optional.empty(),
                    role.name(),
                    role.actsAfterTerm(today),
                    Terms.note(messages, role, today, lang),
                    keeps ? Optional.of(end(unit, role, lang)) : Optional.empty())));
            if (held.isEmpty() && NEEDED.contains(office) && units.stands(tx, unit.id())) {
                lines.add(new OfficesScreen.Holder(name, true, Optional.empty(), "", false, "", Optional.empty()));
            }
        }
        return lines;
    }

    private Act end(Unit unit, Role role, String lang) {
        return Act.word(
                        "/units/" + unit.slug() + "/offices/end",
                        messages.say(lang, "people.end_office"),
                        new Hidden("member", role.member().text()),
                        new Hidden("office", role.office().name()))
                .asking(messages.say(lang, "people.end_office.ask", role.name()));
    }

    private List<OfficesScreen.Vacant> vacant(Tx tx, Unit unit, String lang) {
        var today = Organisations.today(tx);
        return units.below(tx, unit.id()).stream()
                .flatMap(below -> gap(tx, below, today, lang).stream())
                .toList();
    }

    /** What a unit below lacks: offices that are vacant, and those whose term is over. */
    private Optional<OfficesScreen.Vacant> gap(Tx tx, Unit unit, LocalDate today, String lang) {
        var roles = members.roles(tx, unit.id());
        var lacks = new ArrayList<String>();
        KEEPING.stream()
                .filter(office -> roles.stream().noneMatch(role -> role.office() == office))
                .map(office -> messages.say(lang, "people.is_vacant", messages.say(lang, "office." + office)))
                .forEach(lacks::add);
        roles.stream()
                .filter(role -> role.actsAfterTerm(today))
                .map(role -> messages.say(
                        lang,
                        "people.is_acting",
                        messages.say(lang, "office." + role.office()),
                        role.untilOn().orElseThrow()))
                .forEach(lacks::add);
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficesScreen.Vacant(
                        "/units/" + unit.slug() + "/offices", unit.name(), String.join(" · ", lacks)));
    }

    private Asking appoint(Tx tx, Unit unit, String lang) {
        var offices = Arrays.stream(Office.values())
                .map(office -> Option.of(office.name(), messages.say(lang, "office." + office), ""))
                .toList();
        var people = members.ofUnit(tx, unit.id()).stream()
                .filter(Membership::home)
                .limit(MOST_OPTIONS)
                .map(at -> Option.of(at.member().text(), at.name(), ""))
                .toList();
        return form("appoint", "/units/" + unit.slug() + "/offices", lang)
                .select(Field.select("office", offices).unchosen(messages.say(lang, "parts.choose")))
                .select(Field.select("member", people).unchosen(messages.say(lang, "parts.choose")))
                .field(Field.text("from", Organisations.today(tx).toString())
                        .type("date")
                        .must())
                .field(Field.text("until", "").type("date"));
    }

    private Optional<Table> former(List<FormerRole> those, String lang) {
        var heads = Stream.of("field.member", "field.office", "field.from", "field.until")
                .map(key -> new Head(messages.say(lang, key), false))
                .toList();
        var rows = those.stream()
                .map(role -> new Row(
                        role.name(),
                        "/members/" + role.member(),
                        List.of(
                                new Cell(messages.say(lang, "office." + role.office()), false, ""),
                                new Cell(messages.date(lang, role.fromOn()), false, ""),
                                new Cell(messages.date(lang, role.toOn()), false, ""))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(messages.say(lang, "people.former"), heads, rows));
    }

    private Asking form(String key, String action, String lang) {
        return Asking.of(
                key,
                messages.say(lang, "people." + key),
                messages.say(lang, "people." + key + ".line"),
                action,
                messages.say(lang, "people." + key));
    }

    private static List<Step> path(Unit unit, String title) {
        return List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", title, true));
    }
}
