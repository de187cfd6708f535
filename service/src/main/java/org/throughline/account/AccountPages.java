package org.throughline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** One's own account. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public final class AccountPages {
    private static final String HERE = "/account";

    private final Accounts accounts;
    private final AccountViews views;
    private final Cookies cookies;

    public AccountPages(Accounts accounts, AccountViews views, Cookies cookies) {
        this.accounts = accounts;
        this.views = views;
        this.cookies = cookies;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @Context ContainerRequestContext request) {
        return page(actor, request, "");
    }

    @POST
    @Path("language")
    @Access(Access.To.SIGNED_IN)
    public Response speak(@Context Actor actor, @Context Form form) {
        var lang = form.required("lang", 10);
        accounts.speak(actor, lang);
        return Response.seeOther(URI.create(HERE))
                .cookie(cookies.language(lang))
                .build();
    }

    @POST
    @Path("password")
    @Access(Access.To.SIGNED_IN)
    public Response changePassword(
            @Context Actor actor,
            @Context Form form,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest sender) {
        var fresh = SignInPages.password(form, "fresh");
        if (!fresh.equals(SignInPages.password(form, "again"))) {
            throw Refusal.invalid("password.again");
        }
        accounts.changePassword(actor, SignInPages.password(form, "old"), fresh, Addresses.of(sender), here(request));
        return Redirect.saying(HERE, "said.password_changed");
    }

    @POST
    @Path("sessions/{handle}/end")
    @Access(Access.To.SIGNED_IN)
    public Response endSession(@Context Actor actor, @PathParam("handle") String handle) {
        accounts.endSession(actor, handle);
        return Redirect.saying(HERE, "said.session_ended");
    }

    /** Answers with the page itself: the token is shown this once and stands nowhere else. */
    @POST
    @Path("tokens")
    @Access(Access.To.SIGNED_IN)
    public Page makeToken(@Context Actor actor, @Context Form form, @Context ContainerRequestContext request) {
        var ends = form.requiredDay("until").atStartOfDay(ZoneOffset.UTC).toInstant();
        var made = accounts.makeToken(actor, form.required("name", 100), ends);
        return page(actor, request, made.token());
    }

    @POST
    @Path("tokens/{token}/revoke")
    @Access(Access.To.SIGNED_IN)
    public Response revoke(@Context Actor actor, @PathParam("token") TokenId token) {
        accounts.revoke(actor, token);
        return Redirect.saying(HERE, "said.token_revoked");
    }

    private Page page(Actor actor, ContainerRequestContext request, String made) {
        return new Page("account/show", views.of(actor, here(request), made));
    }

    private Token here(ContainerRequestContext request) {
        return cookies.token(request).orElse(new Token(""));
    }
}
