package org.throughline.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** What objectives serve, support and feed, and who is named to read a plan, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinkResource {
    private final Work work;
    private final Plans plans;
    private final Links links;
    private final Readers readers;
    private final PlanViews views;

    public LinkResource(Work work, Plans plans, Links links, Readers readers, PlanViews views) {
        this.work = work;
        this.plans = plans;
        this.links = links;
        this.readers = readers;
        this.views = views;
    }

    /** What an objective serves; a {@code reason} instead of a target makes it a local initiative. */
    public record Serves(Optional<ProvisionId> target, Optional<Long> weight, Optional<String> reason) {}

    /** The objective that is supported. */
    public record Supports(@NotNull ProvisionId target) {}

    /** The indicator that is fed. */
    public record Feeds(@NotNull IndicatorId target) {}

    /** Who is named to read. */
    public record Reads(@NotNull MemberId member) {}

    @PUT
    @Path("{plan}/provisions/{provision}/serves")
    @Access(Access.To.SIGNED_IN)
    public Optional<PlanView.ServesView> serve(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Serves serves) {
        if (serves.target().isPresent()) {
            links.serve(actor, id, serves.target().get(), serves.weight().orElse(1L));
        } else {
            links.initiative(actor, id, serves.reason().orElse(""));
        }
        return work.read(actor, tx -> views.serves(tx, id));
    }

    /** What the objective supports besides, as far as the actor may read it. */
    @GET
    @Path("{plan}/provisions/{provision}/supports")
    @Access(Access.To.ANYONE)
    public List<Supports> supports(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("provision") ProvisionId id) {
        return work.read(actor, tx -> supported(tx, id));
    }

    @POST
    @Path("{plan}/provisions/{provision}/supports")
    @Access(Access.To.SIGNED_IN)
    public List<Supports> support(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Supports supports) {
        links.support(actor, id, supports.target());
        return work.read(actor, tx -> supported(tx, id));
    }

    @DELETE
    @Path("{plan}/provisions/{provision}/supports/{target}")
    @Access(Access.To.SIGNED_IN)
    public List<Supports> endSupport(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @PathParam("target") ProvisionId target) {
        links.endSupport(actor, id, target);
        return work.read(actor, tx -> supported(tx, id));
    }

    @PUT
    @Path("{plan}/indicators/{indicator}/feeds")
    @Access(Access.To.SIGNED_IN)
    public Feeds feed(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("indicator") IndicatorId id,
            @NotNull @Valid Feeds feeds) {
        links.feed(actor, id, feeds.target());
        return feeds;
    }

    @DELETE
    @Path("{plan}/indicators/{indicator}/feeds")
    @Access(Access.To.SIGNED_IN)
    public void unfeed(@Context Actor actor, @PathParam("plan") String slug, @PathParam("indicator") IndicatorId id) {
        links.unfeed(actor, id);
    }

    @GET
    @Path("{plan}/readers")
    @Access(Access.To.SIGNED_IN)
    public List<Readers.Reader> readers(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> readers.of(tx, plan(tx, slug)));
    }

    @POST
    @Path("{plan}/readers")
    @Access(Access.To.SIGNED_IN)
    public List<Readers.Reader> name(
            @Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Reads reads) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        readers.name(actor, plan.id(), reads.member());
        return work.read(actor, tx -> readers.of(tx, plan));
    }

    @DELETE
    @Path("{plan}/readers/{member}")
    @Access(Access.To.SIGNED_IN)
    public List<Readers.Reader> unname(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("member") MemberId member) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        readers.unname(actor, plan.id(), member);
        return work.read(actor, tx -> readers.of(tx, plan));
    }

    /** Asked for the objective itself first: of one that the actor may not read, nothing is told. */
    private List<Supports> supported(Tx tx, ProvisionId id) {
        plans.of(tx, id);
        return links.supported(tx, id).stream()
                .filter(target -> plans.find(tx, target).isPresent())
                .map(Supports::new)
                .toList();
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
