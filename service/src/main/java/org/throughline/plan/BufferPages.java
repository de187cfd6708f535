package org.throughline.plan;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** Where long texts save themselves while they are written, for any feature. */
@Path("/buffers")
public final class BufferPages {
    private final Buffers buffers;

    public BufferPages(Buffers buffers) {
        this.buffers = buffers;
    }

    @PUT
    @Path("{subject}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Access(Access.To.SIGNED_IN)
    public Response save(@Context Actor actor, @PathParam("subject") String subject, String text) {
        buffers.save(actor, subject, text);
        return Response.noContent().build();
    }
}
