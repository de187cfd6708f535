package org.throughline.http;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to look after a write: 303, with a word about what was done on the next page. */
public final class Redirect {
    static final String COOKIE = "said";

    private Redirect() {}

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /**
     * @param key the message to show once, {@code said.…}
     * @param arguments plain texts that fill it
     */
    public static Response saying(String path, String key, String... arguments) {
        var said = key + "|" + String.join("|", arguments);
        var cookie = new NewCookie.Builder(COOKIE)
                .value(URLEncoder.encode(said, StandardCharsets.UTF_8))
                .path("/")
                .maxAge(60)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(path)).cookie(cookie).build();
    }
}
