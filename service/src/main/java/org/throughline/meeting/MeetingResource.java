package org.throughline.meeting;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.Ballot;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Filters;
import org.throughline.http.Needed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.org.Units;

/** Meetings, for programs. */
@Path("/api/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeetingResource {
    private final Work work;
    private final Units units;
    private final Meetings meetings;

    public MeetingResource(Work work, Units units, Meetings meetings) {
        this.work = work;
        this.units = units;
        this.meetings = meetings;
    }

    /** A meeting to be convened or entered. */
    public record NewMeeting(
            @NotNull BodyId body, @NotNull @Valid Words words) {}

    /** What is said of a meeting; {@code revision} is the one seen, and not heeded for a new one. */
    public record Words(
            @NotNull LocalDate heldOn,
            Optional<String> begins,
            @NotNull String place,
            @NotNull String agenda,
            Optional<Integer> present,
            @NotNull String minutes,
            long revision) {
        MeetingWords words() {
            return new MeetingWords(heldOn, begins, place, agenda, present, minutes);
        }
    }

    /** Someone who was there. */
    public record NewPresence(@NotNull MemberId member, Optional<String> came, Optional<String> went) {}

    /** What the meeting decided on a motion of its own. */
    public record NewDecision(
            @NotNull String motion,
            @NotNull How how,
            long present,
            long inFavour,
            long against,
            long abstained,
            Optional<Long> entitled) {}

    /** A meeting with who was there and what it decided. */
    public record View(Meeting meeting, List<Presence> present, List<BallotId> decisions) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Meeting> list(@Context Actor actor, @Needed @QueryParam("unit") String unit) {
        return work.read(actor, tx -> meetings.ofUnit(tx, units.named(tx, Filters.required("unit", unit))));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public View convene(@Context Actor actor, @NotNull @Valid NewMeeting wish) {
        return view(actor, meetings.convene(actor, wish.body(), wish.words().words()));
    }

    @GET
    @Path("{meeting}")
    @Access(Access.To.SIGNED_IN)
    public View show(@Context Actor actor, @PathParam("meeting") MeetingId id) {
        return view(actor, id);
    }

    @PUT
    @Path("{meeting}")
    @Access(Access.To.SIGNED_IN)
    public View edit(@Context Actor actor, @PathParam("meeting") MeetingId id, @NotNull @Valid Words words) {
        meetings.edit(actor, id, words.words(), words.revision());
        return view(actor, id);
    }

    @PUT
    @Path("{meeting}/presence")
    @Access(Access.To.SIGNED_IN)
    public View come(@Context Actor actor, @PathParam("meeting") MeetingId id, @NotNull @Valid NewPresence there) {
        meetings.come(actor, id, there.member(), there.came(), there.went());
        return view(actor, id);
    }

    @DELETE
    @Path("{meeting}/presence/{member}")
    @Access(Access.To.SIGNED_IN)
    public View remove(@Context Actor actor, @PathParam("meeting") MeetingId id, @PathParam("member") MemberId member) {
        meetings.remove(actor, id, member);
        return view(actor, id);
    }

    @POST
    @Path("{meeting}/decisions")
    @Access(Access.To.SIGNED_IN)
    public View record(@Context Actor actor, @PathParam("meeting") MeetingId id, @NotNull @Valid NewDecision d) {
        var meeting = work.read(actor, tx -> meetings.get(tx, id));
        var decision = new RecordedDecision(
                meeting.heldOn(), d.how(), d.present(), d.inFavour(), d.against(), d.abstained(), d.entitled());
        meetings.record(actor, id, d.motion(), decision);
        return view(actor, id);
    }

    private View view(Actor actor, MeetingId id) {
        return work.read(actor, tx -> {
            var meeting = meetings.get(tx, id);
            return new View(
                    meeting,
                    meetings.presences(tx, id),
                    meetings.decisions(tx, meeting).stream().map(Ballot::id).toList());
        });
    }
}
