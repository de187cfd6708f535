package org.throughline.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.throughline.http.Access;

/** What a calendar program reads at a secret address. */
@Path("/feeds")
public final class FeedFile {
    private final Feeds feeds;
    private final String site;

    public FeedFile(Feeds feeds, String site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar")
    @Access(Access.To.ANYONE)
    public Response show(@PathParam("secret") String secret, @Context UriInfo uri) {
        return Response.ok(feeds.read(secret, Feeds.site(site, uri)), "text/calendar;charset=UTF-8")
                .build();
    }
}
