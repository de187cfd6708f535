package org.throughline.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** One's calendar feeds, for programs. */
@Path("/api/account/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FeedResource {
    private final Feeds feeds;

    public FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Asks for a feed. */
    public record NewFeed(@NotNull Reach kind) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Feed> list(@Context Actor actor) {
        return feeds.of(actor);
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public MadeFeed make(@Context Actor actor, @NotNull @Valid NewFeed asked) {
        return feeds.make(actor, asked.kind());
    }

    @DELETE
    @Path("{feed}")
    @Access(Access.To.SIGNED_IN)
    public Response revoke(@Context Actor actor, @PathParam("feed") FeedId feed) {
        feeds.revoke(actor, feed);
        return Response.noContent().build();
    }
}
