package org.throughline.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** Who takes on how much of an objective, for programs. */
@Path("/api/pledges/{objective}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PledgeResource {
    private final Work work;
    private final Units units;
    private final Pledges pledges;
    private final PledgeScreens screens;

    public PledgeResource(Work work, Units units, Pledges pledges, PledgeScreens screens) {
        this.work = work;
        this.units = units;
        this.pledges = pledges;
        this.screens = screens;
    }

    /**
     * What is said.
     *
     * @param above by those above, or by the unit
     * @param amount in whole units of the measure
     * @param decision the closed ballot or recorded decision of a body of the unit that its word rests on; to agree with it
     *     once something is settled says that this was decided
     */
    public record NewWord(
            @NotNull Saying said,
            boolean above,
            Optional<Long> amount,
            Optional<String> reason,
            Optional<BallotId> decision) {}

    @GET
    @Access(Access.To.ANYONE)
    public PledgeView show(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        return work.read(actor, tx -> screens.view(tx, objective));
    }

    @POST
    @Path("{unit}")
    @Access(Access.To.SIGNED_IN)
    public PledgeView say(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @PathParam("unit") String slug,
            @NotNull @Valid NewWord word) {
        var unit = work.read(actor, tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        pledges.say(
                actor,
                objective,
                unit.id(),
                new Pledges.Wish(
                        word.above(), word.said(), word.amount(), word.reason().orElse(""), word.decision()));
        return show(actor, objective);
    }
}
