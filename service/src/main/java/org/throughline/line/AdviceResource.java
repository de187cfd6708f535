package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;

/** How large a plan is, which objectives nobody works on, and which work serves none, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
public final class AdviceResource {
    private final Work work;
    private final Plans plans;
    private final Advices advices;

    public AdviceResource(Work work, Plans plans, Advices advices) {
        this.work = work;
        this.plans = plans;
        this.advices = advices;
    }

    @GET
    @Path("{plan}/advice")
    @Access(Access.To.ANYONE)
    public Advice advice(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> advices.of(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown)));
    }
}
