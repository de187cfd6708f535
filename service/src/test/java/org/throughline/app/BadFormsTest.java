package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link BadInputTest} sends as a program, sent as a form: a page that says what to do and gives back what was typed. */
class BadFormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TYPED = "A long evening’s work, typed by hand: <every> word & comma of it.";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static Ledgers ledgers;
    private static Program hana;
    private static Program browser;
    private static HttpResponse<String> session;
    private static TenantsByApi tenants;
    private static String wide;
    private static String narrow;
    private static String upper;
    private static String lower;
    private static String committee;

    @BeforeAll
    static void begin() {
        var file = folder.resolve("service.db");
        service = RunningService.on(file);
        tenants = new TenantsByApi(service);
        hana = tenants.as("hana");
        wide = plan("OPERATIONAL", "Wide");
        narrow = plan("TACTICAL", "Narrow");
        upper = objective(wide, "Upper");
        lower = objective(narrow, "Lower");
        hana.put("/api/plans/" + narrow + "/provisions/" + lower + "/serves", "{'target': '%s'}", upper);
        committee = "/bodies/"
                + hana.post(
                                "/api/bodies",
                                "{'unit': '%s', 'name': 'Committee', 'kind': 'COMMITTEE'}",
                                tenants.unitId("harbour"))
                        .at("/body/id")
                        .asText();
        session = signIn();
        browser = Program.inSession(service, session);
        ledgers = new Ledgers(file);
    }

    @AfterAll
    static void stop() {
        ledgers.close();
        service.close();
    }

    @Test
    void whoWritesOverAnotherSeesBothTexts() {
        var page = refused(409, words(narrow, lower), edit(Map.of("revision", "99")));

        assertThat(page.text()).contains("To do.").contains(TYPED);
    }

    @Test
    void weightsAreNotNegative() {
        refused(422, words(narrow, lower), edit(Map.of("weight", "-1")));
        refused(422, "/tasks?unit=harbour", Map.of("name", TYPED, "body", TYPED, "weight", "-1"));
    }

    @Test
    void daysRunForward() {
        refused(422, words(narrow, lower), edit(Map.of("from", "2027-05-01", "until", "2027-04-01")));
        refused(
                422,
                "/plans",
                Map.of(
                        "unit", tenants.unitId("harbour"),
                        "tier", "TACTICAL",
                        "name", TYPED,
                        "from", "2027-05-01",
                        "until", "2026-05-01"));
        refused(422, words(narrow, lower), edit(Map.of("from", "tomorrow")));
    }

    @Test
    void aSeatOrAnElectionByAUnitThatCannotBeComesBackInItsPlace() {
        var seat = Map.of(
                "member", tenants.member("eli"), "seat_kind", "ALTERNATE", "weight", "7", "unit", "", "until", TYPED);
        var page = refused(422, committee + "/seats", seat);

        assertThat(page.select("h1").text()).isEqualTo("Committee");
        assertThat(page.select("details#seat[open] option[selected][value=" + tenants.member("eli") + "]"))
                .hasSize(1);
        assertThat(page.select("#seat-weight").val()).isEqualTo("7");
        assertThat(page.select("details[open]")).hasSize(1);
        refused(422, committee + "/delegations", Map.of("unit", "", "places", "1", "until", TYPED));
        refused(422, committee + "/rules", Map.of("quorum", "1/2", "call", TYPED));
        refused(422, "/bodies/" + tenants.meeting("harbour") + "/requisitions", Map.of("matter", TYPED.repeat(60)));
    }

    @Test
    void nothingServesWhatServesIt() {
        refused(409, words(wide, upper), edit(Map.of("serves", lower)));
    }

    @Test
    void aFormTooLargeIsAPageToo() {
        for (var body : List.of(
                BodyPublishers.ofString("body=" + "x".repeat(2 << 20)),
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[2 << 20])))) {
            var answer = browser.send("POST", words(narrow, lower), FORM, body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(".");
        }
        assertThat(ledgers.wroteAndUndone()).isFalse();
    }

    @Test
    void aFileTooLargeToBeSentIsSaidSoOnAPage() {
        for (var path :
                List.of("/import/members", "/tables/tasks/load", "/plans/import", "/plans/" + wide + "/upload")) {
            var parts = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
            var size = 12 << 20;
            var body = BodyPublishers.ofInputStream(() -> new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(parts.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    new java.io.ByteArrayInputStream(new byte[size])));
            var answer = browser.send("POST", path, "multipart/form-data; boundary=b", body);
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("main").text())
                    .as(path)
                    .contains("larger than");
        }
        assertThat(ledgers.wroteAndUndone()).isFalse();
    }

    @Test
    void whoWasSignedOutMeanwhileOrComesFromAnOldPageLosesNoWord() {
        var forgotten = Program.nobodys(service).send("POST", words(narrow, lower), FORM, form(edit(Map.of())));
        assertThat(forgotten.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(forgotten.body()).text()).contains(TYPED);
        var old =
                Program.withCookieOnly(service, session).send("POST", words(narrow, lower), FORM, form(edit(Map.of())));
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(old.body()).text()).contains(TYPED);
        assertThat(ledgers.wroteAndUndone()).isFalse();
    }

    @Test
    void ofATableWithAWrongLineNothingIsLoadedAndTheTableIsGivenBack() {
        var table = "name,email,unit,standing\n"
                + "Good One,good@example.org,harbour,full\n"
                + "Bad One,bad@example.org,nowhere,full\n";
        var page = refusedParts("/import/members", Map.of("words", table));

        assertThat(page.text()).contains("nowhere").contains("3");
        assertThat(page.text() + page.select("textarea").val()).contains("Good One,good@example.org");
    }

    @Test
    void aTableOfWhatOneMayNotMakeIsRefusedByItsLineAndTellsNothingOfTheUnit() {
        for (var someone : List.of("Ida Berg", "Nobody At All")) {
            var page = refusedParts(
                    "/tables/roles/load",
                    Map.of("words", "name,unit,office\n" + someone + ",hill,chair\n", "load", "1"));

            assertThat(page.text()).contains("Only the chair, deputy or secretary");
            assertThat(page.text()).doesNotContain("nobody called", "There is nobody");
        }
    }

    @Test
    void aBrokenFileIsSaidToBeSoAndTheTextIsGivenBack() {
        for (var words : List.of(
                "<StrategicPlan>\n<Name>x\n" + TYPED,
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><StrategicPlan>&b;" + TYPED)) {
            var page = refusedParts(
                    "/plans/import",
                    Map.of(
                            "unit",
                            tenants.unitId("harbour"),
                            "tier",
                            "tactical",
                            "format",
                            "stratml1",
                            "words",
                            words));
            assertThat(page.select("textarea").val()).contains(TYPED);
        }
    }

    @Test
    void whatDoesNotExistAndWhatIsForbiddenLookTheSame() {
        var hidden = hana.post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': 'TACTICAL', 'title': 'Zaunkoenig', 'from': '2026-01-01', 'until':"
                                + " '2027-12-31', 'visibility': 'NAMED'}",
                        tenants.unitId("harbour"))
                .get("slug")
                .asText();
        var eli = tenants.as("eli");
        for (var path : List.of("/api/plans/%s", "/plans/%s", "/plans/%s/edit", "/api/plans/%s/export/json")) {
            var there = eli.send("GET", path.formatted(hidden), "");
            var nowhere = eli.send("GET", path.formatted("no-such"), "");
            assertThat(there.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
            assertThat(masked(there, hidden)).isEqualTo(masked(nowhere, "no-such"));
            assertThat(headers(there)).isEqualTo(headers(nowhere));
        }
        ledgers.wroteAndUndone();
    }

    private static String masked(HttpResponse<String> answer, String asked) {
        return answer.body().replace(asked, "").replaceAll("name=\"_key\" value=\"[^\"]*\"", "");
    }

    /** The headers that do not count what was asked for or when. */
    private static List<String> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !List.of("date", "content-length")
                        .contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static Document refused(int status, String path, Map<String, String> fields) {
        return refused(by -> by.send("POST", path, FORM, form(fields)), status, true);
    }

    private static Document refusedParts(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> "--b\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--b--\r\n"));
        return refused(by -> by.send("POST", path, "multipart/form-data; boundary=b", body), 0, false);
    }

    /** Refused in both languages, with other words in each; nothing was changed, and what was typed comes back. */
    private static Document refused(Sending sending, int status, boolean typed) {
        var pages = new ArrayList<Document>();
        for (var lang : List.of("en", "es")) {
            // what a member reads is in their own language
            ledgers.wroteAndUndone();
            var answer = sending.by(browser.in(lang));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
            if (status > 0) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            }
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isNotBlank();
            if (typed) {
                assertThat(page.text()
                                + page.select("input, textarea").eachAttr("value")
                                + page.select("textarea").eachText())
                        .contains(TYPED);
            }
            assertThat(ledgers.wroteAndUndone()).isFalse();
            pages.add(page);
        }
        return pages.get(0);
    }

    /** One form, by whomever. */
    private interface Sending {
        HttpResponse<String> by(Program program);
    }

    private static Map<String, String> edit(Map<String, String> changed) {
        var fields = new java.util.HashMap<>(
                Map.of("kind", "OBJECTIVE", "heading", "Lower", "body", TYPED, "revision", "1", "serves", ""));
        fields.putAll(changed);
        return fields;
    }

    private static String words(String plan, String provision) {
        return "/plans/" + plan + "/provisions/" + provision;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> signIn() {
        return Program.nobodys(service)
                .send(
                        "POST",
                        "/sign-in",
                        FORM,
                        form(Map.of("email", "hana@example.org", "password", tenants.password("hana"))));
    }

    private static String plan(String tier, String title) {
        return hana.post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '2026-01-01', 'until': '2027-12-31'}",
                        tenants.unitId("harbour"),
                        tier,
                        title)
                .get("slug")
                .asText();
    }

    private static String objective(String in, String title) {
        return hana.post(
                        "/api/plans/" + in + "/provisions",
                        "{'kind': 'OBJECTIVE', 'title': '%s', 'body': 'To do.'}",
                        title)
                .at("/provisions/0/id")
                .asText();
    }
}
