package org.throughline.pledge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** Who takes on how much of an objective, for people: to read for all who read the plan, to speak for those who draft. */
@Path("/pledges/{objective}")
@Produces(MediaType.TEXT_HTML)
public final class PledgePages {
    private final Work work;
    private final Units units;
    private final Pledges pledges;
    private final PledgeScreens screens;

    public PledgePages(Work work, Units units, Pledges pledges, PledgeScreens screens) {
        this.work = work;
        this.units = units;
        this.pledges = pledges;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        return work.read(
                actor, tx -> new Page("pledge/show", screens.show(tx, objective, Optional.empty(), Typed.nothing())));
    }

    @POST
    @Path("{unit}")
    @Access(Access.To.SIGNED_IN)
    public Response say(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @PathParam("unit") String slug,
            @Context Form form) {
        var unit = work.read(actor, tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        try {
            pledges.say(
                    actor,
                    objective,
                    unit.id(),
                    new Pledges.Wish(
                            form.text("side").equals(PledgeParties.side(true)),
                            form.requiredChoice("said", Saying.class),
                            form.whole("amount"),
                            form.text("reason"),
                            form.id("ballot", BallotId::new)));
        } catch (Refusal no) {
            return again(actor, objective, unit, form, no);
        }
        return Redirect.saying("/pledges/" + objective.text() + "#u" + unit.id().text(), "said.pledge.said");
    }

    private Response again(Actor actor, ProvisionId objective, Unit unit, Form form, Refusal no) {
        return Typed.again(
                form,
                no,
                typed -> work.read(
                        actor,
                        tx -> new Page("pledge/show", screens.show(tx, objective, Optional.of(unit.id()), typed))));
    }
}
