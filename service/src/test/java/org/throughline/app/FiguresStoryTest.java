package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The worked example of the domain, told through the API and read on its pages: 20,000 households, two regions, five branches of
 * which one is silent and one says that nothing was done. Then what a correction does to a review that was accepted.
 */
class FiguresStoryTest {
    private static final String UNIT = "name,level,parent,slug\n%s,local,%s,%s\n";
    private static final String MEMBER = "name,email,unit,standing,office,language\n%s,%s,%s,full,secretary,en\n";

    private final RunningService service = RunningService.empty();
    private final TenantsByApi tenants = new TenantsByApi(service);
    private final Map<String, Program> extra = new HashMap<>();
    private final Map<String, String> objectives = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> plans = new HashMap<>();
    private String measure = "";

    @BeforeEach
    void theFederationPlans() {
        letIn("dora", "Dock", "nora", "North");
        letIn("quim", "Quay", "sol", "South");
        tenants.decideAtOnce("ada", "tenants-union");
        tenants.decideAtOnce("nora", "north");
        tenants.decideAtOnce("sol", "south");
        tenants.decideAtOnce("hana", "harbour");
        tenants.decideAtOnce("ida", "hill");
        tenants.decideAtOnce("mia", "mill");
        measure = tenants.ada
                .post(
                        "/api/measures",
                        "{'slug': 'households', 'decimals': 0, 'names': {'en': {'name': 'households', 'words':"
                                + " 'household'}, 'es': {'name': 'hogares', 'words': 'hogar'}}}")
                .get("id")
                .asText();
        plan("ada", "tenants-union", "STRATEGIC", 20_000, "", 0);
        plan("nora", "north", "OPERATIONAL", 12_000, "tenants-union", 3);
        plan("sol", "south", "OPERATIONAL", 8_000, "tenants-union", 2);
        plan("hana", "harbour", "TACTICAL", 5_000, "north", 1);
        plan("ida", "hill", "TACTICAL", 4_000, "north", 1);
        plan("dora", "dock", "TACTICAL", 3_000, "north", 1);
        plan("mia", "mill", "TACTICAL", 4_000, "south", 1);
        plan("quim", "quay", "TACTICAL", 4_000, "south", 1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theWorkedExampleFigureByFigureAndACorrectionAfterItsReviewWasAccepted() {
        var counted = report("hana", "harbour", "4100 households");
        report("ida", "hill", "1900 households");
        report("mia", "mill", "2000 households");
        as("quim").post("/api/progress/" + objectives.get("quay") + "/nil", "");

        var centre = figure("tenants-union");
        assertThat(centre.get("actual").asLong()).isEqualTo(8_000);
        assertThat(centre.at("/result/share").asLong()).isEqualTo(400_000);
        assertThat(centre.at("/result/heard").asInt()).isEqualTo(4);
        assertThat(centre.at("/result/expected").asInt()).isEqualTo(5);
        assertThat(figure("north").at("/result/share").asLong()).isEqualTo(500_000);
        assertThat(figure("south").at("/result/share").asLong()).isEqualTo(250_000);
        assertThat(figure("quay").at("/result/share").asLong())
                .as("nil is zero")
                .isZero();
        assertThat(figure("dock").get("result").has("share"))
                .as("silence is not zero")
                .isFalse();

        var why = page("/progress/" + objectives.get("tenants-union") + "/why");
        assertThat(section(why, "Result: households"))
                .contains("40 %")
                .contains("6,000")
                .contains("2,000");
        assertThat(section(why, "mean of the parts"))
                .contains("40 %")
                .contains("30 %")
                .contains("10 %");
        assertThat(why.text()).contains("Dock: 1 Households");
        serve("nora", "north", "tenants-union", 1);
        serve("sol", "south", "tenants-union", 1);
        assertThat(section(page("/progress/" + objectives.get("tenants-union") + "/why"), "mean of the parts"))
                .contains("37.5 %");
        var matrix = page("/plans/" + plans.get("tenants-union") + "/progress");
        assertThat(matrix.select(".cell .cell__result").eachText()).containsExactly("50 %", "25 %");
        assertThat(matrix.select(".matrix__all").text()).contains("taken on 20,000 of 20,000");
        assertThat(matrix.select("section[aria-labelledby=who]").text())
                .contains("Dock")
                .doesNotContain("Quay");

        aReviewIsAccepted();
        as("hana")
                .post(
                        "/api/units/harbour/updates",
                        "{'objective': '%s', 'said': '3900 households', 'note': 'One list twice.', 'corrects': '%s',"
                                + " 'again': true}",
                        objectives.get("harbour"),
                        counted);

        assertThat(figure("tenants-union").get("actual").asLong()).isEqualTo(7_800);
        var review = as("hana").get("/api/reviews/" + accepted);
        assertThat(review.at("/frozen/0/evidence/results/0/num").asLong()).isEqualTo(4_100);
        assertThat(review.at("/corrected/0/was").asLong()).isEqualTo(4_100);
        assertThat(review.at("/corrected/0/now").asLong()).isEqualTo(3_900);
        var read = page("/reviews/" + accepted);
        assertThat(read.text()).contains("4,100").contains("3,900").contains("One list twice.");
    }

    private String accepted = "";

    private void aReviewIsAccepted() {
        var hana = as("hana");
        var plan = "/api/plans/" + plans.get("harbour");
        var begun = hana.post(plan + "/reviews", "{'from': '%s', 'nil': false}", tenants.today.minusDays(10));
        accepted = begun.get("id").asText();
        hana.put(
                "/api/reviews/" + accepted,
                """
                {'verdicts': [{'objective': '%s', 'judgement': 'ON_TRACK', 'sentence': 'Most doors opened.'}],
                 'sections': {'achieved': 'Four streets.', 'obstacles': '', 'changes': '', 'help': '', 'decided': '',
                  'minority': ''}, 'revision': %d}\
                """,
                objectives.get("harbour"),
                begun.get("revision").asLong());
        hana.post("/api/reviews/" + accepted + "/submission", "");
        assertThat(hana.post("/api/reviews/" + accepted + "/decision", tenants.carriedBy(tenants.meeting("harbour"), 1))
                        .get("state")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void whatCannotBeCountedIsRefusedAndNothingTypedIsLost() {
        var wrong = Map.of(
                "to come",
                        "{'objective': '%s', 'said': '5 households', 'happenedOn': '%s'}"
                                .formatted(objectives.get("harbour"), tenants.today.plusDays(2)),
                "before the plan",
                        "{'objective': '%s', 'said': '5 households', 'happenedOn': '%s'}"
                                .formatted(objectives.get("harbour"), tenants.today.minusDays(40)),
                "another unit's",
                        "{'quantities': [{'amount': 5, 'decimals': 0, 'indicator': '%s'}]}"
                                .formatted(indicators.get("hill")),
                "a part of a whole",
                        "{'quantities': [{'amount': 5, 'decimals': 0, 'indicator': '%s', 'of': 9}]}"
                                .formatted(indicators.get("harbour")));
        wrong.forEach((what, report) -> {
            var no = as("hana").send("POST", "/api/units/harbour/updates", Program.write(report));
            assertThat(no.statusCode()).as(what + no.body()).isIn(409, 422);
            assertThat(RunningService.json(no).get("detail").asText()).as(what).endsWith(".");
        });
        assertThat(as("hana").get("/api/units/harbour/updates")).isEmpty();
        assertThat(figure("harbour").get("result").has("share")).isFalse();
    }

    private void load(String by, String what, String table) {
        var answer = as(by).send("POST", "/api/import/" + what, "text/csv", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Program as(String name) {
        return extra.containsKey(name) ? extra.get(name) : tenants.as(name);
    }

    /** A branch more, with its secretary. */
    private void letIn(String name, String branch, String keeper, String region) {
        var unit = branch.toLowerCase(Locale.ROOT);
        load(keeper, "units", UNIT.formatted(branch, region, unit));
        load(keeper, "members", MEMBER.formatted(name, name + "@example.org", unit));
        var member = StoryThroughTheApiTest.stream(as(keeper).get("/api/units/" + unit + "/members"))
                .findFirst()
                .orElseThrow()
                .get("member")
                .asText();
        var given = as(keeper)
                .post("/api/members/" + member + "/first-password", "")
                .get("password")
                .asText();
        extra.put(name, Program.nobodys(service).signIn(name + "@example.org", given));
        extra.get(name).put("/api/bodies/" + tenants.meeting(unit) + "/rules", """
            {'quorumNum': 0, 'quorumDen': 1, 'majority': 'SIMPLE', 'base': 'VOTES_CAST', 'discussionDays': 0,
             'ballotDays': 0, 'amendmentSponsors': 1}\
            """);
    }

    private void plan(String by, String unit, String tier, long target, String above, long weight) {
        var drafter = as(by);
        var made = drafter.post(
                "/api/plans",
                "{'unit': '%s', 'tier': '%s', 'title': 'Doors of %s', 'from': '%s', 'until': '%s'}",
                tenants.unitId(unit),
                tier,
                unit,
                tenants.today.minusDays(10),
                tenants.today.plusYears(1));
        var slug = made.get("slug").asText();
        plans.put(unit, slug);
        var plan = "/api/plans/" + slug;
        var objective = drafter.post(
                        plan + "/provisions",
                        "{'kind': 'OBJECTIVE', 'number': '1', 'title': 'Households', 'body': 'By May Day.'}")
                .at("/provisions/0/id")
                .asText();
        objectives.put(unit, objective);
        var indicator = drafter.post(
                        plan + "/provisions/" + objective + "/indicators",
                        "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': %d}",
                        measure,
                        target)
                .at("/provisions/0/indicators/0/id")
                .asText();
        indicators.put(unit, indicator);
        if (!above.isEmpty()) {
            serve(by, unit, above, weight);
            drafter.put(plan + "/indicators/" + indicator + "/feeds", "{'target': '%s'}", indicators.get(above));
        }
        assertThat(drafter.post(plan + "/adoption", tenants.carriedBy(tenants.meeting(unit), 1))
                        .get("state")
                        .asText())
                .isEqualTo("IN_FORCE");
    }

    private void serve(String by, String unit, String above, long weight) {
        as(by).put(
                        "/api/plans/" + plans.get(unit) + "/provisions/" + objectives.get(unit) + "/serves",
                        "{'target': '%s', 'weight': %d}",
                        objectives.get(above),
                        weight);
    }

    private String report(String by, String unit, String said) {
        return as(by).post(
                        "/api/units/" + unit + "/updates",
                        "{'objective': '%s', 'said': '%s', 'again': false}",
                        objectives.get(unit),
                        said)
                .get("id")
                .asText();
    }

    /** The result at a unit's objective. */
    private JsonNode figure(String unit) {
        return tenants.ada.get("/api/progress/" + objectives.get(unit)).at("/results/0");
    }

    private Document page(String path) {
        var answer = tenants.ada.send("GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String section(Document page, String named) {
        return page.select("section").stream()
                .filter(one -> one.attr("aria-label").contains(named))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
