package org.throughline.progress;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Page;
import org.throughline.http.Steady;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** How far a plan is, for people; the charted objective stands in the address. */
@Path("/plans/{plan}/progress")
@Produces(MediaType.TEXT_HTML)
public final class PlanProgressPages {
    private final Work work;
    private final Plans plans;
    private final ProgressScreens screens;

    public PlanProgressPages(Work work, Plans plans, ProgressScreens screens) {
        this.work = work;
        this.plans = plans;
        this.screens = screens;
    }

    @GET
    @Steady
    @Access(Access.To.ANYONE)
    public Page show(
            @Context Actor actor,
            @PathParam("plan") String plan,
            @QueryParam("of") ProvisionId charted,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return work.read(actor, tx -> {
            var found = plans.bySlug(tx, plan).orElseThrow(Refusal::unknown);
            return new Page(
                    "progress/show",
                    screens.show(tx, found, Optional.ofNullable(charted), new Asked(day, known, version)));
        });
    }
}
