package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.kernel.Refusal;

/** Tells an error: as a page to people, as problem+json to programs. */
final class Errors {
    /** What was chosen in a list goes by its identity, which says nothing to a reader. */
    private static final Pattern ID = Pattern.compile("[0-9a-z]{13}");

    /** The fields in which passwords are typed; they never come back. */
    private static final Set<String> SECRET = Set.of("password", "old", "fresh", "again", "code");

    /** Shorter values are choices and dates, which are quickly made again. */
    private static final int SHORT = 12;

    private final Messages messages;

    Errors(Messages messages) {
        this.messages = messages;
    }

    String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }

    Response tell(ContainerRequestContext request, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.SIGN_IN
                && !forPrograms(request)
                && request.getMethod().equals("GET")) {
            var here = request.getUriInfo().getRequestUri();
            var to = here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
            return Response.seeOther(URI.create("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                    .build();
        }
        var lang = Visitor.of(request).actor().lang();
        return tell(
                request,
                refusal.kind().status(),
                refusal.code(),
                messages.say(lang, refusal),
                refusal.errors().stream().map(word -> messages.say(lang, word)).toList(),
                refusal.kept());
    }

    Response tell(ContainerRequestContext request, int status, String code, Object... arguments) {
        var lang = Visitor.of(request).actor().lang();
        return tell(request, status, code, messages.say(lang, "refusal." + code, arguments), List.of(), Map.of());
    }

    private Response tell(
            ContainerRequestContext request,
            int status,
            String code,
            String sentence,
            List<String> errors,
            Map<String, String> kept) {
        var lang = Visitor.of(request).actor().lang();
        var title = messages.say(lang, "problem." + titleOf(status));
        if (forPrograms(request)) {
            var problem = new Problem("urn:throughline:problem:" + code, title, status, sentence, code, kept, errors);
            return Response.status(status)
                    .type(Problem.MEDIA_TYPE)
                    .header("Cache-Control", "no-store")
                    .entity(problem)
                    .build();
        }
        return new Page(
                        "refused",
                        new Refused(
                                title,
                                sentence,
                                errors,
                                typed(request, kept, lang),
                                kept.getOrDefault("theirs", ""),
                                back(request)))
                .status(status);
    }

    static boolean forPrograms(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.equals("api") || path.startsWith("api/");
    }

    private List<Refused.Kept> typed(ContainerRequestContext request, Map<String, String> kept, String lang) {
        if (kept.containsKey("yours")) {
            return List.of(new Refused.Kept(messages.say(lang, "kept.yours"), kept.get("yours")));
        }
        var texts = new ArrayList<Refused.Kept>();
        var form = form(request);
        for (var name : form.names()) {
            if (name.startsWith("_") || SECRET.contains(name)) {
                continue;
            }
            for (var value : form.all(name)) {
                if (isWords(value)) {
                    var key = "field." + name;
                    var label = messages.keys(lang).contains(key) ? messages.say(lang, key) : name;
                    texts.add(new Refused.Kept(label, value));
                }
            }
        }
        return texts;
    }

    /** Whether someone typed it: what was chosen from a list is one short word of ours or an id. */
    private static boolean isWords(String value) {
        var bare = value.strip();
        return bare.chars().anyMatch(Character::isWhitespace)
                || bare.length() > SHORT && !ID.matcher(bare).matches();
    }

    /** The form, or an empty one where it is the form that cannot be read. */
    private static Form form(ContainerRequestContext request) {
        try {
            return Form.read(request);
        } catch (Refusal unreadable) {
            return Form.of(Map.of());
        }
    }

    private static String back(ContainerRequestContext request) {
        var referrer = request.getHeaderString("Referer");
        if (referrer == null) {
            return "/";
        }
        try {
            var from = URI.create(referrer);
            var host = request.getHeaderString("Host");
            return host != null && host.equals(from.getAuthority()) && from.getRawPath() != null
                    ? from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())
                    : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 415, 422, 429 -> Integer.toString(status);
            default -> status >= 500 ? "500" : "400";
        };
    }
}
