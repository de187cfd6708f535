package org.throughline.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of the service: the session's, which scripts cannot read and other sites do not send, and the language's.
 */
public final class Cookies {
    private static final Duration YEAR = Duration.ofDays(365);

    private final boolean secure;

    /** @param secure whether browsers reach the service over https only; the session's cookie is bound to this host then */
    public Cookies(boolean secure) {
        this.secure = secure;
    }

    private String name() {
        return secure ? "__Host-throughline" : "throughline";
    }

    Optional<Token> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(name()))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty())
                .map(Token::new);
    }

    NewCookie session(Token token) {
        return cookie(name(), token.text(), Session.LONGEST);
    }

    NewCookie ended() {
        return cookie(name(), "", Duration.ZERO);
    }

    NewCookie language(String lang) {
        return cookie(SignIn.LANGUAGE, lang, YEAR);
    }

    private NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
