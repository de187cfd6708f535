package org.throughline.post;

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
import java.util.Optional;
import org.throughline.account.Addresses;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Wrong;
import org.throughline.people.Code;

/** Changing the address one signs in with. */
@Path("/account/email")
@Produces(MediaType.TEXT_HTML)
public final class AddressPages {
    private static final String HERE = "/account/email";
    private static final int LONGEST = 300;

    private final AddressChanges changes;
    private final PostOffice office;
    private final Messages messages;

    public AddressPages(AddressChanges changes, PostOffice office, Messages messages) {
        this.changes = changes;
        this.office = office;
        this.messages = messages;
    }

    /** The model of {@code account/email}: the form, or the button that the link leads to. */
    record View(String title, String line, String waiting, Optional<Ask> ask, Optional<Act> confirm) {}

    /** The form. */
    record Ask(String action, List<Wrong> errors, Field email, Field password) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor) {
        return show(actor, Typed.nothing());
    }

    private Page show(Actor actor, Typed typed) {
        var lang = actor.lang();
        return new Page(
                "account/email",
                new View(
                        messages.say(lang, "address.title"),
                        messages.say(lang, office.on() ? "address.line" : "address.line.no_mail"),
                        changes.waiting(actor)
                                .map(email -> messages.say(lang, "address.waits", email))
                                .orElse(""),
                        Optional.of(new Ask(
                                HERE,
                                typed.errors(messages, lang, "email"),
                                typed.field(Field.text("email", "")
                                        .type("email")
                                        .autocomplete("email")
                                        .label("address.new")
                                        .must()),
                                Field.text("password", "")
                                        .type("password")
                                        .autocomplete("current-password")
                                        .must())),
                        Optional.empty()));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response ask(@Context Actor actor, @Context Form form, @Context HttpServletRequest request) {
        try {
            boolean done =
                    changes.ask(actor, form.text("password"), form.required("email", LONGEST), Addresses.of(request));
            return Redirect.saying(HERE, done ? "said.address.changed" : "said.address.asked");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, typed));
        }
    }

    /** What the link in the letter leads to; following it changes nothing yet. */
    @GET
    @Path("{code}")
    @Access(Access.To.SIGNED_IN)
    public Page link(@Context Actor actor, @PathParam("code") String code) {
        var lang = actor.lang();
        return new Page(
                "account/email",
                new View(
                        messages.say(lang, "address.title"),
                        messages.say(lang, "address.confirm.line"),
                        "",
                        Optional.empty(),
                        Optional.of(Act.button(
                                HERE + "/" + Code.typed(code).text(), messages.say(lang, "address.confirm")))));
    }

    @POST
    @Path("{code}")
    @Access(Access.To.SIGNED_IN)
    public Response confirm(@Context Actor actor, @PathParam("code") String code) {
        changes.confirm(actor, Code.typed(code));
        return Redirect.saying("/account", "said.address.changed");
    }
}
