package org.throughline.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.org.Bodies;
import org.throughline.org.Requisitions;

/** Calling a body together, for programs. */
@Path("/api/bodies/{body}/requisitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BodyRequisitionResource {
    private final Work work;
    private final Bodies bodies;
    private final Requisitions requisitions;

    public BodyRequisitionResource(Work work, Bodies bodies, Requisitions requisitions) {
        this.work = work;
        this.bodies = bodies;
        this.requisitions = requisitions;
    }

    /** Asks that the body be called together, to speak of this. */
    public record Ask(@NotBlank String matter) {}

    /** Nothing for whoever does not read what its unit does. */
    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Requisitions.Standing> list(@Context Actor actor, @PathParam("body") BodyId id) {
        return work.read(actor, tx -> requisitions.of(tx, bodies.get(tx, id)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Requisitions.Standing ask(@Context Actor actor, @PathParam("body") BodyId id, @NotNull @Valid Ask asked) {
        var made = requisitions.ask(actor, id, asked.matter());
        return work.read(actor, tx -> requisitions.get(tx, made));
    }
}
