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
import org.throughline.parts.Field;
import org.throughline.parts.Wrong;
import org.throughline.people.Code;

/** For who forgot the password: asks for the address, and behind the link in the letter for another password. */
@Path("/lost-password")
@Produces(MediaType.TEXT_HTML)
public final class LostPasswordPages {
    private static final String HERE = "/lost-password";
    private static final int LONGEST = 300;

    private final LostPasswords lost;
    private final Messages messages;

    public LostPasswordPages(LostPasswords lost, Messages messages) {
        this.lost = lost;
        this.messages = messages;
    }

    /** The model of {@code account/lost}; no form where there is nothing to be asked. */
    record View(String title, String line, Optional<Asks> ask) {}

    /** A form. */
    record Asks(String action, List<Wrong> errors, List<Field> fields, String button) {}

    @GET
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor) {
        return show(actor, Typed.nothing());
    }

    private Page show(Actor actor, Typed typed) {
        var lang = actor.lang();
        var email =
                Field.text("email", "").type("email").autocomplete("username").must();
        return page(
                lang,
                lost.on() ? "lost.line" : "lost.no_mail",
                lost.on()
                        ? Optional.of(new Asks(
                                HERE,
                                typed.errors(messages, lang, "email"),
                                List.of(typed.field(email)),
                                messages.say(lang, "lost.ask")))
                        : Optional.empty());
    }

    /** Answers alike whoever has that address, and whether anyone does. */
    @POST
    @Access(Access.To.ANYONE)
    public Response ask(@Context Actor actor, @Context Form form, @Context HttpServletRequest request) {
        try {
            lost.ask(form.required("email", LONGEST), Addresses.of(request));
            return Redirect.saying("/sign-in", "said.lost.asked");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, typed));
        }
    }

    /** What the link in the letter leads to; following it uses nothing up. */
    @GET
    @Path("{code}")
    @Access(Access.To.ANYONE)
    public Response link(@Context Actor actor, @PathParam("code") String code) {
        try {
            lost.require(Code.typed(code));
            return choose(actor, Code.typed(code), Typed.nothing()).status(200);
        } catch (Refusal no) {
            return Typed.again(Form.of(java.util.Map.of()), no, typed -> show(actor, typed));
        }
    }

    private Page choose(Actor actor, Code code, Typed typed) {
        var lang = actor.lang();
        return page(
                lang,
                "lost.choose.line",
                Optional.of(new Asks(
                        HERE + "/" + code.text(),
                        typed.errors(messages, lang, "password"),
                        List.of(secret("password").label("field.fresh").hinted(), secret("again")),
                        messages.say(lang, "lost.choose"))));
    }

    private static Field secret(String name) {
        return Field.text(name, "")
                .type("password")
                .autocomplete("new-password")
                .must();
    }

    @POST
    @Path("{code}")
    @Access(Access.To.ANYONE)
    public Response choose(@Context Actor actor, @PathParam("code") String typedCode, @Context Form form) {
        var code = Code.typed(typedCode);
        // as typed: a password may begin or end with a space
        var password = form.all("password").stream().findFirst().orElse("");
        try {
            if (!form.all("again").stream().findFirst().orElse("").equals(password)) {
                throw Refusal.invalid("password.again");
            }
            lost.choose(code, password);
            return Redirect.saying("/sign-in", "said.lost.chosen");
        } catch (Refusal no) {
            return Typed.again(
                    form, no, typed -> no.code().equals("lost.link") ? show(actor, typed) : choose(actor, code, typed));
        }
    }

    private Page page(String lang, String line, Optional<Asks> ask) {
        return new Page("account/lost", new View(messages.say(lang, "lost.title"), messages.say(lang, line), ask));
    }
}
