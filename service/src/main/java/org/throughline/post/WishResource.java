package org.throughline.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import org.throughline.http.Access;
import org.throughline.index.NoticeKind;
import org.throughline.kernel.Actor;

/** What one wants by mail, for programs. */
@Path("/api/account/mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WishResource {
    private final Wishes wishes;

    public WishResource(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Another choice; no digest without {@code digest}. */
    public record Choice(
            Optional<DayOfWeek> digest, @NotNull Set<NoticeKind> atOnce) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Wish show(@Context Actor actor) {
        return wishes.of(actor);
    }

    @PUT
    @Access(Access.To.SIGNED_IN)
    public Wish choose(@Context Actor actor, @NotNull @Valid Choice choice) {
        wishes.choose(actor, new Wish(choice.digest(), choice.atOnce()));
        return wishes.of(actor);
    }
}
