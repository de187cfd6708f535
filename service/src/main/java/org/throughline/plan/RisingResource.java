package org.throughline.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Whether a plan's figures count above where its words are not read, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RisingResource {
    private final Work work;
    private final Plans plans;
    private final RisingFigures rising;

    public RisingResource(Work work, Plans plans, RisingFigures rising) {
        this.work = work;
        this.plans = plans;
        this.rising = rising;
    }

    /** Whether they do. */
    public record Rising(@NotNull Boolean rise) {}

    @GET
    @Path("{plan}/rising")
    @Access(Access.To.ANYONE)
    public Rising show(@Context Actor actor, @PathParam("plan") String slug) {
        return new Rising(plan(actor, slug).figuresRise());
    }

    @PUT
    @Path("{plan}/rising")
    @Access(Access.To.SIGNED_IN)
    public Rising let(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Rising wish) {
        rising.let(actor, plan(actor, slug).id(), wish.rise());
        return show(actor, slug);
    }

    private Plan plan(Actor actor, String slug) {
        return work.read(actor, tx -> plans.bySlug(tx, slug).orElseThrow(Refusal::unknown));
    }
}
