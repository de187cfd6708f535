package org.throughline.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;

/** The first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomePages {

    @GET
    @Access(Access.To.ANYONE)
    public String show() {
        return "";
    }
}
