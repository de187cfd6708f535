package org.throughline.plan;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/** Plans and their versions, for programs. What is written in a draft is at {@link DraftResource}. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanResource {
    private static final int PAGE = 100;

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Adoption adoption;
    private final NextVersions next;
    private final PlanViews views;

    public PlanResource(Work work, Plans plans, Texts texts, Adoption adoption, NextVersions next, PlanViews views) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.adoption = adoption;
        this.next = next;
        this.views = views;
    }

    /** A plan to be drafted; with {@code follows}, from the text of that plan. */
    public record Draft(
            @NotNull UnitId unit,
            @NotNull Tier tier,
            @NotBlank String title,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Visibility> visibility,
            Optional<PlanId> follows) {

        NewPlan plan() {
            return new NewPlan(
                    unit, tier, title, period(from, until), visibility.orElse(Visibility.ORGANISATION), follows);
        }
    }

    /** The title and the days of a plan anew; {@code revision} is the one seen. */
    public record Whole(@NotBlank String title, Optional<LocalDate> from, Optional<LocalDate> until, long revision) {}

    /** How a draft is circulated; without {@code body} drafted and decided on by the unit's first body. */
    public record Circulate(@NotNull BodyId body, @NotNull LocalDate until, Optional<BodyId> draftedBy) {}

    public record Vote(@NotNull Instant closesAt) {}

    /** What a meeting decided. */
    public record Decision(
            @NotNull BodyId body,
            @NotNull LocalDate decidedOn,
            @NotNull How how,
            long present,
            long inFavour,
            long against,
            long abstained,
            Optional<Long> entitled,
            Optional<LocalDate> discussedSince) {}

    /** The first day, and the last, as people say it. */
    static Optional<Period> period(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isPresent() != until.isPresent()) {
            throw Refusal.invalid("plan.period_missing");
        }
        return from.map(first -> new Period(first, until.orElseThrow().plusDays(1)));
    }

    @GET
    @Access(Access.To.ANYONE)
    public Slice<PlanView.Entry> list(
            @Context Actor actor, @QueryParam("unit") String unit, @QueryParam("after") PlanId after) {
        return work.read(actor, tx -> {
            var found = plans.part(tx, views.unit(tx, unit), Optional.ofNullable(after), PAGE + 1);
            var shown = found.subList(0, Math.min(PAGE, found.size()));
            return new Slice<>(
                    views.entries(tx, shown),
                    found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id().text()) : Optional.empty());
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public PlanView draft(@Context Actor actor, @NotNull @Valid Draft draft) {
        var wish = draft.plan();
        var id = wish.follows().isPresent()
                ? next.draftFollowing(actor, wish.follows().get(), wish)
                : plans.draft(actor, wish);
        // asked of nobody: who is named as its reader just now is so from the next request on
        return work.read(actor, tx -> views.of(tx, plans.get(tx, id)));
    }

    @GET
    @Path("{plan}")
    @Access(Access.To.ANYONE)
    public PlanView show(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> views.of(tx, plan(tx, slug)));
    }

    @PUT
    @Path("{plan}")
    @Access(Access.To.SIGNED_IN)
    public PlanView change(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Whole whole) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        var changed =
                plans.change(actor, plan.id(), whole.title(), period(whole.from(), whole.until()), whole.revision());
        return work.read(actor, tx -> views.of(tx, changed));
    }

    @GET
    @Path("{plan}/versions")
    @Access(Access.To.ANYONE)
    public List<VersionView> versions(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> plans.versions(tx, plan(tx, slug).id()).stream()
                        .map(VersionView::of)
                        .toList());
    }

    @GET
    @Path("{plan}/versions/{number}")
    @Access(Access.To.ANYONE)
    public PlanView version(@Context Actor actor, @PathParam("plan") String slug, @PathParam("number") int number) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            return views.of(tx, plan, plans.numbered(tx, plan.id(), number));
        });
    }

    /** What its fingerprint was made from, to be recomputed by anyone. */
    @GET
    @Path("{plan}/versions/{number}/fingerprint")
    @Access(Access.To.ANYONE)
    public FingerprintView fingerprint(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("number") int number) {
        return work.read(actor, tx -> {
            var version = plans.numbered(tx, plan(tx, slug).id(), number);
            return FingerprintView.of(version, texts.provisions(tx, version.id()));
        });
    }

    /** What became of each provision from one version to another; without numbers, from the one before to the newest. */
    @GET
    @Path("{plan}/difference")
    @Access(Access.To.ANYONE)
    public List<DifferenceView> difference(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @QueryParam("earlier") Integer before,
            @QueryParam("later") Integer after) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            var later = plans.numbered(tx, plan.id(), Optional.ofNullable(after).orElseGet(() -> newest(tx, plan)));
            int earlier = Optional.ofNullable(before).orElse(Math.max(1, later.number() - 1));
            return DifferenceView.of(Comparison.of(
                    texts.provisions(tx, plans.numbered(tx, plan.id(), earlier).id()),
                    texts.provisions(tx, later.id())));
        });
    }

    /** Begins the plan's next version. */
    @POST
    @Path("{plan}/versions")
    @Access(Access.To.SIGNED_IN)
    public PlanView next(@Context Actor actor, @PathParam("plan") String slug) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        var version = next.nextDraft(actor, plan.id());
        return work.read(actor, tx -> views.of(tx, plan, plans.version(tx, version)));
    }

    @POST
    @Path("{plan}/circulation")
    @Access(Access.To.SIGNED_IN)
    public VersionView circulate(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Circulate how) {
        var open = open(actor, slug);
        adoption.circulate(
                actor,
                open,
                new Circulation(how.body(), how.until(), how.draftedBy().orElse(how.body()), Optional.empty()));
        return version(actor, open);
    }

    @POST
    @Path("{plan}/vote")
    @Access(Access.To.SIGNED_IN)
    public VersionView vote(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Vote vote) {
        var open = open(actor, slug);
        adoption.putToVote(actor, open, vote.closesAt());
        return version(actor, open);
    }

    @POST
    @Path("{plan}/adoption")
    @Access(Access.To.SIGNED_IN)
    public VersionView adopt(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Decision d) {
        var open = open(actor, slug);
        adoption.recordAdoption(
                actor,
                open,
                d.body(),
                new RecordedDecision(
                        d.decidedOn(), d.how(), d.present(), d.inFavour(), d.against(), d.abstained(), d.entitled()),
                d.discussedSince());
        return version(actor, open);
    }

    @POST
    @Path("{plan}/completion")
    @Access(Access.To.SIGNED_IN)
    public PlanView complete(@Context Actor actor, @PathParam("plan") String slug) {
        plans.complete(actor, work.read(actor, tx -> plan(tx, slug)).id());
        return show(actor, slug);
    }

    private VersionView version(Actor actor, VersionId id) {
        return work.read(actor, tx -> VersionView.of(plans.version(tx, id)));
    }

    private VersionId open(Actor actor, String slug) {
        return work.read(actor, tx -> plans.openOf(tx, plan(tx, slug)).id());
    }

    private int newest(Tx tx, Plan plan) {
        return plans.versions(tx, plan.id()).get(0).number();
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
