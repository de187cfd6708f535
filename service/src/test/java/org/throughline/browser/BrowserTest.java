package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the harness sees what it is there to see, under the content security policy that the pages have. */
final class BrowserTest {
    private static final String HEAD =
            "<title>Page</title><meta name=viewport content='width=device-width'><link rel=icon href='data:,'>";
    private static final Map<String, String> PAGES = Map.of(
            "/good",
                    "<!doctype html><html lang=en>" + HEAD
                            + "<main><h1>Tasks</h1><label>Note <input name=note></label></main>",
            "/unusable", "<!doctype html><html>" + HEAD + "<main><h1>Tasks</h1><input name=note></main>",
            "/wide",
                    "<!doctype html><html lang=en>" + HEAD
                            + "<main><h1>Tasks</h1><svg width=2000 height=10 id=drawing></svg></main>",
            "/scrolls",
                    "<!doctype html><html lang=en>" + HEAD + "<link rel=stylesheet href=/style><main><h1>Tasks</h1>"
                            + "<div tabindex=0 class=scrolls><svg width=2000 height=10></svg></div></main>",
            "/style", ".scrolls { overflow-x: auto }",
            "/complains",
                    "<!doctype html><html lang=en>" + HEAD
                            + "<link rel=stylesheet href=/missing><script>alert(1)</script>");

    private static HttpServer server;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrowserTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void aPageOpensAtItsSizeAndInItsLanguage(Screen screen) {
        var page = browser.page(screen, "es");
        page.navigate(at("/good"));

        assertThat(page.evaluate("() => [innerWidth, innerHeight, navigator.language].join(' ')"))
                .isEqualTo(screen.width() + " " + screen.height() + " es");
    }

    @ParameterizedTest
    @EnumSource
    void aGoodPageIsSound(Screen screen) {
        var page = browser.page(screen, "en");
        page.navigate(at("/good"));

        Pages.sound(page);
        assertThat(browser.takeComplaints()).isEmpty();
    }

    @Test
    void aPageThatNotEverybodyCanUseIsNamedByItsRules() {
        var page = browser.page(Screen.DESK, "en");
        page.navigate(at("/unusable"));

        assertThatThrownBy(() -> Axe.check(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("html-has-lang")
                .hasMessageContaining("label")
                .hasMessageContaining("<input name=\"note\">");
    }

    @ParameterizedTest
    @EnumSource
    void whatSticksOutIsNamed(Screen screen) {
        var page = browser.page(screen, "en");
        page.navigate(at("/wide"));

        assertThatThrownBy(() -> Pages.noOverflow(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("on a screen of " + screen.width())
                .hasMessageContaining("id=\"drawing\"");
    }

    @Test
    void whatScrollsByItselfDoesNotStickOut() {
        var page = browser.page(Screen.PHONE, "en");
        page.navigate(at("/scrolls"));

        Pages.noOverflow(page);
    }

    @Test
    void aStoppedScriptAndAMissingStyleAreComplaints() {
        browser.page(Screen.DESK, "en").navigate(at("/complains"));

        assertThat(browser.takeComplaints())
                .anyMatch(complaint -> complaint.contains("Content Security Policy"))
                .anyMatch(complaint -> complaint.startsWith("404") && complaint.endsWith("/missing"))
                .hasSize(2);
    }

    @Test
    void aPageThatRefusesIsNoComplaint() {
        var answer = browser.page(Screen.DESK, "en").navigate(at("/nowhere"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(browser.takeComplaints()).isEmpty();
    }

    @Test
    void theFirstBrowserOnThePathIsTaken(@TempDir Path folder) throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var chrome = Files.createFile(folder.resolve("google-chrome"));

        assertThat(Chromium.onPath(empty + File.pathSeparator + folder)).isEmpty();
        assertThat(chrome.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.onPath(empty + File.pathSeparator + folder)).contains(chrome);
    }

    @Test
    void aProgramThatHangsIsStopped() {
        var hangs = new ProcessBuilder("sh", "-c", "echo waiting; sleep 60");

        assertThatThrownBy(() -> Program.run(hangs, Duration.ofSeconds(1)))
                .isInstanceOf(Program.Failed.class)
                .hasMessageContaining("had not ended")
                .hasMessageEndingWith("waiting");
    }

    private static String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = PAGES.getOrDefault(path, "none").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.equals("/style") ? "text/css" : "text/html");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
        exchange.sendResponseHeaders(PAGES.containsKey(path) ? 200 : 404, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
