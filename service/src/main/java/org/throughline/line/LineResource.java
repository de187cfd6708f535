package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** Where anything came from and what became of it, for programs. */
@Path("/api/line")
@Produces(MediaType.APPLICATION_JSON)
public final class LineResource {
    private final Genealogies genealogies;

    public LineResource(Genealogies genealogies) {
        this.genealogies = genealogies;
    }

    @GET
    @Path("{subject}")
    @Access(Access.To.ANYONE)
    public Genealogy show(@Context Actor actor, @PathParam("subject") String subject) {
        return genealogies.of(actor, Subject.parse(subject));
    }
}
