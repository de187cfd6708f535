package org.throughline.summation;

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
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Units;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.review.ReviewResource;
import org.throughline.task.TaskId;

/** Summations and syntheses, for programs. */
@Path("/api/summations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SummationResource {
    private final Work work;
    private final Units units;
    private final Summations summations;
    private final SummationDecisions decisions;
    private final Syntheses syntheses;

    public SummationResource(
            Work work, Units units, Summations summations, SummationDecisions decisions, Syntheses syntheses) {
        this.work = work;
        this.units = units;
        this.summations = summations;
        this.decisions = decisions;
        this.syntheses = syntheses;
    }

    /** A summation to begin; {@code author} for whom it is entered, oneself without. */
    public record Begin(
            @NotNull SummationKind kind,
            @NotNull UnitId unit,
            Optional<MemberId> author,
            Optional<PlanId> plan,
            Optional<ProvisionId> provision,
            Optional<TaskId> task,
            @NotNull String title,
            Optional<Visibility> visibility) {}

    /** Its words; {@code revision} is the one the writer saw. */
    public record Draft(@NotNull String title, @NotNull Parts parts, long revision) {}

    /** A lesson or proposal. */
    public record Learned(
            @NotNull FindingSort what,
            @NotNull FindingKind kind,
            @NotNull Reach reach,
            @NotNull String words,
            Optional<String> grounds,
            Optional<List<String>> tags,
            Optional<ProvisionId> objective) {

        NewFinding wish() {
            return new NewFinding(what, kind, reach, words, grounds.orElse(""), tags.orElse(List.of()), objective);
        }
    }

    /** One answer to several sources; {@code target} as {@code finding:…} or {@code provision:…}. */
    public record Answering(
            @NotNull List<FindingId> findings,
            @NotNull DispositionKind kind,
            Optional<String> target,
            Optional<String> reason) {}

    /** A unit's, the newest first. */
    @GET
    @Path("of/{unit}")
    @Access(Access.To.ANYONE)
    public List<SummationView> ofUnit(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> {
            var unit = units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return summations.ofUnit(tx, unit.id()).stream()
                    .map(summation -> view(tx, summation))
                    .toList();
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public SummationView begin(@Context Actor actor, @NotNull @Valid Begin wish) {
        var id = summations.begin(
                actor,
                new NewSummation(
                        wish.kind(),
                        wish.unit(),
                        wish.author(),
                        wish.plan(),
                        wish.provision(),
                        wish.task(),
                        wish.title(),
                        wish.visibility()
                                .orElseGet(() -> work.read(
                                        actor,
                                        tx -> summations.usual(tx, wish.plan(), wish.provision(), wish.task())))));
        return show(actor, id);
    }

    @GET
    @Path("{summation}")
    @Access(Access.To.ANYONE)
    public SummationView show(@Context Actor actor, @PathParam("summation") SummationId id) {
        return work.read(actor, tx -> view(tx, summations.get(tx, id)));
    }

    @PUT
    @Path("{summation}")
    @Access(Access.To.SIGNED_IN)
    public SummationView save(
            @Context Actor actor, @PathParam("summation") SummationId id, @NotNull @Valid Draft draft) {
        summations.save(actor, id, draft.title(), draft.parts(), draft.revision());
        return show(actor, id);
    }

    @POST
    @Path("{summation}/findings")
    @Access(Access.To.SIGNED_IN)
    public SummationView add(
            @Context Actor actor, @PathParam("summation") SummationId id, @NotNull @Valid Learned learned) {
        summations.add(actor, id, learned.wish());
        return show(actor, id);
    }

    @PUT
    @Path("{summation}/findings/{finding}")
    @Access(Access.To.SIGNED_IN)
    public SummationView change(
            @Context Actor actor,
            @PathParam("summation") SummationId id,
            @PathParam("finding") FindingId finding,
            @NotNull @Valid Learned learned) {
        summations.change(actor, finding, learned.wish());
        return show(actor, id);
    }

    @DELETE
    @Path("{summation}/findings/{finding}")
    @Access(Access.To.SIGNED_IN)
    public SummationView remove(
            @Context Actor actor, @PathParam("summation") SummationId id, @PathParam("finding") FindingId finding) {
        summations.remove(actor, finding);
        return show(actor, id);
    }

    @POST
    @Path("{summation}/answers")
    @Access(Access.To.SIGNED_IN)
    public SummationView answer(
            @Context Actor actor, @PathParam("summation") SummationId id, @NotNull @Valid Answering answering) {
        var answer = new Answer(
                answering.kind(),
                answering.target().orElse(""),
                answering.reason().orElse(""));
        syntheses.answer(actor, id, answering.findings(), answer);
        return show(actor, id);
    }

    @POST
    @Path("{summation}/submission")
    @Access(Access.To.SIGNED_IN)
    public SummationView submit(@Context Actor actor, @PathParam("summation") SummationId id) {
        summations.submit(actor, id);
        return show(actor, id);
    }

    @POST
    @Path("{summation}/decision")
    @Access(Access.To.SIGNED_IN)
    public SummationView decide(
            @Context Actor actor, @PathParam("summation") SummationId id, @NotNull @Valid ReviewResource.Decision d) {
        var decision = new RecordedDecision(
                d.decidedOn(), d.how(), d.present(), d.inFavour(), d.against(), d.abstained(), d.entitled());
        decisions.record(actor, id, d.body(), decision, d.note().orElse(""));
        return show(actor, id);
    }

    @POST
    @Path("{summation}/ballot")
    @Access(Access.To.SIGNED_IN)
    public SummationView open(
            @Context Actor actor, @PathParam("summation") SummationId id, @NotNull @Valid ReviewResource.Vote vote) {
        decisions.open(actor, id, vote.body(), vote.closesAt());
        return show(actor, id);
    }

    private SummationView view(Tx tx, Summation s) {
        var sources = s.isSynthesis() ? syntheses.sources(tx, s) : List.<Source>of();
        return new SummationView(
                s.id(),
                s.kind(),
                s.unit(),
                s.author(),
                s.enteredBy(),
                s.plan(),
                s.provision(),
                s.task(),
                s.title(),
                s.parts(),
                s.state(),
                summations.findings(tx, s.id()),
                sources.stream()
                        .map(source -> new SummationView.Waiting(
                                source.finding(), source.from().unit(), source.answer()))
                        .toList(),
                s.isSynthesis() ? Optional.of(syntheses.heard(tx, s)) : Optional.empty(),
                summations.figures().of(tx, s).stream()
                        .map(KeptFigures.Kept::evidence)
                        .toList(),
                s.ballot(),
                s.note(),
                s.submittedAt(),
                s.revision());
    }
}
