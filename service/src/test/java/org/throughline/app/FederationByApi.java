package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.MovingClock;

/** The federation of garden associations on the running service, and how its people come in. */
final class FederationByApi implements AutoCloseable {
    static final String ROOT = "garden-associations";
    static final String PASSWORD = "four plain words";
    private static final String NO_WAITING = """
        {'quorumNum': 0, 'quorumDen': 1, 'majority': 'SIMPLE', 'base': 'VOTES_CAST', 'discussionDays': 0,
         'ballotDays': 0, 'amendmentSponsors': 1}\
        """;

    final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));
    final RunningService service = RunningService.empty(clock);
    final Program ada;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Program> programs = new HashMap<>();

    FederationByApi() {
        passwords.put("ada@example.org", PASSWORD);
        ada = founder(service);
        programs.put("ada@example.org", ada);
    }

    /** Sets the empty service up; a program of its first member. */
    static Program founder(RunningService service) {
        Program.nobodys(service)
                .post(
                        "/api/setup",
                        "{'organisation': 'Garden Associations', 'languages': ['en', 'es'], 'zone': 'UTC', 'name': 'Ada"
                                + " Centre', 'words': [], 'email': 'ada@example.org', 'password': '%s'}",
                        PASSWORD);
        return signedIn(service, "ada@example.org", PASSWORD);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The secretary of the unit with this name, with a program of theirs. */
    Program secretary(String unit) {
        var slug = FederationTables.slug(unit);
        return as("Secretary of " + unit, slug + "@example.org", slug);
    }

    /** This member of a unit, let in by those who keep the highest unit. */
    Program as(String name, String email, String unit) {
        return programs.computeIfAbsent(
                email, e -> signedIn(service, e, passwords.computeIfAbsent(e, address -> given(name, unit))));
    }

    /** Whoever came in here before, at another service with the same people. */
    Program signedIn(RunningService elsewhere, String email) {
        return signedIn(elsewhere, email, passwords.get(email));
    }

    private static Program signedIn(RunningService service, String email, String password) {
        var made = Program.nobodys(service)
                .post(
                        "/api/account/first-token",
                        "{'email': '%s', 'password': '%s', 'name': 'story', 'days': 365}",
                        email,
                        password);
        return Program.of(service, made.get("token").asText());
    }

    private String given(String name, String unit) {
        return ada.post("/api/members/" + member(name, unit) + "/first-password", "")
                .get("password")
                .asText();
    }

    /** The member of this unit with that name. */
    String member(String name, String unit) {
        var id = unitId(unit);
        return ada.all("/api/units/" + unit + "/members").stream()
                .filter(one -> one.get("name").asText().equals(name)
                        && one.get("unit").asText().equals(id))
                .map(one -> one.get("member").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody " + name + " in " + unit));
    }

    String unitId(String slug) {
        return ada.get("/api/units/" + slug).at("/unit/id").asText();
    }

    /** The unit's members' meeting. */
    String meeting(String unit) {
        return StoryThroughTheApiTest.stream(ada.get("/api/units/" + unit).get("bodies"))
                .filter(body -> body.at("/body/kind").asText().equals("MEMBERS_MEETING"))
                .map(body -> body.at("/body/id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Lets the meetings of these units decide without days of waiting; each by the unit's own secretary. */
    void meetWithoutWaiting(Program by, String... units) {
        for (var unit : units) {
            by.put("/api/bodies/" + meeting(unit) + "/rules", NO_WAITING);
        }
    }

    /** All in favour, by hands, of so many, today. */
    String carried(String body, int present) {
        return "{'body': '%s', 'decidedOn': '%s', 'how': 'HANDS', 'present': %d, 'inFavour': %d, 'against': 0, 'abstained': 0}"
                .formatted(body, today(), present, present);
    }

    /** A draft for this calendar year; answers its slug. */
    String draft(Program by, String unit, String tier, String title, String more) {
        return by.post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '2027-01-01', 'until': '2027-12-31'%s}",
                        unitId(unit),
                        tier,
                        title,
                        more)
                .get("slug")
                .asText();
    }

    /** Adds an objective; answers its id. */
    String objective(Program by, String plan, String number, String title) {
        var after = by.post(
                "/api/plans/" + plan + "/provisions",
                "{'kind': 'OBJECTIVE', 'number': '%s', 'title': '%s', 'body': ''}",
                number,
                title);
        return provision(after, title);
    }

    /** A plan with one objective, adopted by the unit's meeting; answers the objective. */
    String plan(Program by, String unit, String tier, String title, String objective, String serves) {
        var plan = draft(by, unit, tier, title, "");
        var id = objective(by, plan, "1", objective);
        by.put("/api/plans/" + plan + "/provisions/" + id + "/serves", "{'target': '%s'}", serves);
        var adopted = by.post("/api/plans/" + plan + "/adoption", carried(meeting(unit), 9));
        assertThat(adopted.get("state").asText()).isEqualTo("IN_FORCE");
        return id;
    }

    static String provision(JsonNode plan, String title) {
        return StoryThroughTheApiTest.stream(plan.get("provisions"))
                .filter(one -> one.get("title").asText().equals(title)
                        || one.get("body").asText().equals(title))
                .map(one -> one.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + plan));
    }

    String task(Program by, String unit, String objective, String title, String responsible) {
        return by.post(
                        "/api/tasks",
                        "{'unit': '%s', %s 'title': '%s', 'responsible': '%s', 'due': '%s'}",
                        unit,
                        objective.isEmpty() ? "" : "'objective': '" + objective + "',",
                        title,
                        responsible,
                        today().plusDays(5))
                .get("id")
                .asText();
    }

    /** What a browser of theirs is shown. */
    HttpResponse<String> page(Program by, String path) {
        var page = by.send("GET", path, "");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page;
    }

    /** In a browser of whoever has this address. */
    Program browser(String email) {
        var body = form("email", email, "password", passwords.get(email), "back", "/");
        var signedIn = service.send(HttpRequest.newBuilder(URI.create(service.address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        return Program.inSession(service, signedIn);
    }

    static HttpResponse<String> send(Program browser, String path, String... fields) {
        return browser.send("POST", path, "application/x-www-form-urlencoded", form(fields));
    }

    static String form(String... fields) {
        return Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static List<String> texts(JsonNode array, String field) {
        return StoryThroughTheApiTest.stream(array)
                .map(one -> one.at(field).asText())
                .toList();
    }

    @Override
    public void close() {
        service.close();
    }
}
