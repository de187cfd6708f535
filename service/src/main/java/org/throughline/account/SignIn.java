package org.throughline.account;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.http.Visitor;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/**
 * Says who sent a request: by the session its cookie names, or by the API token it carries. A cookie that is no good is as
 * none; a token that is no good is refused, because a program would not notice otherwise.
 */
@Provider
@PreMatching
@Priority(20)
public final class SignIn implements ContainerRequestFilter {
    static final String LANGUAGE = "lang";
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Cookies cookies;

    public SignIn(Accounts accounts, Cookies cookies) {
        this.accounts = accounts;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("assets/")) {
            return;
        }
        var asked = asked(request);
        // whatever goes wrong below is said in the language that was asked for
        Visitor.anonymous(asked.orElse(first())).enter(request);
        var authorization =
                Optional.ofNullable(request.getHeaderString("Authorization")).orElse("");
        if (authorization.startsWith(BEARER)) {
            var known = accounts.byToken(
                            new Token(authorization.substring(BEARER.length()).strip()))
                    .orElseThrow(Refusal::signIn);
            visitor(known, asked, true).enter(request);
            return;
        }
        cookies.token(request)
                .flatMap(accounts::bySession)
                .ifPresent(known -> visitor(known, chosen(request), false).enter(request));
    }

    private static Visitor visitor(Accounts.Known known, Optional<String> lang, boolean token) {
        return new Visitor(speaking(known.actor(), lang), known.csrf(), token, Optional.of(known.state()));
    }

    private static Actor speaking(Actor actor, Optional<String> lang) {
        return lang.map(actor::reading).orElse(actor);
    }

    /** The language chosen on this browser, or else asked for by it. */
    private static Optional<String> asked(ContainerRequestContext request) {
        return chosen(request).or(() -> accepted(request));
    }

    private static Optional<String> chosen(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(LANGUAGE))
                .map(cookie -> cookie.getValue())
                .filter(Messages.LANGUAGES::contains);
    }

    private static Optional<String> accepted(ContainerRequestContext request) {
        var header = request.getHeaderString("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), Messages.LANGUAGES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String first() {
        return Messages.LANGUAGES.get(0);
    }
}
