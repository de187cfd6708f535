package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should send, sent to the real service: refused in a sentence, in both languages, and nothing is changed. */
class BadInputTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static Ledgers ledgers;
    private static Program hana;
    private static Program ada;
    private static String plan;
    private static String wide;
    private static String lower;
    private static String upper;
    private static String papers;
    private static String doors;
    private static String unit;

    @BeforeAll
    static void begin() {
        var file = folder.resolve("service.db");
        service = RunningService.on(file);
        var tenants = new TenantsByApi(service);
        ada = tenants.ada;
        hana = tenants.as("hana");
        unit = tenants.unitId("harbour");
        wide = plan(tenants.unitId("harbour"), "OPERATIONAL", "Wide");
        plan = plan(tenants.unitId("harbour"), "TACTICAL", "Narrow");
        upper = objective(wide, "Upper");
        lower = objective(plan, "Lower");
        hana.put(plan + "/provisions/" + lower + "/serves", "{'target': '%s'}", upper);
        doors = indicator(plan, lower, measure("doors"));
        papers = indicator(wide, upper, measure("papers"));
        ledgers = new Ledgers(file);
    }

    @AfterAll
    static void stop() {
        ledgers.close();
        service.close();
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var large = Program.write("{'unit': '%s', 'title': '%s'}", unit, "x".repeat(MEGABYTE));
        refused(413, "too_large", by -> by.send("POST", "/api/plans", large));
        // without a length that says so
        refused(
                413,
                "too_large",
                by -> by.send(
                        "POST",
                        "/api/plans",
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MEGABYTE]))));
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() {
        refused(400, "json.malformed", by -> by.send("POST", "/api/plans", "{\"title\""));
        refused(400, "json.malformed", by -> by.send("POST", "/api/plans", "{\"title\": \"a\", \"title\": \"b\"}"));
        var xml = refused(by ->
                by.send("POST", "/api/plans/import?unit=harbour&format=stratml1", "application/xml", "<Strategic"));
        assertThat(xml.statusCode()).isBetween(400, 422);
        var bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><StrategicPlan>&b;</StrategicPlan>";
        refused(by -> by.send("POST", "/api/plans/import?unit=harbour&format=stratml1", "application/xml", bomb));
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer = refused(
                400,
                "json.unknown_field",
                by -> by.send(
                        "POST",
                        "/api/plans",
                        Program.write("{'unit': '%s', 'tier': 'TACTICAL', 'title': 'A', 'colour': 'red'}", unit)));
        assertThat(detail(answer)).contains("colour");
        var kind = refused(
                400,
                "json.other_kind",
                by -> by.send("POST", "/api/plans", "{\"unit\": \"harbour\", \"title\": \"A\"}"));
        assertThat(detail(kind)).contains("unit");
    }

    @Test
    void whatAFieldTakesIsSaidWhereItHoldsSomethingElse() {
        var task = "{'unit': 'harbour', 'title': 'Stall', %s}";
        var said = Map.of(
                "json.no_date", "'due': '2027-02-31'",
                "json.no_number", "'weight': 99999999999999999999",
                "day.year", "'due': '0027-02-03'");
        said.forEach((code, field) -> {
            var answer = refused(
                    code.equals("day.year") ? 422 : 400,
                    code,
                    by -> by.send("POST", "/api/tasks", Program.write(task.formatted(field))));
            assertThat(detail(answer)).endsWith(".").doesNotContain("{");
        });
        var choice = refused(
                400,
                "json.no_choice",
                by -> by.send(
                        "POST", "/api/plans", Program.write("{'unit': '%s', 'tier': 'HIGH', 'title': 'A'}", unit)));
        assertThat(detail(choice)).contains("tier", "TACTICAL");
    }

    @Test
    void whoWritesOverAnotherGetsBothTexts() {
        var words = "{'kind': 'OBJECTIVE', 'title': 'Lower', 'body': 'Mine.', 'revision': 99}";
        var answer = refused(409, "stale", by -> by.send("PUT", plan + "/provisions/" + lower, Program.write(words)));
        assertThat(RunningService.json(answer).at("/kept/yours").asText()).contains("Mine.");
        assertThat(RunningService.json(answer).at("/kept/theirs").asText()).contains("To do.");
    }

    @Test
    void datesRunForward() {
        refused(
                422,
                "period.reversed",
                by -> by.send(
                        "POST",
                        "/api/plans",
                        Program.write(
                                "{'unit': '%s', 'tier': 'TACTICAL', 'title': 'A', 'from': '2027-05-01', 'until':"
                                        + " '2026-05-01'}",
                                unit)));
    }

    @Test
    void weightsAreNotNegative() {
        refused(
                422,
                "weight.negative",
                by -> by.send(
                        "PUT",
                        plan + "/provisions/" + lower + "/serves",
                        Program.write("{'target': '%s', 'weight': -1}", upper)));
        refused(
                422,
                "weight.negative",
                by -> by.send(
                        "POST",
                        plan + "/provisions",
                        Program.write("{'kind': 'OBJECTIVE', 'title': 'A', 'weight': -1}")));
        refused(
                422,
                "weight.negative",
                by -> by.send("POST", "/api/tasks", Program.write("{'unit': 'harbour', 'title': 'A', 'weight': -1}")));
    }

    @Test
    void nothingFeedsWhatIsMeasuredOtherwise() {
        refused(
                409,
                "feed.other_measure",
                by -> by.send(
                        "PUT", plan + "/indicators/" + doors + "/feeds", Program.write("{'target': '%s'}", papers)));
    }

    @Test
    void nothingServesWhatServesIt() {
        refused(
                409,
                "link.circle",
                by -> by.send(
                        "PUT", wide + "/provisions/" + upper + "/serves", Program.write("{'target': '%s'}", lower)));
    }

    @Test
    void ofATableWithAWrongLineNothingIsLoaded() {
        var table = """
            name,email,unit,standing
            Good One,good@example.org,harbour,full
            Bad One,bad@example.org,nowhere,full
            Other One,other@example.org,harbour,moon
            """;
        var answer = refused(422, "roster.lines", by -> by.send("POST", "/api/import/members", "text/csv", table));
        var errors = RunningService.json(answer).get("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).asText()).contains("3").contains("nowhere");
        assertThat(errors.get(1).asText()).contains("4").contains("moon");
    }

    @Test
    void whoHasAPasswordIsGivenNoOther() {
        var eli = member("Eli Dale");
        hana.post("/api/members/" + eli + "/first-password", "");
        ledgers.wroteAndUndone();
        refused(
                409,
                "password.has_one",
                by -> by.send("POST", "/api/members/" + member("Hana Petri") + "/first-password", ""));
    }

    private static String detail(HttpResponse<String> answer) {
        return RunningService.json(answer).get("detail").asText();
    }

    private static HttpResponse<String> refused(int status, String code, Sending sending) {
        var answer = refused(sending);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningService.json(answer).get("code").asText()).isEqualTo(code);
        return answer;
    }

    /** In both languages, with different words, and without a trace. */
    private static HttpResponse<String> refused(Sending sending) {
        var english = sending.by(hana);
        var spanish = sending.by(hana.in("es"));
        assertThat(english.statusCode()).as(english.body()).isBetween(400, 499).isEqualTo(spanish.statusCode());
        assertThat(detail(english)).endsWith(".").doesNotContain("{").isNotEqualTo(detail(spanish));
        assertThat(detail(spanish)).endsWith(".").doesNotContain("{");
        assertThat(ledgers.wroteAndUndone()).isFalse();
        return english;
    }

    /** One request, by whomever. */
    private interface Sending {
        HttpResponse<String> by(Program program);
    }

    private static String plan(String of, String tier, String title) {
        var made = hana.post(
                "/api/plans",
                "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '2026-01-01', 'until': '2027-12-31'}",
                of,
                tier,
                title);
        return "/api/plans/" + made.get("slug").asText();
    }

    private static String objective(String in, String title) {
        return hana.post(in + "/provisions", "{'kind': 'OBJECTIVE', 'title': '%s', 'body': 'To do.'}", title)
                .at("/provisions/0/id")
                .asText();
    }

    private static String measure(String slug) {
        return ada.post(
                        "/api/measures",
                        "{'slug': '%s', 'decimals': 0, 'names': {'en': {'name': '%s', 'words': ''}}}",
                        slug,
                        slug)
                .get("id")
                .asText();
    }

    private static String indicator(String in, String objective, String measure) {
        return hana.post(
                        in + "/provisions/" + objective + "/indicators",
                        "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 9}",
                        measure)
                .at("/provisions/0/indicators/0/id")
                .asText();
    }

    private static String member(String name) {
        for (JsonNode one : hana.get("/api/units/harbour/members")) {
            if (one.get("name").asText().equals(name)) {
                return one.get("member").asText();
            }
        }
        throw new AssertionError(name);
    }
}
