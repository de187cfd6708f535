package org.throughline.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.parts.Act;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;

/** One's calendar feeds: made, shown once, revoked. */
@Path("/account/calendar")
@Produces(MediaType.TEXT_HTML)
public final class FeedPages {
    private static final String HERE = "/account/calendar";

    private final Feeds feeds;
    private final Messages messages;
    private final String site;

    /** @param site where the service is reached, as its configuration says; empty: where the request came */
    public FeedPages(Feeds feeds, Messages messages, String site) {
        this.feeds = feeds;
        this.messages = messages;
        this.site = site;
    }

    /** The model of {@code calendar/feeds}. */
    record View(String title, String line, Optional<String> made, List<Shown> feeds, List<Act> make, List<Link> acts) {}

    /** A feed without its secret. */
    record Shown(String name, String text, Act revoke) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor) {
        return page(actor, Optional.empty());
    }

    /** Answers with the page itself: the address is shown this once and stands nowhere else. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public Page make(@Context Actor actor, @Context Form form, @Context UriInfo uri) {
        var made = feeds.make(actor, form.requiredChoice("reach", Reach.class));
        return page(actor, Optional.of(Feeds.site(site, uri) + made.path()));
    }

    @POST
    @Path("{feed}/revoke")
    @Access(Access.To.SIGNED_IN)
    public Response revoke(@Context Actor actor, @PathParam("feed") FeedId feed) {
        feeds.revoke(actor, feed);
        return Redirect.saying(HERE, "said.feed.revoked");
    }

    private Page page(Actor actor, Optional<String> made) {
        var lang = actor.lang();
        return new Page(
                "calendar/feeds",
                new View(
                        say(lang, "calendar.feeds.title"),
                        say(lang, "calendar.feeds.line"),
                        made,
                        feeds.of(actor).stream().map(feed -> shown(lang, feed)).toList(),
                        List.of(make(lang, Reach.ME), make(lang, Reach.UNITS)),
                        List.of(
                                new Link("/calendar", say(lang, "calendar.to_page")),
                                new Link("/account", say(lang, "calendar.to_account")))));
    }

    private Act make(String lang, Reach reach) {
        return Act.second(HERE, say(lang, "calendar.feeds.make." + reach), new Hidden("reach", reach.name()));
    }

    private Shown shown(String lang, Feed feed) {
        return new Shown(
                say(lang, "calendar.name." + feed.kind()),
                say(lang, "calendar.feeds.made", LocalDate.ofInstant(feed.madeAt(), ZoneOffset.UTC)),
                Act.second(HERE + "/" + feed.id().text() + "/revoke", say(lang, "account.revoke"))
                        .asking(say(lang, "calendar.feeds.ask")));
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
