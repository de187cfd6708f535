package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.kernel.Digest;

/** A program that speaks to the service for someone, with their token or session and in their language, and insists on being understood. */
final class Program {
    private static final int TRIES = 100;
    private static final int PAUSE = 100;

    private final RunningService service;
    private final Map<String, String> credentials;
    private final String lang;

    private Program(RunningService service, Map<String, String> credentials, String lang) {
        this.service = service;
        this.credentials = credentials;
        this.lang = lang;
    }

    static Program of(RunningService service, String token) {
        return new Program(service, Map.of("Authorization", "Bearer " + token), "en");
    }

    static Program nobodys(RunningService service) {
        return new Program(service, Map.of(), "en");
    }

    /** What a browser sends within the session that this answer to a sign-in began. */
    static Program inSession(RunningService service, HttpResponse<String> signedIn) {
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var csrf = Digest.sha256("csrf " + cookie.substring(cookie.indexOf('=') + 1));
        return new Program(service, Map.of("Cookie", cookie, "X-CSRF", csrf, "Sec-Fetch-Site", "same-origin"), "en");
    }

    /** The same browser, on a page that did not come from this session. */
    static Program withCookieOnly(RunningService service, HttpResponse<String> signedIn) {
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        return new Program(service, Map.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"), "en");
    }

    /** The same, reading another language. */
    Program in(String language) {
        return new Program(service, credentials, language);
    }

    /** For whoever signs in with these: the program asks for a token of its own. */
    Program signIn(String email, String password) {
        var made = post(
                "/api/account/first-token",
                "{'email': '%s', 'password': '%s', 'name': 'story', 'days': 3}",
                email,
                password);
        return of(service, made.get("token").asText());
    }

    JsonNode get(String path) {
        return understood(send("GET", path, ""));
    }

    /** A whole list, part by part as its answers lead. */
    List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (var next = Optional.of(path); next.isPresent(); ) {
            var answer = send("GET", next.get(), "");
            understood(answer).forEach(all::add);
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        }
        return all;
    }

    /** Sends what is written with {@code '} for {@code "}; insists on an answer that is no error. */
    JsonNode post(String path, String json, Object... values) {
        return understood(send("POST", path, write(json, values)));
    }

    JsonNode put(String path, String json, Object... values) {
        return understood(send("PUT", path, write(json, values)));
    }

    /** Asks again until it is so, as one does who waits for the others' votes. */
    JsonNode await(String path, Predicate<JsonNode> so) {
        for (int i = 0; i < TRIES; i++) {
            var answer = get(path);
            if (so.test(answer)) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(path + " never came to it: " + get(path));
    }

    /** Sends it again until it is taken: what time brings about by itself takes a moment. */
    JsonNode insist(String path, String json, Object... values) {
        for (int i = 0; i < TRIES; i++) {
            var answer = send("POST", path, write(json, values));
            if (answer.statusCode() < 300) {
                return RunningService.json(answer);
            }
            pause();
        }
        return post(path, json, values);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        var answer = send(method, path, type, HttpRequest.BodyPublishers.ofString(body));
        service.tell(new Exchange(method, path, new Bodies.Sent(type, body), answer));
        return answer;
    }

    /** What was asked of the service, and what it answered. */
    record Exchange(String verb, String path, Bodies.Sent sent, HttpResponse<String> answer) {}

    HttpResponse<String> send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Accept-Language", lang)
                .header("Content-Type", type)
                .method(method, method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : body);
        credentials.forEach(request::header);
        return service.send(request.build());
    }

    /** What is written with {@code '} for {@code "}. */
    static JsonNode json(String json, Object... values) {
        return RunningService.json(write(json, values));
    }

    static String write(String json, Object... values) {
        return String.format(Locale.ROOT, json, values).replace('\'', '"');
    }

    private static JsonNode understood(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s %s: %s", response.request().method(), response.uri().getPath(), response.body())
                .isBetween(200, 299);
        return RunningService.json(response);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
