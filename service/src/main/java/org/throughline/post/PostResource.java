package org.throughline.post;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** How mail stands, for programs of those who keep the highest unit. */
@Path("/api/post")
@Produces(MediaType.APPLICATION_JSON)
public final class PostResource {
    private final PostOffice office;

    public PostResource(PostOffice office) {
        this.office = office;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public PostOffice.State show(@Context Actor actor) {
        return office.state(actor);
    }

    /** Writes a letter to oneself, to see whether mail arrives. */
    @POST
    @Path("trial")
    @Access(Access.To.SIGNED_IN)
    public Response trial(@Context Actor actor) {
        office.trial(actor);
        return Response.noContent().build();
    }

    /** Tries a letter that was given up again. */
    @POST
    @Path("letters/{letter}/again")
    @Access(Access.To.SIGNED_IN)
    public Response again(@Context Actor actor, @PathParam("letter") LetterId letter) {
        office.again(actor, letter);
        return Response.noContent().build();
    }

    @DELETE
    @Path("letters/{letter}")
    @Access(Access.To.SIGNED_IN)
    public Response remove(@Context Actor actor, @PathParam("letter") LetterId letter) {
        office.remove(actor, letter);
        return Response.noContent().build();
    }
}
