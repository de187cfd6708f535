package org.throughline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** One's own account for programs. */
@Path("/api/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final Work work;
    private final Accounts accounts;
    private final Cookies cookies;

    public AccountResource(Work work, Accounts accounts, Cookies cookies) {
        this.work = work;
        this.accounts = accounts;
        this.cookies = cookies;
    }

    /** Who one is to the service. */
    public record Me(
            MemberId member,
            String name,
            String lang,
            Optional<UnitId> home,
            Map<UnitId, Set<Office>> offices,
            Map<UnitId, Standing> standings) {}

    /** A session without its secret. */
    public record SessionView(String id, String agent, Instant madeAt, Instant seenAt, Instant endsAt, boolean here) {}

    /** Asks for a token with e-mail and password, as a program does first. */
    public record First(
            @NotBlank String email,
            @NotNull String password,
            @NotBlank String name,
            @Positive int days) {}

    /** Asks for a further token, for so many days. */
    public record Further(@NotBlank String name, @Positive int days) {}

    /** Asks for another password. */
    public record Change(@NotNull String old, @NotNull String fresh) {}

    /** Asks for another language. */
    public record Language(@NotBlank String lang) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Me show(@Context Actor actor) {
        return new Me(actor.member(), actor.name(), actor.lang(), actor.home(), actor.offices(), actor.standings());
    }

    @POST
    @Path("first-token")
    @Access(Access.To.ANYONE)
    public MadeToken first(@NotNull @Valid First asked, @Context HttpServletRequest request) {
        return accounts.makeToken(
                asked.email(), asked.password(), Addresses.of(request), asked.name(), in(asked.days()));
    }

    @GET
    @Path("tokens")
    @Access(Access.To.SIGNED_IN)
    public List<ApiToken> tokens(@Context Actor actor) {
        return accounts.tokens(actor);
    }

    @POST
    @Path("tokens")
    @Access(Access.To.SIGNED_IN)
    public MadeToken make(@Context Actor actor, @NotNull @Valid Further asked) {
        return accounts.makeToken(actor, asked.name(), in(asked.days()));
    }

    @DELETE
    @Path("tokens/{token}")
    @Access(Access.To.SIGNED_IN)
    public Response revoke(@Context Actor actor, @PathParam("token") TokenId token) {
        accounts.revoke(actor, token);
        return Response.noContent().build();
    }

    @GET
    @Path("sessions")
    @Access(Access.To.SIGNED_IN)
    public List<SessionView> sessions(@Context Actor actor, @Context ContainerRequestContext request) {
        var here = here(request).hash();
        return accounts.sessions(actor).stream()
                .map(session -> new SessionView(
                        session.handle(),
                        session.agent(),
                        session.madeAt(),
                        session.seenAt(),
                        session.endsAt(),
                        session.tokenHash().equals(here)))
                .toList();
    }

    @DELETE
    @Path("sessions/{session}")
    @Access(Access.To.SIGNED_IN)
    public Response end(@Context Actor actor, @PathParam("session") String handle) {
        accounts.endSession(actor, handle);
        return Response.noContent().build();
    }

    /** Ends every other session and every token, the one used here too. */
    @PUT
    @Path("password")
    @Access(Access.To.SIGNED_IN)
    public Response change(
            @Context Actor actor,
            @NotNull @Valid Change asked,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest sender) {
        accounts.changePassword(actor, asked.old(), asked.fresh(), Addresses.of(sender), here(request));
        return Response.noContent().build();
    }

    @PUT
    @Path("language")
    @Access(Access.To.SIGNED_IN)
    public Response speak(@Context Actor actor, @NotNull @Valid Language asked) {
        accounts.speak(actor, asked.lang());
        return Response.noContent().build();
    }

    private Instant in(int days) {
        return work.now().plus(Duration.ofDays(days));
    }

    private Token here(ContainerRequestContext request) {
        return cookies.token(request).orElse(new Token(""));
    }
}
