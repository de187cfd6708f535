package org.throughline.people;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.Delegation;
import org.throughline.org.DelegationId;
import org.throughline.org.Delegations;
import org.throughline.org.Units;

/** Which units fill how many places of a body by election, for programs. */
@Path("/api/bodies/{body}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DelegationResource {
    private final Work work;
    private final Units units;
    private final Bodies bodies;
    private final Delegations delegations;

    public DelegationResource(Work work, Units units, Bodies bodies, Delegations delegations) {
        this.work = work;
        this.units = units;
        this.bodies = bodies;
        this.delegations = delegations;
    }

    /** Lets a unit fill so many places, from today without {@code from}, without an end without {@code until}. */
    public record Fill(
            @NotNull UnitId unit,
            long places,
            Optional<Long> weight,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    /** Names one. */
    public record Ended(@NotNull DelegationId delegation) {}

    /** A delegation, and how many of its places are empty today. */
    public record Filling(Delegation delegation, int empty) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Filling> list(@Context Actor actor, @PathParam("body") BodyId id) {
        return work.read(actor, tx -> {
            var today = units.get(tx, bodies.get(tx, id).unit()).today(tx.now());
            return delegations.of(tx, id).stream()
                    .map(one -> new Filling(one, delegations.left(tx, one, today)))
                    .toList();
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public List<Filling> set(@Context Actor actor, @PathParam("body") BodyId id, @NotNull @Valid Fill asked) {
        delegations.set(
                actor,
                id,
                new Delegations.Wish(
                        asked.unit(), asked.places(), asked.weight().orElse(1L), asked.from(), asked.until()));
        return list(actor, id);
    }

    @POST
    @Path("end")
    @Access(Access.To.SIGNED_IN)
    public List<Filling> end(@Context Actor actor, @PathParam("body") BodyId id, @NotNull @Valid Ended asked) {
        delegations.end(actor, id, asked.delegation());
        return list(actor, id);
    }
}
