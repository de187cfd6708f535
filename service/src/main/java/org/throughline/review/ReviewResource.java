package org.throughline.review;

import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;

/** Reviews, for programs. */
@Path("/api/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReviewResource {
    private final Work work;
    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final ExpectedReports expected;
    private final Evidences evidences;

    public ReviewResource(
            Work work, Reviews reviews, ReviewDecisions decisions, ExpectedReports expected, Evidences evidences) {
        this.work = work;
        this.reviews = reviews;
        this.decisions = decisions;
        this.expected = expected;
        this.evidences = evidences;
    }

    /** What the office writes; {@code revision} is the one it saw. */
    public record Draft(
            @NotNull @Valid List<Verdict> verdicts, @NotNull Sections sections, long revision) {}

    /** What a meeting decided; the unit's first body where none is named. */
    public record Decision(
            @NotNull BodyId body,
            @NotNull LocalDate decidedOn,
            @NotNull How how,
            long present,
            long inFavour,
            long against,
            long abstained,
            Optional<Long> entitled,
            Optional<String> note) {}

    /** A ballot to open. */
    public record Vote(@NotNull BodyId body, @NotNull Instant closesAt) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<ReviewView.Due> mine(@Context Actor actor) {
        return work.read(
                actor,
                tx -> expected.owedBy(actor, tx).stream()
                        .map(report -> ReviewView.Due.of(report, actor))
                        .toList());
    }

    @GET
    @Path("{review}")
    @Access(Access.To.ANYONE)
    public ReviewView show(@Context Actor actor, @PathParam("review") ReviewId id) {
        return work.read(actor, tx -> view(tx, reviews.get(tx, id)));
    }

    @PUT
    @Path("{review}")
    @Access(Access.To.SIGNED_IN)
    public ReviewView save(@Context Actor actor, @PathParam("review") ReviewId id, @NotNull @Valid Draft draft) {
        reviews.save(actor, id, new Written(draft.verdicts(), draft.sections()), draft.revision());
        return show(actor, id);
    }

    @POST
    @Path("{review}/submission")
    @Access(Access.To.SIGNED_IN)
    public ReviewView submit(@Context Actor actor, @PathParam("review") ReviewId id) {
        reviews.submit(actor, id);
        return show(actor, id);
    }

    @POST
    @Path("{review}/decision")
    @Access(Access.To.SIGNED_IN)
    public ReviewView decide(@Context Actor actor, @PathParam("review") ReviewId id, @NotNull @Valid Decision d) {
        var decision = new RecordedDecision(
                d.decidedOn(), d.how(), d.present(), d.inFavour(), d.against(), d.abstained(), d.entitled());
        decisions.record(actor, id, d.body(), decision, d.note().orElse(""));
        return show(actor, id);
    }

    @POST
    @Path("{review}/ballot")
    @Access(Access.To.SIGNED_IN)
    public ReviewView open(@Context Actor actor, @PathParam("review") ReviewId id, @NotNull @Valid Vote vote) {
        decisions.open(actor, id, vote.body(), vote.closesAt());
        return show(actor, id);
    }

    private ReviewView view(Tx tx, Review review) {
        var report = expected.of(tx, review).expected();
        return new ReviewView(
                review.id(),
                review.plan(),
                review.unit(),
                review.version(),
                review.period(),
                review.state(),
                review.nil(),
                report.due(),
                report.state(),
                report.late(),
                reviews.verdicts(tx, review.id()),
                review.sections(),
                evidences.of(tx, review.subject()).values().stream()
                        .map(one ->
                                new ReviewView.Kept(one.digest(), one.evidence().seenBy(tx.actor()::reads)))
                        .toList(),
                evidences.corrected(tx, review.subject()),
                review.ballot(),
                review.note(),
                review.submittedAt(),
                review.revision());
    }
}
