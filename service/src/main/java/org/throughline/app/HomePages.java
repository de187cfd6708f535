package org.throughline.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.account.DemoDoor;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.desk.DeskPages;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.org.Organisations;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;

/** The first page: the desk of whoever is signed in; for others what this is; the set-up while there is no organisation. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomePages {
    private static final int MOST_PLANS = 50;

    private final Work work;
    private final Organisations organisations;
    private final Plans plans;
    private final Units units;
    private final DemoDoor demo;
    private final DeskPages desk;
    private final Messages messages;

    HomePages(
            Work work,
            Organisations organisations,
            Plans plans,
            Units units,
            DemoDoor demo,
            DeskPages desk,
            Messages messages) {
        this.work = work;
        this.organisations = organisations;
        this.plans = plans;
        this.units = units;
        this.demo = demo;
        this.desk = desk;
        this.messages = messages;
    }

    /** The model of {@code home}. */
    record Home(String title, String line, String signInHref, String demoTitle, List<Door> demo, List<Shown> plans) {}

    /** A button that lets one in as one kind of user of the demo. */
    record Door(String action, String text, String who) {}

    /** A plan that everyone may read. */
    record Shown(String href, String title, String kicker, String line) {}

    @GET
    @Access(Access.To.ANYONE)
    public Response show(@Context Actor actor) {
        var organisation = organisations.find();
        if (organisation.isEmpty()) {
            return Redirect.to("/setup");
        }
        var page = actor.isPerson()
                ? desk.show(actor)
                : home(actor, organisation.get().name());
        return page.status(200);
    }

    private Page home(Actor actor, String organisation) {
        var lang = actor.lang();
        var doors = demo.users().stream()
                .map(user ->
                        new Door("/sign-in/demo/" + user.member().text(), user.name(), messages.say(lang, user.who())))
                .toList();
        return new Page(
                "home",
                new Home(
                        organisation,
                        messages.say(lang, "home.line"),
                        "/sign-in",
                        doors.isEmpty() ? "" : messages.say(lang, "home.demo"),
                        doors,
                        work.read(actor, tx -> shown(tx, lang))));
    }

    /** The plans that guide today; not those in the making. */
    private List<Shown> shown(Tx tx, String lang) {
        var names = units.all(tx).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return plans.all(tx).stream()
                .sorted(Comparator.comparing(Plan::tier))
                .limit(MOST_PLANS)
                .filter(plan -> plans.currentVersion(tx, plan.id()).state().guides())
                .map(plan -> shown(plan, names.get(plan.unit()), lang))
                .toList();
    }

    private Shown shown(Plan plan, String unit, String lang) {
        return new Shown(
                "/plans/" + plan.slug(),
                plan.title(),
                messages.say(lang, "tier." + plan.tier()),
                plan.period()
                        .map(period -> messages.say(lang, "home.plan.period", unit, period.from(), period.last()))
                        .orElse(unit));
    }
}
