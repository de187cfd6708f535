package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An empty installation, from its first form to its units and members, through the real service. */
class FirstMinutesTest {
    private final RunningService service = RunningService.empty();
    private String cookie = "";

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anOrganisationStandsAfterOneFormAndGrows() {
        var short_ = form("/setup", setUp("short"));
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(short_.body()).select("input[name=organisation]").val())
                .isEqualTo("Union & Co");
        assertThat(Jsoup.parse(short_.body()).select("input[name=password]").val())
                .isEmpty();

        var begun = form("/setup", setUp("four plain words"));
        assertThat(begun.statusCode()).isEqualTo(303);
        cookie = begun.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        assertThat(page("/setup/ways").text()).contains("The organisation stands");
        assertThat(get("/setup").statusCode()).isEqualTo(409);

        var csrf = page("/units/new").select("input[name=_csrf]").first().val();
        var root =
                page("/units/new").select("select[name=parent] option").first().val();
        var founded = form(
                "/units",
                Map.of(
                        "_csrf",
                        csrf,
                        "_key",
                        "k1",
                        "name",
                        "Hill & Dale",
                        "parent",
                        root,
                        "level",
                        "LOCAL",
                        "kind",
                        "",
                        "language",
                        "es",
                        "zone",
                        "Europe/Madrid",
                        "slug",
                        ""));
        assertThat(founded.headers().firstValue("Location").orElse("")).endsWith("/units/hill-dale");
        assertThat(page("/units").select(".tree__name").eachText()).containsExactly("Union & Co", "Hill & Dale");

        form(
                "/units/hill-dale/members",
                Map.of("_csrf", csrf, "_key", "k2", "name", "Eli Dale", "email", "", "standing", "FULL"));
        var unit = page("/units/hill-dale");
        assertThat(unit.text())
                .contains("branch", "Reunión de miembros", "1 member", "vacant", "more votes for than against");
        var eli = unit.select("select[name=member] option").first().val();
        form(
                "/units/hill-dale/offices",
                Map.of(
                        "_csrf",
                        csrf,
                        "_key",
                        "k3",
                        "office",
                        "CHAIR",
                        "member",
                        eli,
                        "from",
                        "2026-01-01",
                        "until",
                        "2026-06-01"));
        assertThat(page("/units/hill-dale").text()).contains("Chair Eli Dale term ended on 1 June 2026, acting");
        assertThat(page("/units/hill-dale").select("select[name=office]")).isEmpty();
        assertThat(page("/units/hill-dale/members").select("tbody th").eachText())
                .containsExactly("Eli Dale");
        assertThat(page("/account").text()).contains("Ada Castle");
    }

    @Test
    void aPastedTableIsLoadedOrComesBackWithItsWrongLines() {
        cookie = form("/setup", setUp("four plain words"))
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceAll(";.*", "");

        var wrong = table("/import/units", "name,level\nA,local\nB,moon\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(wrong.body());
        assertThat(again.text()).contains("Line 3, level: “moon” is no level");
        assertThat(again.select("textarea[name=words]").text()).contains("B,moon");

        var read = table("/import/units", "name,level\nA,local\nB,branch\n");
        assertThat(read.statusCode()).isEqualTo(200);
        var shown = Jsoup.parse(read.body());
        assertThat(shown.text()).contains("2 would be added, 0 are there already");
        assertThat(shown.select("tbody th").eachText()).containsExactly("2", "3");
        assertThat(page("/units").select(".tree__name").eachText()).containsExactly("Union & Co");
        var words = shown.select("form input[type=hidden][name=words]").val();
        assertThat(load("/import/units", words).statusCode()).isEqualTo(303);
        assertThat(page("/units").select(".tree__name").eachText()).containsExactly("Union & Co", "A", "B");
        assertThat(page("/import/members").select("pre").text()).contains("name,email,unit");
    }

    @Test
    void whatABrowserSendsAmissIsNeverOurMistake() {
        cookie = form("/setup", setUp("four plain words"))
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceAll(";.*", "");
        var csrf = page("/account").select("input[name=_csrf]").first().val();
        var signedIn = cookie;
        for (var amiss : java.util.List.of("said=%zz", "said=said.nothing", "lang=\"", "throughline=x")) {
            cookie = signedIn + "; " + amiss;
            assertThat(get("/account").statusCode()).as(amiss).isLessThan(500);
        }
        cookie = signedIn;
        for (var amiss : java.util.List.of("lang=%ud", "lang=%00", "lang=%C3%28", "=&&=", "lang")) {
            for (var part : java.util.List.of("language", "password", "tokens", "tokens/x/revoke", "sessions/x/end")) {
                var answer = service.send(request("/account/" + part)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&" + amiss))
                        .build());
                assertThat(answer.statusCode()).as(part + " " + amiss).isBetween(300, 499);
            }
        }
    }

    @Test
    void programsSetUpAndReadAlike() {
        var json = """
            {"organisation": "Union", "languages": ["en"], "zone": "UTC", "words": [], "name": "Ada", "email": "ada@example.org",
             "password": "four plain words"}\
            """;
        assertThat(send("/api/setup", json, "").statusCode()).isEqualTo(200);
        var made = send(
                "/api/account/first-token",
                "{\"email\": \"ada@example.org\", \"password\": \"four plain words\", \"name\": \"t\", \"days\": 3}",
                "");
        var token = RunningService.json(made).get("token").asText();

        var request = HttpRequest.newBuilder(URI.create(service.address() + "/api/units/union"))
                .header("Authorization", "Bearer " + token)
                .build();
        var unit = RunningService.json(service.send(request));
        assertThat(unit.get("unit").get("level").asText()).isEqualTo("CENTRAL");
        assertThat(unit.get("offices").get(0).get("office").asText()).isEqualTo("SECRETARY");
        assertThat(send("/api/units", "{}", token).statusCode()).isEqualTo(422);
        assertThat(service.get("/api/units").statusCode()).isEqualTo(401);
    }

    private static Map<String, String> setUp(String password) {
        return Map.of(
                "organisation",
                "Union & Co",
                "slug",
                "",
                "language",
                "en",
                "zone",
                "UTC",
                "word_LOCAL",
                "branch",
                "word_REGIONAL",
                "",
                "name",
                "Ada Castle",
                "email",
                "ada@example.org",
                "password",
                password);
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> table(String path, String words) {
        return parts(path, Map.of("words", words));
    }

    /** As the page that says what was read sends it. */
    private HttpResponse<String> load(String path, String words) {
        return parts(path, Map.of("words", words, "load", "yes"));
    }

    private HttpResponse<String> parts(String path, Map<String, String> parts) {
        var body = parts.entrySet().stream()
                        .map(part -> "--b\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"\r\n\r\n"
                                + part.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--b--\r\n";
        return service.send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(String path, String json, String token) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return service.send(
                token.isEmpty()
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build());
    }

    private HttpResponse<String> get(String path) {
        return service.send(request(path).build());
    }

    private Document page(String path) {
        var response = get(path);
        assertThat(response.statusCode())
                .as(path + ": " + Jsoup.parse(response.body()).text())
                .isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(service.address() + path)).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
