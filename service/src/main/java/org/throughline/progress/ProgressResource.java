package org.throughline.progress;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/** One objective's figures, for programs. */
@Path("/api/progress/{objective}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgressResource {
    private final Work work;
    private final Totals totals;
    private final ProgressScreens screens;

    public ProgressResource(Work work, Totals totals, ProgressScreens screens) {
        this.work = work;
        this.totals = totals;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public ProgressView show(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return show(actor, objective, new Asked(day, known, version));
    }

    private ProgressView show(Actor actor, ProvisionId objective, Asked asked) {
        return work.read(
                actor,
                tx -> Optional.ofNullable(
                                screens.standing(tx, objective, asked).all().get(objective))
                        .map(progress -> ProgressViews.of(screens.words(tx), progress))
                        .orElseThrow(Refusal::unknown));
    }

    /** Nothing was done, and we say so. */
    @POST
    @Path("nil")
    @Access(Access.To.SIGNED_IN)
    public ProgressView nil(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        totals.nil(actor, objective);
        return show(actor, objective, Asked.NOW);
    }
}
