package org.throughline.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** What awaits a member, for programs. */
@Path("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public final class DeskResource {
    private final Desks desks;

    public DeskResource(Desks desks) {
        this.desks = desks;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Desk show(@Context Actor actor) {
        return desks.of(actor);
    }
}
