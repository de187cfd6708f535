package org.throughline.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;

/** The reviews expected of a plan, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanReviewResource {
    /** A larger tree is read region by region. */
    private static final int MOST_PLANS = 2_000;

    /** So many plans with their few reports stay below a hundred. */
    private static final int PLANS = 20;

    private final Work work;
    private final Plans plans;
    private final Reviews reviews;
    private final ExpectedReports expected;
    private final ReviewResource resource;
    private final Excuses excuses;

    public PlanReviewResource(
            Work work,
            Plans plans,
            Reviews reviews,
            ExpectedReports expected,
            ReviewResource resource,
            Excuses excuses) {
        this.work = work;
        this.plans = plans;
        this.reviews = reviews;
        this.expected = expected;
        this.resource = resource;
        this.excuses = excuses;
    }

    /** A review to begin, or with {@code nil} one that says that nothing was done. */
    public record Begin(@NotNull LocalDate from, boolean nil) {}

    /** Why the report on the period that begins on that day need not be given, nor those after it while the unit is inactive. */
    public record Excusing(
            @NotNull LocalDate from, @NotBlank String reason, boolean inactive) {}

    /** Every how many months the plan is reviewed. */
    public record Rhythm(long months) {}

    /** The period of which a report is expected again. */
    public record Withdrawing(@NotNull LocalDate from) {}

    @POST
    @Path("{plan}/excuses")
    @Access(Access.To.SIGNED_IN)
    public List<ReviewView.Due> excuse(
            @Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Excusing wish) {
        if (wish.inactive()) {
            excuses.inactive(actor, id(actor, slug), wish.from(), wish.reason());
        } else {
            excuses.excuse(actor, id(actor, slug), wish.from(), wish.reason());
        }
        return list(actor, slug);
    }

    @POST
    @Path("{plan}/excuses/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public List<ReviewView.Due> withdraw(
            @Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Withdrawing wish) {
        excuses.withdraw(actor, id(actor, slug), wish.from());
        return list(actor, slug);
    }

    @PUT
    @Path("{plan}/reviews/cadence")
    @Access(Access.To.SIGNED_IN)
    public List<ReviewView.Due> cadence(
            @Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Rhythm wish) {
        plans.cadence(actor, id(actor, slug), wish.months());
        return list(actor, slug);
    }

    private PlanId id(Actor actor, String slug) {
        return work.read(actor, tx -> plans.bySlug(tx, slug).orElseThrow(Refusal::unknown))
                .id();
    }

    @GET
    @Path("{plan}/reviews")
    @Access(Access.To.ANYONE)
    public List<ReviewView.Due> list(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> expected.of(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown)).stream()
                        .map(report -> ReviewView.Due.of(report, actor))
                        .toList());
    }

    /** Who has reported on the plan and on those under it, plan by plan. */
    @GET
    @Path("{plan}/reviews/units")
    @Access(Access.To.SIGNED_IN)
    public Slice<ReviewView.Due> units(
            @Context Actor actor, @PathParam("plan") String slug, @QueryParam("after") PlanId after) {
        return work.read(actor, tx -> {
            var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            var all = Stream.concat(Stream.of(plan), expected.under(tx, plan, MOST_PLANS).stream())
                    .sorted(Comparator.comparingLong(one -> one.id().value()))
                    .filter(one -> after == null || one.id().value() > after.value())
                    .toList();
            var part = all.subList(0, Math.min(PLANS, all.size()));
            return new Slice<>(
                    expected.of(tx, part).stream()
                            .map(report -> ReviewView.Due.of(report, actor))
                            .toList(),
                    part.size() == all.size()
                            ? Optional.empty()
                            : Optional.of(part.get(PLANS - 1).id().text()));
        });
    }

    @POST
    @Path("{plan}/reviews")
    @Access(Access.To.SIGNED_IN)
    public ReviewView begin(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Begin wish) {
        var plan = work.read(actor, tx -> plans.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        var id = wish.nil()
                ? reviews.nothingDone(actor, plan.id(), wish.from()).id()
                : reviews.begin(actor, plan.id(), wish.from());
        return resource.show(actor, id);
    }
}
