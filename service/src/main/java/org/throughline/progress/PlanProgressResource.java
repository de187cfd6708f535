package org.throughline.progress;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;

/** The figures of all objectives of a plan, for programs. */
@Path("/api/plans/{plan}/progress")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanProgressResource {
    private final Work work;
    private final Plans plans;
    private final ProgressScreens screens;

    public PlanProgressResource(Work work, Plans plans, ProgressScreens screens) {
        this.work = work;
        this.plans = plans;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public List<ProgressView> show(
            @Context Actor actor,
            @PathParam("plan") String plan,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return work.read(actor, tx -> {
            var words = screens.words(tx);
            var found = plans.bySlug(tx, plan).orElseThrow(Refusal::unknown);
            var asked = new Asked(day, known, version);
            var all = screens.standing(tx, found, asked).all();
            var said = screens.said(tx, found, all.keySet(), asked);
            return all.entrySet().stream()
                    .map(one -> ProgressViews.of(
                            words, one.getValue(), said.getOrDefault(one.getKey(), Voices.Said.NOTHING)))
                    .toList();
        });
    }
}
