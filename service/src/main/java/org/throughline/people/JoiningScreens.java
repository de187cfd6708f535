package org.throughline.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Standing;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Organisations;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Makes the pages of applications, invitations and first ways in. */
public final class JoiningScreens {
    private final Units units;
    private final Members members;
    private final Invitations invitations;
    private final Applications applications;
    private final Messages messages;

    public JoiningScreens(
            Units units, Members members, Invitations invitations, Applications applications, Messages messages) {
        this.units = units;
        this.members = members;
        this.invitations = invitations;
        this.applications = applications;
        this.messages = messages;
    }

    /**
     * @param made what was made just now, told this once
     * @param site where this installation answers, with a slash at its end
     */
    JoiningScreen of(Tx tx, Actor actor, Unit unit, Optional<Invitations.Made> made, String site) {
        var lang = actor.lang();
        boolean open = applications.doors(tx).contains(unit);
        var outside = invitations.outside(tx, unit.id());
        var here = "/units/" + unit.slug();
        return new JoiningScreen(
                path(unit, messages.say(lang, "joining.title")),
                messages.say(lang, "joining.title"),
                messages.say(lang, "joining.line"),
                made.map(one -> slip(one, site, lang)),
                applications.open(tx, unit.id()).stream()
                        .map(application -> asked(tx, application, here, lang))
                        .toList(),
                messages.say(lang, open ? "joining.door_open" : "joining.door_shut"),
                open ? Optional.of(site + "apply/" + unit.slug()) : Optional.empty(),
                Act.second(
                        here + (open ? "/door/closing" : "/door"),
                        messages.say(lang, open ? "joining.close_door" : "joining.open_door")),
                invitations.open(tx, unit.id()).stream()
                        .map(invitation -> invited(tx, invitation, lang))
                        .toList(),
                invite(here, lang),
                messages.count(lang, "joining.outside", outside.size()),
                letIn(here, outside, lang));
    }

    /** For the keepers of a unit above: whom they can let in, because a new unit's own keepers have to come in first. */
    JoiningScreen.FirstWays firstWays(Tx tx, Unit unit) {
        var lang = tx.actor().lang();
        var outside = invitations.outside(tx, unit.id());
        var title = messages.say(lang, "joining.first_ways");
        return new JoiningScreen.FirstWays(
                path(unit, title),
                title,
                messages.say(lang, "joining.first_ways.above", unit.name()),
                messages.count(lang, "joining.outside", outside.size()),
                letIn("/units/" + unit.slug(), outside, lang));
    }

    private Optional<Asking> letIn(String here, List<Membership> outside, String lang) {
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        var members = outside.stream()
                .map(at -> new Option(at.member().text(), at.name(), outside.size() <= 60, ""))
                .toList();
        return Optional.of(Asking.of(
                        "codes",
                        messages.say(lang, "joining.let_in"),
                        messages.say(lang, "joining.let_in.line"),
                        here + "/codes",
                        messages.say(lang, "joining.print_codes"))
                .checks(Field.select("members", members)));
    }

    /** The sheet to print, cut and hand out. */
    JoiningScreen.Sheet sheet(Actor actor, Unit unit, List<Invitations.Made> made, String site) {
        var lang = actor.lang();
        var title = messages.say(lang, "joining.sheet");
        return new JoiningScreen.Sheet(
                path(unit, title),
                title,
                messages.say(lang, "joining.sheet.line"),
                made.stream().map(one -> slip(one, site, lang)).toList());
    }

    private JoiningScreen.Slip slip(Invitations.Made made, String site, String lang) {
        var code = made.code().text();
        return new JoiningScreen.Slip(
                made.invitation().name(),
                site + "join",
                site + "join/" + code,
                code,
                messages.say(lang, "joining.until", day(made.invitation().endsAt())));
    }

    private JoiningScreen.Asked asked(Tx tx, Application application, String here, String lang) {
        var at = here + "/applications/" + application.id();
        var accept = Asking.of(
                "accept-" + application.id(),
                messages.say(lang, "joining.accept"),
                messages.say(
                        lang, application.member().isPresent() ? "joining.accept_move.line" : "joining.accept.line"),
                at + "/acceptance",
                messages.say(lang, "joining.accept"));
        var today = Organisations.today(tx).toString();
        return new JoiningScreen.Asked(
                application.name(),
                note(tx, application, lang),
                application.words(),
                application.member().isPresent()
                        ? accept.field(Field.text("from", today).type("date").must())
                        : accept.select(
                                Field.select("standing", standings(lang)).must()),
                Asking.of(
                                "decline-" + application.id(),
                                messages.say(lang, "joining.decline"),
                                messages.say(lang, "joining.decline.line"),
                                at + "/refusal",
                                messages.say(lang, "joining.decline"))
                        .area(Field.area("reason", "", 3).must()));
    }

    private String note(Tx tx, Application application, String lang) {
        var from = application
                .member()
                .flatMap(id -> members.memberships(tx, id).stream()
                        .filter(at -> at.home())
                        .findFirst())
                .map(home -> messages.say(
                        lang, "joining.moves_from", units.get(tx, home.unit()).name()));
        var before = applications
                .former(tx, application)
                .map(one -> messages.say(lang, "joining.former", one.member().name(), one.leftOn()));
        return Stream.of(
                        from,
                        before,
                        application.email(),
                        Optional.of(messages.say(lang, "joining.asked_on", day(application.madeAt()))))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private JoiningScreen.Invited invited(Tx tx, Invitation invitation, String lang) {
        var name = invitation.name().isEmpty()
                ? invitation.email().orElseGet(() -> messages.say(lang, "joining.someone"))
                : invitation.name();
        return new JoiningScreen.Invited(
                name,
                messages.say(
                        lang,
                        "joining.invited_by",
                        members.name(tx, invitation.madeBy()),
                        day(invitation.madeAt()),
                        day(invitation.endsAt())),
                Act.word("/invitations/" + invitation.id() + "/withdrawal", messages.say(lang, "joining.withdraw"))
                        .asking(messages.say(lang, "joining.withdraw.ask")));
    }

    private Asking invite(String here, String lang) {
        return Asking.of(
                        "invite",
                        messages.say(lang, "joining.invite"),
                        messages.say(lang, "joining.invite.line"),
                        here + "/invitations",
                        messages.say(lang, "joining.invite"))
                .field(Field.text("name", "").label("joining.name"))
                .field(Field.text("email", "").type("email").label("joining.email"))
                .select(Field.select("standing", standings(lang)).must());
    }

    private List<Option> standings(String lang) {
        return Stream.of(Standing.CANDIDATE, Standing.FULL)
                .map(one -> Option.of(one.name(), messages.say(lang, "standing." + one), ""))
                .toList();
    }

    private List<Step> path(Unit unit, String title) {
        return List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", title, true));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
