package org.throughline.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.http.Gives;
import org.throughline.kernel.Actor;

/** Giving a plan out, for programs. */
@Path("/api/plans/{slug}/export")
@Produces(MediaType.WILDCARD)
public final class ExportResource {
    private final Downloads downloads;

    public ExportResource(Downloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Path("{format}")
    @Access(Access.To.ANYONE)
    @Gives(byte[].class)
    public Response file(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("format") String format,
            @QueryParam("version") Integer version) {
        return downloads.file(actor, slug, Optional.ofNullable(version), format);
    }
}
