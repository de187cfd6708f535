package org.throughline.people;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** One invitation, taken back by a program. */
@Path("/api/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private final Invitations invitations;

    public InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @DELETE
    @Path("{invitation}")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("invitation") InvitationId id) {
        invitations.withdraw(actor, id);
        return Response.noContent().build();
    }
}
