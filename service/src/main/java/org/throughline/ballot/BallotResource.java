package org.throughline.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;

/** Ballots, for programs. */
@Path("/api/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BallotResource {
    private final Work work;
    private final Ballots ballots;
    private final Contests contests;
    private final Recount recount;
    private final BallotViews views;

    public BallotResource(Work work, Ballots ballots, Contests contests, BallotViews views) {
        this.work = work;
        this.ballots = ballots;
        this.contests = contests;
        this.recount = new Recount(ballots);
        this.views = views;
    }

    /**
     * A vote; {@code member} for whom it is entered, one's own without.
     *
     * @param named in a question of persons, the numbers of those who are named
     */
    public record NewVote(@NotNull Choice vote, Optional<MemberId> member, Optional<List<@NotNull Integer>> named) {
        Paper paper() {
            return new Paper(vote, named.orElse(List.of()));
        }
    }

    /** Words against a record, or in answer to them. */
    public record Said(@NotNull String words) {}

    /** What waits for one's own vote, or the ballots of a body. */
    @GET
    @Access(Access.To.ANYONE)
    public List<BallotView> list(@Context Actor actor, @QueryParam("body") BodyId body) {
        return work.read(actor, tx -> {
            var found = body == null ? ballots.openFor(tx, actor.member()) : ballots.ofBody(tx, body);
            return found.stream().map(ballot -> views.of(tx, ballot)).toList();
        });
    }

    @GET
    @Path("{ballot}")
    @Access(Access.To.ANYONE)
    public BallotView show(@Context Actor actor, @PathParam("ballot") BallotId id) {
        return work.read(actor, tx -> views.of(tx, ballots.read(tx, id)));
    }

    /** The result as the stored votes give it again now. */
    @GET
    @Path("{ballot}/recount")
    @Access(Access.To.ANYONE)
    public Tally recount(@Context Actor actor, @PathParam("ballot") BallotId id) {
        return work.read(actor, tx -> recount.of(tx, ballots.read(tx, id).id()).tally());
    }

    /** What was said against a recorded decision, and the answers. */
    @GET
    @Path("{ballot}/contests")
    @Access(Access.To.ANYONE)
    public List<Contest> contests(@Context Actor actor, @PathParam("ballot") BallotId id) {
        return work.read(actor, tx -> contests.of(tx, ballots.read(tx, id).id()));
    }

    @POST
    @Path("{ballot}/contests")
    @Access(Access.To.SIGNED_IN)
    public List<Contest> contest(@Context Actor actor, @PathParam("ballot") BallotId id, @NotNull @Valid Said said) {
        contests.contest(actor, id, said.words());
        return contests(actor, id);
    }

    @POST
    @Path("{ballot}/contests/{member}/answer")
    @Access(Access.To.SIGNED_IN)
    public List<Contest> answer(
            @Context Actor actor,
            @PathParam("ballot") BallotId id,
            @PathParam("member") MemberId member,
            @NotNull @Valid Said said) {
        contests.answer(actor, id, member, said.words());
        return contests(actor, id);
    }

    @POST
    @Path("{ballot}/votes")
    @Access(Access.To.SIGNED_IN)
    public BallotView cast(@Context Actor actor, @PathParam("ballot") BallotId id, @NotNull @Valid NewVote vote) {
        vote.member()
                .ifPresentOrElse(
                        member -> ballots.castFor(actor, id, member, vote.paper()),
                        () -> ballots.cast(actor, id, vote.paper()));
        return show(actor, id);
    }
}
