package org.throughline.debate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.throughline.ballot.BallotId;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** One amendment, for programs: what people do with it on its page. */
@Path("/api/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AmendmentResource {
    private final Work work;
    private final Amendments amendments;
    private final Decisions decisions;

    public AmendmentResource(Work work, Amendments amendments, Decisions decisions) {
        this.work = work;
        this.amendments = amendments;
        this.decisions = decisions;
    }

    /** A reason that everyone reads. */
    public record Reason(@NotNull String reason) {}

    /** New words. */
    public record Words(@NotNull String body) {}

    /** When a ballot closes. */
    public record Closing(@NotNull Instant closesAt) {}

    @GET
    @Path("{amendment}")
    @Access(Access.To.ANYONE)
    public DebateView.OfAmendment show(@Context Actor actor, @PathParam("amendment") AmendmentId id) {
        return work.read(actor, tx -> DebateView.OfAmendment.of(amendments.get(tx, id), amendments.sponsors(tx, id)));
    }

    @POST
    @Path("{amendment}/sponsors")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment sponsor(@Context Actor actor, @PathParam("amendment") AmendmentId id) {
        amendments.sponsor(actor, id);
        return show(actor, id);
    }

    @POST
    @Path("{amendment}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment withdraw(@Context Actor actor, @PathParam("amendment") AmendmentId id) {
        amendments.withdraw(actor, id);
        return show(actor, id);
    }

    @POST
    @Path("{amendment}/restatement")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment restate(
            @Context Actor actor, @PathParam("amendment") AmendmentId id, @NotNull @Valid Words words) {
        amendments.restate(actor, id, words.body());
        return show(actor, id);
    }

    @POST
    @Path("{amendment}/admission")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment admit(@Context Actor actor, @PathParam("amendment") AmendmentId id) {
        decisions.admit(actor, id);
        return show(actor, id);
    }

    @POST
    @Path("{amendment}/refusal")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment refuse(
            @Context Actor actor, @PathParam("amendment") AmendmentId id, @NotNull @Valid Reason why) {
        decisions.refuse(actor, id, why.reason());
        return show(actor, id);
    }

    @POST
    @Path("{amendment}/fall")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment fall(
            @Context Actor actor, @PathParam("amendment") AmendmentId id, @NotNull @Valid Reason why) {
        decisions.fall(actor, id, why.reason());
        return show(actor, id);
    }

    /** Opens a ballot on it. */
    @POST
    @Path("{amendment}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Map<String, BallotId> open(
            @Context Actor actor, @PathParam("amendment") AmendmentId id, @NotNull @Valid Closing closing) {
        return Map.of("ballot", decisions.putToVote(actor, id, closing.closesAt()));
    }

    /** Records what a meeting decided. */
    @POST
    @Path("{amendment}/decision")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment record(
            @Context Actor actor, @PathParam("amendment") AmendmentId id, @NotNull @Valid DecisionBody body) {
        decisions.record(actor, id, body.decision());
        return show(actor, id);
    }
}
