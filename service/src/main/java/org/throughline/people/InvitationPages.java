package org.throughline.people;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;

/** One invitation, taken back. */
@Path("/invitations")
@Produces(MediaType.TEXT_HTML)
public final class InvitationPages {
    private final Invitations invitations;

    public InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("{invitation}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("invitation") InvitationId id) {
        invitations.withdraw(actor, id);
        return Redirect.saying("/units", "said.withdrawn");
    }
}
