package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.app.RouteList.Route;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.http.Access;

/**
 * Every route, asked by every kind of actor, about a plan that the organisation reads, one that only its chain reads, and one
 * that only those named read. What came of it is compared with {@code access.txt}; with {@code -Daccess.write=FILE} it is
 * written there, to be read before it is taken over. Every answer of the API is held against its description.
 */
class RouteMatrixTest {
    static final String MORE = """
        Ira Voss,ira@example.org,hill,full,,en
        Max Kern,max@example.org,mill,full,,en
        Sue Toll,sue@example.org,harbour,suspended,,en
        Cal Finn,cal@example.org,harbour,candidate,,en
        """;
    /** What counts tries that fail, writes when it refuses. */
    private static final Set<String> COUNTS_TRIES = Set.of(
            "POST /sign-in", "POST /api/account/first-token", "POST /account/password", "PUT /api/account/password");

    private static final List<String> CHAIN_READERS = List.of("eli", "eli in a browser", "hana", "nora", "sue", "cal");
    private static final List<String> NAMED_READERS = List.of("hana");

    @TempDir
    private Path folder;

    private final Bodies bodies = new Bodies();
    private RunningService service;
    private Described described;
    private final Map<String, Program> actors = new LinkedHashMap<>();
    private final Map<String, HttpResponse<String>> nowhere = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyRouteAnswersEveryKindOfActorAsWritten() throws IOException {
        var routes = RouteList.of(scratch());
        assertThat(bodies.routes()).isSubsetOf(routes.stream().map(Route::name).toList());
        var file = folder.resolve("service.db");
        service = RunningService.on(file);
        var tenants = new TenantsByApi(service, MORE);
        tenants.ada.post(
                "/api/measures", "{'slug': 'doors', 'decimals': 0, 'names': {'en': {'name': 'doors', 'words': ''}}}");
        described = new Described(tenants.ada.get("/api/openapi.json"));
        var open = Plot.made(tenants, "ORGANISATION", "kestrel");
        var chain = Plot.made(tenants, "CHAIN", "osprey");
        var named = Plot.made(tenants, "NAMED", "plover");
        come(tenants);

        var table = new ArrayList<String>();
        try (var ledgers = new Ledgers(file)) {
            for (var route : routes) {
                var line = new StringBuilder(route.name());
                line.append(" | ").append(ask(ledgers, route, open, List.copyOf(actors.keySet())));
                if (isIn(route, open)) {
                    line.append(" | ").append(ask(ledgers, route, chain, CHAIN_READERS));
                    line.append(" | ").append(ask(ledgers, route, named, NAMED_READERS));
                }
                table.add(line.toString());
            }
        }

        var actual = String.join("\n", table) + "\n";
        if (System.getProperty("access.write") != null) {
            Files.writeString(Path.of(System.getProperty("access.write")), actual);
        }
        if (System.getProperty("examples.write") != null) {
            Files.writeString(Path.of(System.getProperty("examples.write")), described.examples());
        }
        assertThat(wrong).isEmpty();
        assertThat(actual.lines()).containsExactlyElementsOf(golden());
    }

    /** One letter for each actor; {@code readers} may know of the plot, the others must not learn of it. */
    private String ask(Ledgers ledgers, Route route, Plot plot, List<String> readers) {
        return actors.keySet().stream()
                .map(name -> {
                    var answer = send(actors.get(name), route, plot);
                    check(ledgers, route, name, answer);
                    if (route.path().startsWith("/api/")) {
                        described.doubts(route, bodies.of(route, plot), answer).stream()
                                .map(doubt -> route.name() + " is not as described: " + doubt)
                                .filter(doubt -> !wrong.contains(doubt))
                                .forEach(wrong::add);
                    }
                    if (!readers.contains(name)) {
                        var nothing = nothing(ledgers, route, name, plot);
                        if (unasked(answer.body(), route, plot).contains(plot.word())) {
                            wrong.add(name + " reads " + plot.word() + ": " + route.name());
                        }
                        var told = answer.statusCode() + plot.masked(answer.body());
                        var of = nothing.statusCode() + plot.nowhere().masked(nothing.body());
                        if (isIn(route, plot) && !told.equals(of)) {
                            wrong.add(name + " can tell that " + plot.word() + " is there: " + route.name() + "\n"
                                    + told + "\n" + of);
                        }
                    }
                    return letter(answer);
                })
                .collect(Collectors.joining());
    }

    /** What the actor is told about what is nowhere; the same for every plot, so asked once. */
    private HttpResponse<String> nothing(Ledgers ledgers, Route route, String name, Plot plot) {
        return nowhere.computeIfAbsent(route.name() + name, key -> {
            var answer = send(actors.get(name), route, plot.nowhere());
            ledgers.wroteAndUndone();
            return answer;
        });
    }

    private void check(Ledgers ledgers, Route route, String name, HttpResponse<String> answer) {
        boolean wrote = ledgers.wroteAndUndone();
        int status = answer.statusCode();
        if (status >= 500) {
            wrong.add(name + " breaks " + route.name() + ": " + answer.body());
        }
        if (wrote && route.isSafe()) {
            wrong.add(name + " writes by " + route.name());
        }
        if (wrote && status >= 400 && !COUNTS_TRIES.contains(route.name())) {
            wrong.add(name + " is refused and has written: " + route.name() + " " + status);
        }
        if (route.access() == Access.To.SIGNED_IN
                && name.equals("nobody")
                && !letter(answer).equals("-")) {
            wrong.add("nobody need not sign in for " + route.name() + ": " + status);
        }
    }

    private HttpResponse<String> send(Program actor, Route route, Plot plot) {
        var sent = bodies.of(route, plot);
        return actor.send(route.verb(), asked(route, plot), sent.type(), sent.body());
    }

    /** The answer without the name that was asked for, which comes back in the links to other languages. */
    private String unasked(String body, Route route, Plot plot) {
        return route.path().contains("{plan}") || route.path().contains("{slug}")
                ? body.replace(bodies.plot(route, plot).filled("{plan}"), "")
                : body;
    }

    private String asked(Route route, Plot plot) {
        return bodies.address(route, plot);
    }

    /** Whether a route speaks of what hangs on the plan, in its address or in what is sent. */
    private boolean isIn(Route route, Plot plot) {
        var nowhere = plot.nowhere();
        return !asked(route, plot).equals(asked(route, nowhere))
                || !bodies.of(route, plot).equals(bodies.of(route, nowhere));
    }

    /** Signed in is asked for, refused, unknown, not so, or done. */
    private static String letter(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean toDoor = answer.headers()
                .firstValue("Location")
                .filter(to -> to.contains("/sign-in?"))
                .isPresent();
        if (status == 401 || toDoor) {
            return "-";
        }
        return status < 400 ? "+" : status == 403 ? "x" : status == 404 ? "0" : "~";
    }

    private void come(TenantsByApi tenants) {
        actors.put("nobody", Program.nobodys(service));
        for (var name : List.of("eli", "ira", "max", "hana", "ida", "mia", "nora", "sue", "cal")) {
            actors.put(name, tenants.as(name));
        }
        var signedIn = Program.nobodys(service)
                .send(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        "email=eli%40example.org&password=" + tenants.password("eli"));
        actors.put("eli in a browser", Program.inSession(service, signedIn));
    }

    private House scratch() {
        try (var database = Database.open(
                DatabaseSettings.sqlite(folder.resolve("scratch.db").toString()))) {
            return new House(database, Clock.systemUTC(), 2);
        }
    }

    private static List<String> golden() {
        try (var stream = RouteMatrixTest.class.getResourceAsStream("/access.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
