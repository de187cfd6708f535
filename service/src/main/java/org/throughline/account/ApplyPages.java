package org.throughline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Wrong;
import org.throughline.people.Applications;

/** Asking to join a unit that lets itself be asked. */
@Path("/apply")
@Produces(MediaType.TEXT_HTML)
public final class ApplyPages {
    private static final int LONGEST = 200;

    private final Work work;
    private final Applications applications;
    private final Entrance entrance;
    private final Messages messages;

    public ApplyPages(Work work, Applications applications, Messages messages) {
        this.work = work;
        this.applications = applications;
        this.entrance = new Entrance(work);
        this.messages = messages;
    }

    record Doors(String title, String line, List<Link> doors) {}

    record Asks(String title, String line, String action, List<Wrong> errors, Field name, Field email, Field words) {}

    record Sent(String title, String line, String code, String href) {}

    @GET
    @Access(Access.To.ANYONE)
    public Page list(@Context Actor actor) {
        var lang = actor.lang();
        var doors = work.read(actor, applications::doors).stream()
                .map(unit -> new Link("/apply/" + unit.slug(), unit.name()))
                .toList();
        var line = doors.isEmpty() ? "apply.none" : "apply.line";
        return new Page("account/doors", new Doors(messages.say(lang, "apply.title"), messages.say(lang, line), doors));
    }

    @GET
    @Path("{unit}")
    @Access(Access.To.ANYONE)
    public Page ask(@Context Actor actor, @PathParam("unit") String slug) {
        return page(actor.lang(), door(actor, slug), Form.of(Map.of()), List.of());
    }

    /** Answers with the page itself: the code is shown this once. */
    @POST
    @Path("{unit}")
    @Access(Access.To.ANYONE)
    public Response apply(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @Context Form form,
            @Context HttpServletRequest request) {
        var lang = actor.lang();
        var unit = door(actor, slug);
        try {
            entrance.knock(Addresses.of(request));
            var code = applications.apply(
                    actor, unit.id(), form.required("name", LONGEST), form.text("email"), form.text("words"));
            var sent = new Sent(
                    messages.say(lang, "apply.sent", unit.name()),
                    messages.say(lang, "apply.keep"),
                    code.text(),
                    "/join/" + code.text());
            return new Page("account/sent", sent).status(200);
        } catch (Refusal no) {
            return page(lang, unit, form, List.of(new Wrong("name", messages.say(lang, no))))
                    .status(no.kind().status());
        }
    }

    private Unit door(Actor actor, String slug) {
        return work.read(actor, applications::doors).stream()
                .filter(unit -> unit.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    private Page page(String lang, Unit unit, Form typed, List<Wrong> errors) {
        return new Page(
                "account/apply",
                new Asks(
                        messages.say(lang, "apply.to", unit.name()),
                        messages.say(lang, "apply.to.line"),
                        "/apply/" + unit.slug(),
                        errors,
                        Field.text("name", typed.text("name"))
                                .autocomplete("name")
                                .must(),
                        Field.text("email", typed.text("email"))
                                .type("email")
                                .autocomplete("email")
                                .must(),
                        Field.area("words", typed.text("words"), 5).label("apply.words")));
    }
}
