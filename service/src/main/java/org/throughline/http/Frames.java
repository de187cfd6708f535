package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.throughline.kernel.Actor;
import org.throughline.parts.Link;

/** Makes the frame around the page that answers a request. */
final class Frames {
    private final Messages messages;
    private final Surroundings surroundings;
    private final Assets assets;
    private final Clock clock;
    private final Keys keys = new Keys();
    private volatile Named named = new Named(-1, "");

    Frames(Messages messages, Surroundings surroundings, Assets assets, Clock clock) {
        this.messages = messages;
        this.surroundings = surroundings;
        this.assets = assets;
        this.clock = clock;
    }

    /** The organisation's name as of one state of the roster. */
    private record Named(long roster, String name) {}

    /** Looked up anew when the roster changed; a name that is newer than its number is looked up once more. */
    private String organisation(Visitor visitor) {
        if (visitor.state().isEmpty()) {
            return surroundings.organisation();
        }
        long roster = visitor.state().get().roster();
        var known = named;
        if (known.roster() != roster) {
            known = new Named(roster, surroundings.organisation());
            named = known;
        }
        return known.name();
    }

    Frame around(ContainerRequestContext request) {
        var visitor = Visitor.of(request);
        var lang = visitor.actor().lang();
        var path = "/" + request.getUriInfo().getPath();
        return new Frame(
                lang,
                organisation(visitor),
                visitor.actor().isPerson(),
                visitor.actor().name(),
                languages(lang, request),
                places(visitor.actor(), lang, path),
                visitor.csrf(),
                keys,
                said(request, lang),
                assets.href("icon.svg"),
                assets.href("look.css"),
                assets.href("js/look.js"),
                "/",
                messages.date(lang, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                "/account",
                "/sign-in",
                "/sign-out",
                feet(lang));
    }

    private List<Link> feet(String lang) {
        var source = surroundings.source();
        return source.isEmpty() ? List.of() : List.of(new Link(source, messages.say(lang, "navigation.source")));
    }

    private List<Frame.Language> languages(String lang, ContainerRequestContext request) {
        var here = URLEncoder.encode(request.getUriInfo().getRequestUri().getRawPath(), StandardCharsets.UTF_8);
        return Messages.LANGUAGES.stream()
                .filter(other -> !other.equals(lang))
                .map(other -> new Frame.Language(
                        other, messages.say(other, "language.name"), "/language/" + other + "?to=" + here))
                .toList();
    }

    private List<Frame.Place> places(Actor actor, String lang, String path) {
        return surroundings.parts(actor).stream()
                .map(part -> new Frame.Place(
                        part.href(),
                        messages.say(lang, part.key()),
                        path.equals(part.href()) || path.startsWith(part.href() + "/")))
                .toList();
    }

    private List<Frame.Said> said(ContainerRequestContext request, String lang) {
        var cookie = request.getCookies().get(Redirect.COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return List.of();
        }
        var parts = decoded(cookie.getValue()).split("\\|", -1);
        if (!parts[0].startsWith("said.") || !messages.keys(lang).contains(parts[0])) {
            return List.of();
        }
        Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length, Object[].class);
        return List.of(new Frame.Said("done", messages.say(lang, parts[0], arguments), List.<Link>of()));
    }

    /** What a browser sends back may be anything. */
    private static String decoded(String cookie) {
        try {
            return URLDecoder.decode(cookie, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
