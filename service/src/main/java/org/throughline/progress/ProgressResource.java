package org.throughline.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.plan.ProvisionId;

/** One objective's figures, for programs. */
@Path("/api/progress/{objective}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgressResource {
    private final Work work;
    private final Totals totals;
    private final Figures figures;
    private final ProgressScreens screens;

    public ProgressResource(Work work, Totals totals, Figures figures, ProgressScreens screens) {
        this.work = work;
        this.totals = totals;
        this.figures = figures;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public ProgressView show(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        return work.read(actor, tx -> ProgressViews.of(screens.words(tx), figures.of(tx, objective)));
    }

    /** Nothing was done, and we say so. */
    @POST
    @Path("nil")
    @Access(Access.To.SIGNED_IN)
    public ProgressView nil(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        totals.nil(actor, objective);
        return show(actor, objective);
    }
}
