package org.throughline.post;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.parts.Act;
import org.throughline.parts.Fact;

/** How mail stands, for those who keep the highest unit. */
@Path("/post")
@Produces(MediaType.TEXT_HTML)
public final class PostPages {
    private final PostOffice office;
    private final Messages messages;

    public PostPages(PostOffice office, Messages messages) {
        this.office = office;
        this.messages = messages;
    }

    /** The model of {@code post/show}. */
    record View(
            String title, String line, List<Fact> facts, List<Act> trial, String lettersTitle, List<Shown> letters) {}

    /** A letter that could not be delivered. */
    record Shown(String name, String text, String problem, Act again, Act remove) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor) {
        var state = office.state(actor);
        var lang = actor.lang();
        return new Page(
                "post/show",
                new View(
                        say(lang, "post.state.title"),
                        say(lang, state.on() ? "post.state.on" : "post.state.off"),
                        facts(lang, state),
                        state.on() ? List.of(Act.second("/post/trial", say(lang, "post.state.trial"))) : List.of(),
                        state.undelivered() == 0
                                ? say(lang, "post.state.all_delivered")
                                : messages.count(lang, "post.state.undelivered", state.undelivered()),
                        state.letters().stream()
                                .map(letter -> shown(lang, letter))
                                .toList()));
    }

    @POST
    @Path("trial")
    @Access(Access.To.SIGNED_IN)
    public Response trial(@Context Actor actor) {
        office.trial(actor);
        return Redirect.saying("/post", "said.post.trial");
    }

    @POST
    @Path("letters/{letter}/again")
    @Access(Access.To.SIGNED_IN)
    public Response again(@Context Actor actor, @PathParam("letter") LetterId letter) {
        office.again(actor, letter);
        return Redirect.saying("/post", "said.post.again");
    }

    @POST
    @Path("letters/{letter}/remove")
    @Access(Access.To.SIGNED_IN)
    public Response remove(@Context Actor actor, @PathParam("letter") LetterId letter) {
        office.remove(actor, letter);
        return Redirect.saying("/post", "said.post.removed");
    }

    private List<Fact> facts(String lang, PostOffice.State state) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say(lang, "post.state.waiting"), messages.number(lang, state.waiting())));
        state.oldest()
                .ifPresent(at -> facts.add(new Fact(say(lang, "post.state.oldest"), messages.date(lang, day(at)))));
        if (!state.problem().isEmpty()) {
            facts.add(new Fact(say(lang, "post.state.problem"), state.problem()));
        }
        return facts;
    }

    private Shown shown(String lang, GivenUp letter) {
        var at = "/post/letters/" + letter.id().text();
        return new Shown(
                letter.name(),
                say(lang, "post.letter." + letter.kind(), day(letter.writtenAt())),
                messages.keys(lang).contains(letter.problem()) ? say(lang, letter.problem()) : letter.problem(),
                Act.second(at + "/again", say(lang, "post.state.again")),
                Act.word(at + "/remove", say(lang, "common.remove")));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
