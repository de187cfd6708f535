package org.throughline.pledge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.plan.ProvisionId;

/** How far each unit below has come with an objective, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
public final class UptakeResource {
    private final Work work;
    private final Uptakes uptakes;

    public UptakeResource(Work work, Uptakes uptakes) {
        this.work = work;
        this.uptakes = uptakes;
    }

    @GET
    @Path("{plan}/provisions/{provision}/uptake")
    @Access(Access.To.ANYONE)
    public List<Uptake> uptake(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("provision") ProvisionId id) {
        return work.read(actor, tx -> uptakes.of(tx, id));
    }
}
