package org.throughline.post;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.parts.Link;

/**
 * Where the unsubscribe link of a letter leads, for whoever holds the letter. Looking at it changes nothing, since programs look
 * at links in mail; the button does, and so does a mail program's own one click (RFC 8058).
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
public final class LeavePages {
    private final Wishes wishes;
    private final Messages messages;

    public LeavePages(Wishes wishes, Messages messages) {
        this.wishes = wishes;
        this.messages = messages;
    }

    /** The model of {@code post/leave}. */
    record View(String title, String line, List<String> ask, List<Link> acts) {}

    @GET
    @Access(Access.To.ANYONE)
    public Page ask(@Context Actor actor, @PathParam("token") String token) {
        wishes.requireToken(token);
        return page(actor, "post.leave", List.of("/unsubscribe/" + token));
    }

    @POST
    @Access(Access.To.ANYONE)
    public Page leave(@Context Actor actor, @PathParam("token") String token) {
        wishes.leave(token);
        return page(actor, "post.left", List.of());
    }

    private Page page(Actor actor, String key, List<String> ask) {
        var lang = actor.lang();
        return new Page(
                "post/leave",
                new View(
                        messages.say(lang, key + ".title"),
                        messages.say(lang, key + ".line"),
                        ask,
                        List.of(new Link("/account/mail", messages.say(lang, "post.leave.choose")))));
    }
}
