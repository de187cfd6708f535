package org.throughline.cycle;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.AmendmentId;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.NewPlan;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.summation.FindingId;

/** The end of a period and the draft that follows, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CycleResource {
    private final Work work;
    private final Plans plans;
    private final Ends ends;
    private final PeriodEnds periodEnds;
    private final NextPlans next;

    public CycleResource(Work work, Plans plans, Ends ends, PeriodEnds periodEnds, NextPlans next) {
        this.work = work;
        this.plans = plans;
        this.ends = ends;
        this.periodEnds = periodEnds;
        this.next = next;
    }

    /** What is proposed for one objective. */
    public record Ending(
            @NotNull ProvisionId objective,
            @NotNull End.Kind kind,
            Optional<End.Tasks> tasks,
            Optional<String> reason) {}

    public record Endings(@NotNull List<@Valid Ending> ends) {}

    /** What a meeting decided on all that was proposed. */
    public record Decided(
            @NotNull BodyId body,
            @NotNull LocalDate decidedOn,
            @NotNull How how,
            long present,
            long inFavour,
            long against,
            long abstained) {}

    /** The body that is asked by a ballot, and when it closes. */
    public record Vote(@NotNull BodyId body, @NotNull Instant closesAt) {}

    /** The plan to be begun; its text is what goes on, and the findings and amendments named. */
    public record Begin(
            @NotBlank String title,
            Optional<Tier> tier,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Visibility> visibility,
            @NotNull List<FindingId> findings,
            @NotNull List<AmendmentId> amendments) {}

    /** What the next draft can grow from, by id. */
    public record Offered(
            List<ProvisionId> goesOn,
            List<ProvisionId> staysBehind,
            List<FindingId> findings,
            List<AmendmentId> amendments) {}

    /** The plan that was begun. */
    public record Begun(PlanId id, String slug) {}

    @GET
    @Path("{plan}/end")
    @Access(Access.To.ANYONE)
    public List<End> end(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> ends.of(tx, plan(tx, slug).id()).values().stream()
                        .sorted(Comparator.comparing(end -> end.objective().value()))
                        .toList());
    }

    @PUT
    @Path("{plan}/end")
    @Access(Access.To.SIGNED_IN)
    public List<End> propose(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Endings wish) {
        var plan = work.read(actor, tx -> plan(tx, slug).id());
        ends.propose(
                actor,
                plan,
                wish.ends().stream()
                        .map(one -> End.proposed(
                                one.objective(),
                                plan,
                                one.kind(),
                                one.tasks().orElse(End.Tasks.FINISH),
                                one.reason().orElse(""),
                                actor.member()))
                        .toList());
        return end(actor, slug);
    }

    @POST
    @Path("{plan}/end/decision")
    @Access(Access.To.SIGNED_IN)
    public List<End> decide(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Decided wish) {
        periodEnds.decide(
                actor,
                work.read(actor, tx -> plan(tx, slug).id()),
                wish.body(),
                new RecordedDecision(
                        wish.decidedOn(),
                        wish.how(),
                        wish.present(),
                        wish.inFavour(),
                        wish.against(),
                        wish.abstained()));
        return end(actor, slug);
    }

    @POST
    @Path("{plan}/end/ballot")
    @Access(Access.To.SIGNED_IN)
    public List<End> open(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Vote wish) {
        periodEnds.open(actor, work.read(actor, tx -> plan(tx, slug).id()), wish.body(), wish.closesAt());
        return end(actor, slug);
    }

    @GET
    @Path("{plan}/next")
    @Access(Access.To.SIGNED_IN)
    public Offered offer(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> {
            var offer = next.offer(tx, plan(tx, slug));
            return new Offered(
                    offer.goesOn().stream().map(p -> p.id()).toList(),
                    offer.staysBehind().stream().map(p -> p.id()).toList(),
                    offer.findings().stream().map(f -> f.id()).toList(),
                    offer.amendments().stream().map(a -> a.id()).toList());
        });
    }

    @POST
    @Path("{plan}/next")
    @Access(Access.To.SIGNED_IN)
    public Begun begin(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Begin wish) {
        var former = work.read(actor, tx -> plan(tx, slug));
        if (wish.from().isPresent() != wish.until().isPresent()) {
            throw Refusal.invalid("plan.period_missing");
        }
        var period = wish.from()
                .map(first -> new Period(first, wish.until().orElseThrow().plusDays(1)));
        var id = next.begin(
                actor,
                former.id(),
                new NewPlan(
                        former.unit(),
                        wish.tier().orElse(former.tier()),
                        wish.title(),
                        period,
                        wish.visibility().orElse(former.visibility()),
                        Optional.of(former.id())),
                wish.findings(),
                wish.amendments());
        // asked of nobody: who is named as its reader just now is so from the next request on
        return work.read(actor, tx -> new Begun(id, plans.get(tx, id).slug()));
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
