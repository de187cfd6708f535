package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** A plan with all that hangs on its line, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanLineResource {
    private final PlanLines lines;

    public PlanLineResource(PlanLines lines) {
        this.lines = lines;
    }

    @GET
    @Path("{plan}/line")
    @Access(Access.To.ANYONE)
    public PlanLine line(@Context Actor actor, @PathParam("plan") String slug) {
        return lines.read(actor, slug, Optional.empty());
    }

    @GET
    @Path("{plan}/versions/{number: [0-9]{1,6}}/line")
    @Access(Access.To.ANYONE)
    public PlanLine version(@Context Actor actor, @PathParam("plan") String slug, @PathParam("number") int number) {
        return lines.read(actor, slug, Optional.of(number));
    }

    @GET
    @Path("{plan}/work")
    @Access(Access.To.ANYONE)
    public List<PlanLine.Work> work(@Context Actor actor, @PathParam("plan") String slug) {
        return lines.tasks(actor, lines.read(actor, slug, Optional.empty()));
    }
}
