package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;

/** What someone sends who means harm, to the real service. */
class HostileTest {
    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//evil.example/x.js>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<a href=javascript:alert(1)>x</a>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](java&#10;script:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "[x](vbscript:x)",
            "![x](javascript:alert(1))",
            "![x](https://evil.example/seen.png)",
            "![x\" onerror=\"alert(1)](y)",
            "[x](https://ok.example/ \"t\\\" onmouseover=alert(1) x=\\\"\")",
            "<https://ok.example/\" onclick=alert(1)>",
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1)\n\n[x]",
            "<style>*{background:url(//evil.example)}</style>",
            "<div style=position:fixed>x</div>",
            "<form action=//evil.example><input name=password></form>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "</textarea><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "{{#t}}plan.title{{/t}} {{{html}}} ${7*7} <%= 7*7 %>",
            "`<script>alert(1)</script>`",
            "```html\n<script>alert(1)</script>\n```",
            "x\u202Egnp.exe \u0000 \uFEFF x");

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static TenantsByApi tenants;
    private static Program hana;
    private static Program browser;
    private static HttpResponse<String> signedIn;
    private static Plot plot;

    @BeforeAll
    static void begin() {
        service = RunningService.on(folder.resolve("service.db"));
        tenants = new TenantsByApi(service, RouteMatrixTest.MORE);
        hana = tenants.as("hana");
        tenants.ada.post(
                "/api/measures", "{'slug': 'doors', 'decimals': 0, 'names': {'en': {'name': 'doors', 'words': ''}}}");
        plot = Plot.made(tenants, "ORGANISATION", "kestrel");
        signedIn = signIn("hana@example.org", tenants.password("hana"));
        browser = Program.inSession(service, signedIn);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void wordsStayWordsOnEveryPageThatShowsThem() {
        var draft = "/api/plans/" + plot.drafted().filled("{plan}");
        for (var script : SCRIPTS) {
            var words = Map.of("kind", "OBJECTIVE", "title", script, "body", script);
            var kept = hana.send("POST", draft + "/provisions", json(words));
            // no database keeps the sign 0
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(script.contains("\u0000") ? 400 : 200);
        }
        var all = String.join("\n\n", SCRIPTS).replace("\u0000", "");
        send("/api/statements", Map.of("subject", "provision:" + plot.filled("{provision}"), "body", all));
        send("/api/tasks/" + plot.filled("{task}") + "/updates", Map.of("note", all, "again", "true"));
        var pages = Stream.of(
                        "/plans/{plan}",
                        "/plans/{plan}/edit",
                        "/plans/{plan}/paste",
                        "/plans/{plan}/history",
                        "/plans/{plan}/export",
                        "/tasks/{task}",
                        "/",
                        "/plans",
                        "/units/harbour",
                        "/units/harbour/updates")
                .toList();
        for (var page : pages) {
            harmless(browser.send("GET", plot.drafted().filled(page), ""));
            harmless(browser.send(
                    "GET", plot.filled(page.replace("/edit", "/debate").replace("/paste", "/decide")), ""));
        }
        harmless(browser.send("GET", plot.filled("/plans/{plan}/debate/{provision}"), ""));
        for (var script : SCRIPTS) {
            harmless(browser.send("GET", "/search?q=" + encoded(script.replace("\u0000", "")), ""));
            // the server itself refuses an address with a slash, a backslash or a control character in its letters
            var name = script.replaceAll("[/\\\\\\p{Cntrl}]", "");
            harmless(browser.send("GET", "/nowhere/" + encoded(name), ""));
        }
    }

    @Test
    void whatWasWrittenIsGivenBackAsItWas() {
        var word = "<b>&amp;</b> \"quoted\" 'too' é ñ 漢字 🙂 \\ %20 +";
        var made = hana.send("POST", "/api/tasks", json(Map.of("unit", "harbour", "title", word)));
        var id = RunningService.json(made).get("id").asText();

        assertThat(hana.get("/api/tasks/" + id).get("title").asText()).isEqualTo(word);
        assertThat(Jsoup.parse(browser.send("GET", "/tasks/" + id, "").body())
                        .select("h1")
                        .text())
                .contains(word);
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (var to : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "http:evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "/\r\nSet-Cookie: a=b")) {
            for (var answer : List.of(
                    Program.nobodys(service).send("GET", "/language/en?to=" + encoded(to), ""),
                    signIn("hana@example.org", tenants.password("hana"), to))) {
                var location = answer.headers().firstValue("Location").orElse("");
                assertThat(location.replace(service.address(), ""))
                        .as(to)
                        .startsWith("/")
                        .doesNotStartWith("//");
                assertThat(location).as(to).doesNotContain("\\").doesNotContain("evil.example\r");
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(to)
                        .noneMatch(cookie -> cookie.startsWith("a="));
            }
        }
    }

    @Test
    void theNameThatABrowserAsksForIsNotRepeated() {
        var port = URI.create(service.address()).getPort();
        for (var path : List.of("/", "/account", "/sign-in", "/nowhere", "/api/desk", "/language/en?to=/plans")) {
            var answer = RawHttp.get(port, path, "Host: evil.example", "X-Forwarded-Host: evil.example");
            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }

    @Test
    void noPathClimbsOutOfTheAssets() {
        var port = URI.create(service.address()).getPort();
        for (var path : List.of(
                "/assets/x/../../config.yml",
                "/assets/x/%2e%2e/%2e%2e/config.yml",
                "/assets/x/..%2f..%2fconfig.yml",
                "/assets/x/..%5c..%5cconfig.yml",
                "/assets/x/%252e%252e/config.yml",
                "/assets/x/....//config.yml",
                "/assets/x/css/../../messages/en.properties",
                "/assets/x//etc/passwd",
                "/assets/x/look.css%00.js",
                "/assets/x/LOOK.CSS",
                "/assets/../config.yml",
                "/%2e%2e/config.yml",
                "/..;/config.yml")) {
            var answer = RawHttp.get(port, path, "Host: localhost");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (4|30).*").doesNotContain("database:", "refusal.unknown");
        }
    }

    @Test
    void aRequestThatAnotherSiteHadSentIsRefusedOnEveryRouteThatWrites() {
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var bodies = new Bodies();
        var wrong = new ArrayList<String>();
        try (var ledgers = new Ledgers(folder.resolve("service.db"))) {
            for (var route : routes()) {
                if (route.isSafe()
                        || route.path().startsWith("/sign-in")
                        || route.path().endsWith("setup")) {
                    continue;
                }
                var sent = bodies.of(route, plot);
                var request = HttpRequest.newBuilder(URI.create(service.address() + bodies.address(route, plot)))
                        .header("Cookie", cookie)
                        .header("Content-Type", sent.type())
                        .method(route.verb(), HttpRequest.BodyPublishers.ofString(sent.body()));
                for (var from : List.of(
                        List.of("Sec-Fetch-Site", "cross-site"),
                        List.of("Sec-Fetch-Site", "same-site"),
                        List.of("Origin", "https://evil.example"),
                        List.of("Origin", "null"),
                        List.of("X-HTTP-Method-Override", "GET"))) {
                    var answer = service.send(
                            request.copy().header(from.get(0), from.get(1)).build());
                    if (answer.statusCode() != 403) {
                        wrong.add(from + " " + route.name() + " " + answer.statusCode());
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(ledgers.wroteAndUndone()).isFalse();
        }
    }

    @Test
    void everyPageSaysWhatABrowserMayDo() {
        var bodies = new Bodies();
        for (var route : routes()) {
            if (route.isSafe()) {
                var answer = browser.send("GET", bodies.address(route, plot), "");
                var headers = answer.headers();
                assertThat(headers.allValues("Content-Security-Policy"))
                        .as(route.name())
                        .hasSize(1);
                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .as(route.name())
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers.allValues("X-Content-Type-Options"))
                        .as(route.name())
                        .containsExactly("nosniff");
                assertThat(headers.firstValue("Referrer-Policy"))
                        .as(route.name())
                        .isPresent();
                if (!route.path().startsWith("/assets")) {
                    assertThat(headers.allValues("Cache-Control"))
                            .as(route.name())
                            .containsExactly(
                                    headers.firstValue("ETag").isPresent()
                                                    && route.path().endsWith("/progress")
                                                    && !route.path().startsWith("/api")
                                            ? "private, no-cache"
                                            : "no-store");
                }
            }
        }
    }

    @Test
    void aSessionIsNewWithEachSignInAndDeadAfterSignOut() {
        var planted = HttpRequest.newBuilder(URI.create(service.address() + "/sign-in"))
                .header("Cookie", "throughline=planted; __Host-throughline=planted")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "email=hana%40example.org&password=" + encoded(tenants.password("hana"))))
                .build();
        var first = service.send(planted);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .doesNotContain("planted")
                .contains("HttpOnly", "SameSite");
        var again = signIn("hana@example.org", tenants.password("hana"));
        assertThat(again.headers().firstValue("Set-Cookie"))
                .isNotEqualTo(first.headers().firstValue("Set-Cookie"));

        var session = Program.inSession(service, first);
        assertThat(session.send("GET", "/account", "").statusCode()).isEqualTo(200);
        session.send("POST", "/sign-out", "application/x-www-form-urlencoded", "");
        assertThat(session.send("GET", "/account", "").statusCode()).isEqualTo(303);
        assertThat(Program.inSession(service, again).send("GET", "/account", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void bombsAreRefusedAndTheServiceGoesOn() {
        var deep = "[".repeat(100_000);
        var keys = new StringBuilder("{");
        for (int i = 0; i < 60_000; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        for (var body : List.of(
                deep,
                "{\"title\":" + deep,
                keys + "\"x\":1}",
                "{\"weight\": NaN}",
                "{\"weight\": 1e999999999}",
                "{\"weight\": " + "9".repeat(100_000) + "}",
                "{\"title\": \"\\ud800\"}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "\"x\"",
                "null",
                "[]",
                "")) {
            var answer = hana.send("POST", "/api/tasks", body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isBetween(400, 422);
            assertThat(RunningService.json(answer).get("detail").asText()).isNotBlank();
        }
        var fields = "a=b&".repeat(100_000);
        assertThat(browser.send("POST", "/tasks", "application/x-www-form-urlencoded", fields)
                        .statusCode())
                .isBetween(400, 422);
        assertThat(hana.send("GET", "/api/desk", "").statusCode()).isEqualTo(200);
    }

    private static void harmless(HttpResponse<String> answer) {
        var page = answer.request().uri() + "\n";
        assertThat(answer.statusCode()).as(page).isLessThan(500);
        Document html = Jsoup.parse(answer.body(), service.address());
        assertThat(html.select("script:not([src^=/assets/]), iframe, object, embed, base, style, svg script"))
                .as(page)
                .isEmpty();
        assertThat(html.select("meta[http-equiv=refresh], form[action*=evil], link[href*=evil], img[src*=evil]"))
                .as(page)
                .isEmpty();
        for (var element : html.getAllElements()) {
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(page + element)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("srcdoc");
                if (name.equals("href") || name.equals("src") || name.equals("action")) {
                    assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                            .as(page + element)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:")
                            .doesNotStartWith("vbscript:");
                }
            }
        }
    }

    private static void send(String path, Map<String, String> fields) {
        hana.send("POST", path, json(fields));
    }

    private static String json(Map<String, String> fields) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .writeValueAsString(fields)
                    .replace("\"true\"", "true");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> signIn(String email, String password) {
        return signIn(email, password, "/");
    }

    private static HttpResponse<String> signIn(String email, String password, String to) {
        return Program.nobodys(service)
                .send(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        "email=" + encoded(email) + "&password=" + encoded(password) + "&back=" + encoded(to));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<RouteList.Route> routes() {
        try (var database = Database.open(
                DatabaseSettings.sqlite(folder.resolve("scratch.db").toString()))) {
            return RouteList.of(new House(database, Clock.systemUTC(), 2));
        }
    }
}
