package org.throughline.plan;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Whether a plan's figures count above, switched from the page where the plan is kept. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class RisingPages {
    private final Work work;
    private final Plans plans;
    private final RisingFigures rising;

    public RisingPages(Work work, Plans plans, RisingFigures rising) {
        this.work = work;
        this.plans = plans;
        this.rising = rising;
    }

    @POST
    @Path("{plan}/rising")
    @Access(Access.To.SIGNED_IN)
    public Response rise(@Context Actor actor, @PathParam("plan") String slug) {
        return let(actor, slug, true);
    }

    @POST
    @Path("{plan}/rising/end")
    @Access(Access.To.SIGNED_IN)
    public Response stay(@Context Actor actor, @PathParam("plan") String slug) {
        return let(actor, slug, false);
    }

    private Response let(Actor actor, String slug, boolean rise) {
        var plan = work.read(actor, tx -> plans.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        rising.let(actor, plan.id(), rise);
        return Redirect.saying("/plans/" + slug + "/keep", rise ? "said.plan.rises" : "said.plan.stays");
    }
}
