package org.throughline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Field;
import org.throughline.parts.Wrong;

/** Signing in and out, and the language of this browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class SignInPages {
    private final Accounts accounts;
    private final DemoDoor demo;
    private final Cookies cookies;
    private final Messages messages;

    public SignInPages(Accounts accounts, DemoDoor demo, Cookies cookies, Messages messages) {
        this.accounts = accounts;
        this.demo = demo;
        this.cookies = cookies;
        this.messages = messages;
    }

    /** The sign-in form. */
    record View(String action, List<Wrong> errors, Field email, Field password, String back, List<Door> demo) {}

    /** A button that lets one in as one kind of user. */
    public record Door(String action, String text, String who) {}

    @GET
    @Path("sign-in")
    @Access(Access.To.ANYONE)
    public Page ask(@Context Actor actor, @QueryParam("to") @DefaultValue("/") String to) {
        return page(actor, "", to, List.of());
    }

    @POST
    @Path("sign-in")
    @Access(Access.To.ANYONE)
    public Response signIn(
            @Context Actor actor,
            @Context Form form,
            @Context HttpServletRequest request,
            @HeaderParam("User-Agent") @DefaultValue("") String agent) {
        var email = form.text("email");
        var to = form.text("back");
        try {
            var in = accounts.signIn(email, password(form, "password"), Addresses.of(request), agent);
            return signedIn(in, to);
        } catch (Refusal no) {
            var wrong = new Wrong("email", messages.say(actor.lang(), no));
            return page(actor, email, to, List.of(wrong)).status(no.kind().status());
        }
    }

    @POST
    @Path("sign-in/demo/{member}")
    @Access(Access.To.ANYONE)
    public Response enter(
            @PathParam("member") MemberId member, @HeaderParam("User-Agent") @DefaultValue("") String agent) {
        return signedIn(demo.enter(member, agent), "/");
    }

    @POST
    @Path("sign-out")
    @Access(Access.To.ANYONE)
    public Response signOut(@Context ContainerRequestContext request) {
        cookies.token(request).ifPresent(accounts::signOut);
        return Response.seeOther(URI.create("/")).cookie(cookies.ended()).build();
    }

    @GET
    @Path("language/{lang}")
    @Access(Access.To.ANYONE)
    public Response speak(@PathParam("lang") String lang, @QueryParam("to") @DefaultValue("/") String to) {
        if (!Messages.LANGUAGES.contains(lang)) {
            throw Refusal.unknown();
        }
        return Response.seeOther(URI.create(here(to)))
                .cookie(cookies.language(lang))
                .build();
    }

    /** The buttons of the demo in the reader's language; none where the door is shut. */
    public List<Door> doors(Actor actor) {
        return demo.users().stream()
                .map(user ->
                        new Door("/sign-in/demo/" + user.member(), user.name(), messages.say(actor.lang(), user.who())))
                .toList();
    }

    private Page page(Actor actor, String email, String to, List<Wrong> errors) {
        return new Page(
                "account/sign_in",
                new View(
                        "/sign-in",
                        errors,
                        Field.text("email", email)
                                .type("email")
                                .autocomplete("username")
                                .must(),
                        Field.text("password", "")
                                .type("password")
                                .autocomplete("current-password")
                                .must(),
                        here(to),
                        doors(actor)));
    }

    private Response signedIn(Accounts.SignedIn in, String to) {
        return Response.seeOther(URI.create(here(to)))
                .cookie(cookies.session(in.token()))
                .build();
    }

    /** As typed: a password may begin or end with a space. */
    static String password(Form form, String name) {
        return form.all(name).stream().findFirst().orElse("");
    }

    /** A place on this very site, or the first page. */
    static String here(String to) {
        boolean safe =
                to.startsWith("/") && !to.startsWith("//") && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return Optional.of(to).filter(place -> safe).orElse("/");
    }
}
