package org.throughline.org;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/** Bodies, their seats and standing rules, for programs. */
@Path("/api/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BodyResource {
    private final Work work;
    private final Bodies bodies;

    public BodyResource(Work work, Bodies bodies) {
        this.work = work;
        this.bodies = bodies;
    }

    /** A body with its seats and its rules in force. */
    public record BodyView(Body body, StandingRules rules, List<Seat> seats) {}

    /** Asks for a new body. */
    public record Found(
            @NotNull UnitId unit,
            @NotBlank String name,
            @NotNull BodyKind kind) {}

    /** Asks that someone be given a seat. */
    public record Sit(
            @NotNull MemberId member,
            Optional<UnitId> unit,
            @NotNull SeatKind kind,
            long weight,
            Optional<MemberId> alternateFor,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    @GET
    @Path("{body}")
    @Access(Access.To.SIGNED_IN)
    public BodyView show(@Context Actor actor, @PathParam("body") BodyId id) {
        return work.read(actor, tx -> new BodyView(bodies.get(tx, id), bodies.rules(tx, id), bodies.seats(tx, id)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public BodyView found(@Context Actor actor, @NotNull @Valid Found asked) {
        return show(actor, bodies.found(actor, asked.unit(), asked.name(), asked.kind()));
    }

    @POST
    @Path("{body}/seats")
    @Access(Access.To.SIGNED_IN)
    public BodyView seat(@Context Actor actor, @PathParam("body") BodyId id, @NotNull @Valid Sit asked) {
        bodies.seat(
                actor,
                id,
                new NewSeat(
                        asked.member(),
                        asked.unit(),
                        asked.kind(),
                        asked.weight(),
                        asked.alternateFor(),
                        asked.from(),
                        asked.until()));
        return show(actor, id);
    }

    @DELETE
    @Path("{body}/seats/{member}")
    @Access(Access.To.SIGNED_IN)
    public Response leave(@Context Actor actor, @PathParam("body") BodyId id, @PathParam("member") MemberId member) {
        bodies.leave(actor, id, member);
        return Response.noContent().build();
    }

    /** Every version of the standing rules, the newest first; with {@code day}, the one that stood on that day. */
    @GET
    @Path("{body}/rules")
    @Access(Access.To.SIGNED_IN)
    public List<StandingRules> rules(
            @Context Actor actor, @PathParam("body") BodyId id, @QueryParam("day") @DefaultValue("") String asked) {
        return work.read(actor, tx -> {
            bodies.get(tx, id);
            return Form.of(Map.of("day", asked))
                    .day("day")
                    .map(day -> bodies.rules(tx, id, day).stream().toList())
                    .orElseGet(() -> bodies.versions(tx, id));
        });
    }

    @PUT
    @Path("{body}/rules")
    @Access(Access.To.SIGNED_IN)
    public StandingRules setRules(@Context Actor actor, @PathParam("body") BodyId id, @NotNull Rules rules) {
        return bodies.setRules(actor, id, rules);
    }
}
