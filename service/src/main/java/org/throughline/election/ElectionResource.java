package org.throughline.election;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;

/** One election, for programs. */
@Path("/api/elections/{election}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ElectionResource {
    private final Work work;
    private final Elections elections;

    public ElectionResource(Work work, Elections elections) {
        this.work = work;
        this.elections = elections;
    }

    /** How many votes one of several who stand for the same had. */
    public record Votes(@NotNull ElectionId election, long votes) {}

    /**
     * What a meeting of the body decided on it.
     *
     * @param votes where several stand for the same and were voted on together, how many named each; then {@code inFavour} is
     *     reckoned from these and {@code against} is none of them
     */
    public record Decided(
            @NotNull BodyId body,
            @NotNull LocalDate decidedOn,
            @NotNull How how,
            long present,
            long inFavour,
            long against,
            long abstained,
            Optional<Long> entitled,
            Optional<List<@NotNull @Valid Votes>> votes) {

        RecordedDecision decision() {
            return new RecordedDecision(decidedOn, how, present, inFavour, against, abstained, entitled);
        }
    }

    /** Asks the body by an open ballot. */
    public record Put(@NotNull BodyId body, @NotNull Instant closesAt) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Election show(@Context Actor actor, @PathParam("election") ElectionId id) {
        return work.read(actor, tx -> elections.get(tx, id));
    }

    @POST
    @Path("decision")
    @Access(Access.To.SIGNED_IN)
    public Election decide(
            @Context Actor actor, @PathParam("election") ElectionId id, @NotNull @Valid Decided decided) {
        decided.votes()
                .ifPresentOrElse(
                        votes -> elections.recordSeveral(
                                actor,
                                id,
                                decided.body(),
                                decided.decision(),
                                votes.stream().collect(Collectors.toMap(Votes::election, Votes::votes, (a, b) -> a))),
                        () -> elections.record(actor, id, decided.body(), decided.decision()));
        return show(actor, id);
    }

    @POST
    @Path("ballot")
    @Access(Access.To.SIGNED_IN)
    public Election put(@Context Actor actor, @PathParam("election") ElectionId id, @NotNull @Valid Put asked) {
        elections.open(actor, id, asked.body(), asked.closesAt());
        return show(actor, id);
    }

    @POST
    @Path("withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Election withdraw(@Context Actor actor, @PathParam("election") ElectionId id) {
        elections.withdraw(actor, id);
        return show(actor, id);
    }
}
