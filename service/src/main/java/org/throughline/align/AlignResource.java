package org.throughline.align;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Mappings;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Version;

/** What became of the provisions of a text, who followed, and what a plan has to decide, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AlignResource {
    private final Work work;
    private final Plans plans;
    private final Mappings mappings;
    private final Alignments alignments;

    public AlignResource(Work work, Plans plans, Mappings mappings, Alignments alignments) {
        this.work = work;
        this.plans = plans;
        this.mappings = mappings;
        this.alignments = alignments;
    }

    /** How many days the plans below have to follow. */
    public record Term(int days) {}

    /** What a provision is a part of (SPLIT), goes on from (CONTINUED), or what was merged into it (MERGED). */
    public record Grown(@NotNull OriginKind how, @NotNull List<ProvisionId> from) {}

    /** What is decided on an objective; {@code into} with REHOME. */
    public record Decided(@NotNull Choice choice, Optional<ProvisionId> into, Optional<String> reason) {}

    @GET
    @Path("{plan}/mapping")
    @Access(Access.To.ANYONE)
    public AlignView.Mapped mapping(
            @Context Actor actor, @PathParam("plan") String slug, @QueryParam("version") Integer number) {
        return mapping(actor, slug, Optional.ofNullable(number));
    }

    private AlignView.Mapped mapping(Actor actor, String slug, Optional<Integer> number) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            return mapped(
                    tx, number.map(n -> plans.numbered(tx, plan.id(), n)).orElseGet(() -> mappings.latest(tx, plan)));
        });
    }

    @PUT
    @Path("{plan}/mapping")
    @Access(Access.To.SIGNED_IN)
    public AlignView.Mapped allow(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Term term) {
        mappings.allow(actor, latest(actor, slug).id(), term.days());
        return mapping(actor, slug, Optional.empty());
    }

    @PUT
    @Path("{plan}/mapping/{provision}")
    @Access(Access.To.SIGNED_IN)
    public AlignView.Mapped name(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Grown grown) {
        mappings.name(actor, latest(actor, slug).id(), id, grown.how(), grown.from());
        return mapping(actor, slug, Optional.empty());
    }

    @GET
    @Path("{plan}/realignment")
    @Access(Access.To.ANYONE)
    public List<AlignView.Following> realignment(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> alignments.ofPlan(tx, plan(tx, slug).id()).stream()
                        .map(one -> following(tx, one))
                        .toList());
    }

    @POST
    @Path("{plan}/realignment")
    @Access(Access.To.SIGNED_IN)
    public List<AlignView.Following> acceptAll(@Context Actor actor, @PathParam("plan") String slug) {
        alignments.acceptAll(actor, work.read(actor, tx -> plan(tx, slug).id()));
        return realignment(actor, slug);
    }

    @PUT
    @Path("{plan}/realignment/{objective}")
    @Access(Access.To.SIGNED_IN)
    public List<AlignView.Following> answer(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("objective") ProvisionId objective,
            @NotNull @Valid Decided decided) {
        alignments.answer(
                actor,
                work.read(actor, tx -> plan(tx, slug).id()),
                objective,
                new Answer(decided.choice(), decided.into(), decided.reason().orElse("")));
        return realignment(actor, slug);
    }

    private AlignView.Mapped mapped(Tx tx, Version next) {
        var former = mappings.former(tx, next)
                .filter(one -> tx.actor().reads(plans.get(tx, one.plan()).scope()));
        var mapping = former.map(one -> mappings.between(tx, one.id(), next.id()));
        return new AlignView.Mapped(
                next.id(),
                former.map(Version::id),
                mappings.days(tx, next.id()),
                mapping.stream()
                        .flatMap(m -> m.fates().stream())
                        .map(AlignView.Went::of)
                        .toList(),
                mapping.stream()
                        .flatMap(m -> m.fresh().stream())
                        .map(p -> p.id())
                        .toList(),
                alignments.ofVersion(tx, next.id()));
    }

    private AlignView.Following following(Tx tx, Alignment alignment) {
        return new AlignView.Following(
                alignment,
                alignments.asked(tx, alignment).stream().map(AlignView.Item::of).toList());
    }

    private Version latest(Actor actor, String slug) {
        return work.read(actor, tx -> mappings.latest(tx, plan(tx, slug)));
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
