package org.throughline.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Member;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Memberships;
import org.throughline.org.Organisations;
import org.throughline.org.Role;
import org.throughline.org.Rosters;
import org.throughline.org.Spell;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Cell;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** Makes the page of a member: for themselves, for whoever sees the list they stand on, and more of it for who keeps them. */
public final class MemberScreens {
    private final Units units;
    private final Members members;
    private final Memberships memberships;
    private final Bodies bodies;
    private final Rosters rosters;
    private final Messages messages;

    public MemberScreens(
            Units units, Members members, Memberships memberships, Bodies bodies, Rosters rosters, Messages messages) {
        this.units = units;
        this.members = members;
        this.memberships = memberships;
        this.bodies = bodies;
        this.rosters = rosters;
        this.messages = messages;
    }

    /** @throws Refusal unknown to whoever sees no list on which they stand */
    MemberScreen of(Tx tx, Actor actor, MemberId id) {
        var member = members.get(tx, id);
        var those = members.memberships(tx, id);
        requireSight(tx, actor, id, those);
        var lang = actor.lang();
        var home = those.stream().filter(Membership::home).findFirst();
        boolean keeps = home.map(at -> units.mayKeep(actor, tx, at.unit())).orElse(false);
        boolean own = actor.member().equals(id);
        return new MemberScreen(
                path(tx, member, home, lang),
                member.name(),
                home.map(at -> standing(at, Organisations.today(tx), lang))
                        .orElseGet(() -> messages.say(lang, "people.left")),
                facts(tx, member, those, keeps || own, lang),
                offices(tx, actor, id),
                bodies.sittingIn(tx, id).stream()
                        .map(body -> new Link("/bodies/" + body.id(), body.name()))
                        .toList(),
                keeps || own ? Optional.of(course(tx, id, lang)) : Optional.empty(),
                askings(tx, actor, member, those));
    }

    void requireSight(Tx tx, Actor actor, MemberId id, List<Membership> those) {
        boolean sees = actor.member().equals(id)
                || actor.isSystem()
                || lists(tx, id, those).anyMatch(unit -> rosters.maySee(actor, tx, units.get(tx, unit)));
        if (!sees) {
            throw Refusal.unknown();
        }
    }

    /** The units on whose lists they stand: of members, of offices, of seats. */
    private Stream<UnitId> lists(Tx tx, MemberId id, List<Membership> those) {
        return Stream.of(
                        those.stream().map(Membership::unit),
                        members.rolesOf(tx, id).stream().map(Role::unit),
                        bodies.sittingIn(tx, id).stream().map(Body::unit))
                .flatMap(units -> units);
    }

    private List<Step> path(Tx tx, Member member, Optional<Membership> home, String lang) {
        var path = new ArrayList<Step>();
        home.map(at -> units.get(tx, at.unit())).ifPresent(unit -> {
            path.add(new Step("/units/" + unit.slug(), unit.name(), false));
            path.add(new Step("/units/" + unit.slug() + "/members", messages.say(lang, "org.members"), false));
        });
        path.add(new Step("", member.name(), true));
        return path;
    }

    /** As it is on a day: whose good standing is over has no vote, and that is said. */
    private String standing(Membership at, LocalDate today, String lang) {
        return at.goodUntil()
                .filter(day -> day.isBefore(today))
                .map(day ->
                        messages.say(lang, "people.good_lapsed", messages.say(lang, "standing." + at.standing()), day))
                .orElseGet(() -> standing(at, lang));
    }

    private String standing(Membership at, String lang) {
        var word = messages.say(lang, "standing." + at.standing());
        return at.goodUntil()
                .map(day -> messages.say(lang, "people.good_until", word, day))
                .orElse(word);
    }

    private List<Fact> facts(Tx tx, Member member, List<Membership> those, boolean near, String lang) {
        var facts = new ArrayList<Fact>();
        for (var at : those) {
            var unit = units.get(tx, at.unit()).name();
            var key = at.home() ? "people.home" : "people.further";
            facts.add(new Fact(messages.say(lang, key), unit));
        }
        facts.add(new Fact(messages.say(lang, "people.joined"), messages.date(lang, member.joinedOn())));
        if (near) {
            facts.add(new Fact(
                    messages.say(lang, "field.email"),
                    member.email().orElseGet(() -> messages.say(lang, "people.no_email"))));
            boolean enters = members.credentials(tx, member.id()).hash().isPresent();
            facts.add(new Fact(
                    messages.say(lang, "people.entry"),
                    messages.say(lang, enters ? "people.has_password" : "people.has_none")));
        }
        return facts;
    }

    private List<MemberScreen.OfficeLine> offices(Tx tx, Actor actor, MemberId id) {
        var lang = actor.lang();
        var today = Organisations.today(tx);
        return members.rolesOf(tx, id).stream()
                .map(role -> office(tx, actor, role, today, lang))
                .toList();
    }

    private MemberScreen.OfficeLine office(Tx tx, Actor actor, Role role, LocalDate today, String lang) {
        var unit = units.get(tx, role.unit());
        var end = Act.second(
                        "/units/" + unit.slug() + "/offices/end",
                        messages.say(lang, "people.end_office"),
                        new Hidden("member", role.member().text()),
                        new Hidden("office", role.office().name()))
                .asking(messages.say(lang, "people.end_office.ask", role.name()));
        return new MemberScreen.OfficeLine(
                "/units/" + unit.slug() + "/offices",
                messages.say(lang, "office." + role.office()) + ", " + unit.name(),
                Terms.note(messages, role, today, lang),
                units.mayKeep(actor, tx, unit.id()) ? Optional.of(end) : Optional.empty());
    }

    private Table course(Tx tx, MemberId id, String lang) {
        var heads = Stream.of("field.unit", "field.standing", "field.from", "field.until")
                .map(key -> new Head(messages.say(lang, key), false))
                .toList();
        var rows = memberships.course(tx, id).stream()
                .map(spell -> row(tx, spell, lang))
                .toList();
        return new Table(messages.say(lang, "people.course"), heads, rows);
    }

    private Row row(Tx tx, Spell spell, String lang) {
        var at = spell.membership();
        return new Row(
                units.get(tx, at.unit()).name(),
                "",
                List.of(
                        new Cell(standing(at, lang), false, ""),
                        new Cell(messages.date(lang, at.fromOn()), false, ""),
                        new Cell(
                                spell.toOn()
                                        .map(day -> messages.date(lang, day))
                                        .orElse(""),
                                false,
                                "")));
    }

    private List<Asking> askings(Tx tx, Actor actor, Member member, List<Membership> those) {
        var lang = actor.lang();
        var forms = new ArrayList<Asking>();
        var kept =
                those.stream().filter(at -> units.mayKeep(actor, tx, at.unit())).toList();
        var today = Organisations.today(tx);
        var here = "/members/" + member.id();
        var home = those.stream().filter(Membership::home).findFirst();
        if (!kept.isEmpty()) {
            forms.add(stand(tx, kept, here, today, lang));
        }
        if (home.isPresent() && kept.contains(home.get())) {
            forms.add(correct(tx, member, here, lang));
        }
        if (home.isPresent() && (kept.contains(home.get()) || actor.member().equals(member.id()))) {
            move(tx, actor, home.get(), here, today).ifPresent(forms::add);
            askToMove(tx, actor, home.get(), here).ifPresent(forms::add);
            forms.add(leave(here, today, lang));
        }
        var further = units.standing(tx).stream()
                .filter(unit -> units.mayKeep(actor, tx, unit.id()))
                .filter(unit -> those.stream().noneMatch(at -> at.unit().equals(unit.id())))
                .toList();
        if (home.isPresent() && !further.isEmpty()) {
            forms.add(form("enrol", here + "/memberships", lang)
                    .select(Field.select("unit", options(further)).must())
                    .select(Field.select("standing", standings(lang, Standing.FULL, Standing.CANDIDATE))
                            .must()));
        }
        return forms;
    }

    private Asking stand(Tx tx, List<Membership> kept, String here, LocalDate today, String lang) {
        var at = kept.get(0);
        return form("stand", here + "/standing", lang)
                .select(Field.select(
                                "unit",
                                options(kept.stream()
                                        .map(one -> units.get(tx, one.unit()))
                                        .toList()))
                        .must())
                .select(Field.select(
                                "standing",
                                standings(
                                        lang,
                                        at.standing(),
                                        Standing.FULL,
                                        Standing.CANDIDATE,
                                        Standing.SUSPENDED,
                                        Standing.ENDED))
                        .must())
                .field(day("from", today.toString()).must())
                .field(day("until", "").label("field.suspended_until").hinted())
                .field(day("good_until", at.goodUntil().map(LocalDate::toString).orElse(""))
                        .hinted())
                .field(Field.text("reason", "").label("field.reason_kept").hinted());
    }

    private Asking correct(Tx tx, Member member, String here, String lang) {
        var form = form("correct", here + "/name", lang)
                .field(Field.text("name", member.name()).must());
        var email = Field.text("email", member.email().orElse("")).type("email");
        return members.credentials(tx, member.id()).hash().isPresent()
                ? form.hiding("email", member.email().orElse(""))
                : form.field(email);
    }

    /** To the units that the same keepers keep; others are asked by an application. */
    private Optional<Asking> move(Tx tx, Actor actor, Membership home, String here, LocalDate today) {
        var others = units.standing(tx).stream()
                .filter(unit -> !unit.id().equals(home.unit()))
                .filter(unit -> units.mayKeep(actor, tx, home.unit()) && units.mayKeep(actor, tx, unit.id()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(form("move", here + "/move", actor.lang())
                        .select(Field.select("unit", options(others)).must())
                        .field(day("from", today.toString()).must()));
    }

    private Optional<Asking> askToMove(Tx tx, Actor actor, Membership home, String here) {
        var others = units.standing(tx).stream()
                .filter(unit -> !unit.id().equals(home.unit()) && !units.mayKeep(actor, tx, unit.id()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(form("ask_to_move", here + "/moves", actor.lang())
                        .select(Field.select("unit", options(others))
                                .unchosen(messages.say(actor.lang(), "parts.choose")))
                        .field(Field.text("words", "").label("field.words_to_them")));
    }

    private Asking leave(String here, LocalDate today, String lang) {
        return form("leave", here + "/leave", lang)
                .field(day("from", today.toString()).must())
                .field(Field.text("reason", "").label("field.reason_kept"));
    }

    private Asking form(String key, String action, String lang) {
        return Asking.of(
                key,
                messages.say(lang, "people." + key),
                messages.say(lang, "people." + key + ".line"),
                action,
                messages.say(lang, "people." + key));
    }

    private static Field day(String name, String value) {
        return Field.text(name, value).type("date");
    }

    private static List<Option> options(List<Unit> those) {
        return those.stream()
                .map(unit -> Option.of(unit.id().text(), unit.name(), ""))
                .toList();
    }

    private List<Option> standings(String lang, Standing chosen, Standing... others) {
        return Stream.concat(Stream.of(chosen), Stream.of(others))
                .distinct()
                .map(one -> Option.of(one.name(), messages.say(lang, "standing." + one), chosen.name()))
                .toList();
    }
}
