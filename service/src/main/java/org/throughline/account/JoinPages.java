package org.throughline.account;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.people.Applications;
import org.throughline.people.Code;

/** Coming in by a code: an invitation is accepted here, and whoever asked to join finds the answer here. */
@Path("/join")
@Produces(MediaType.TEXT_HTML)
public final class JoinPages {
    private static final int LONGEST = 200;

    private final Arrivals arrivals;
    private final Applications applications;
    private final JoinScreens screens;
    private final Cookies cookies;
    private final Messages messages;

    public JoinPages(
            Arrivals arrivals, Applications applications, JoinScreens screens, Cookies cookies, Messages messages) {
        this.arrivals = arrivals;
        this.applications = applications;
        this.screens = screens;
        this.cookies = cookies;
        this.messages = messages;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page ask(@Context Actor actor) {
        return screens.code(actor.lang(), "");
    }

    @POST
    @Access(Access.To.ANYONE)
    public Response go(@Context Form form) {
        var code = Code.typed(form.required("code", LONGEST));
        return Redirect.to(code.letters().isEmpty() ? "/join" : "/join/" + code.text());
    }

    @GET
    @Path("{code}")
    @Access(Access.To.ANYONE)
    public Response show(@Context Actor actor, @PathParam("code") String code) {
        try {
            return screens.of(actor, Code.typed(code), Form.of(Map.of()), "").status(200);
        } catch (Refusal no) {
            var why = no.kind() == Refusal.Kind.UNKNOWN
                    ? messages.say(actor.lang(), "join.unknown")
                    : messages.say(actor.lang(), no);
            return screens.code(actor.lang(), why).status(no.kind().status());
        }
    }

    @POST
    @Path("{code}")
    @Access(Access.To.ANYONE)
    public Response arrive(
            @Context Actor actor,
            @PathParam("code") String typed,
            @Context Form form,
            @HeaderParam("User-Agent") @DefaultValue("") String agent) {
        var code = Code.typed(typed);
        try {
            var password = SignInPages.password(form, "password");
            if (!password.equals(SignInPages.password(form, "again"))) {
                throw Refusal.invalid("password.again");
            }
            var who = new Arrivals.Arriving(form.text("name"), form.optional("email"), form.text("lang"), password);
            var in = arrivals.arrive(code, who, agent);
            return Response.seeOther(URI.create("/"))
                    .cookie(cookies.session(in.token()), cookies.language(who.lang()))
                    .build();
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID && !no.code().startsWith("member.")) {
                throw no;
            }
            return screens.of(actor, code, form, messages.say(actor.lang(), no))
                    .status(no.kind().status());
        }
    }

    @POST
    @Path("{code}/withdrawal")
    @Access(Access.To.ANYONE)
    public Response withdraw(@Context Actor actor, @PathParam("code") String code) {
        applications.withdraw(actor, Code.typed(code));
        return Redirect.to("/join/" + Code.typed(code).text());
    }
}
