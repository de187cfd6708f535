package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.StoryThroughTheApiTest.stream;

import com.fasterxml.jackson.databind.JsonNode;

/** How work is set, reported, counted upwards and judged. */
final class WorkByApi {
    static final String REGION = "/api/plans/north-at-the-doors";
    static final String BRANCH = "/api/plans/harbour-this-spring";
    private final TenantsByApi tenants;
    private final PlansByApi plans;
    private String task = "";

    WorkByApi(PlansByApi plans) {
        this.tenants = plans.tenants;
        this.plans = plans;
    }

    void theBranchSetsTasks() {
        var hana = tenants.as("hana");
        task = set(hana, "Quay Street, even numbers", "eli");
        set(hana, "Quay Street, odd numbers", "fay");
        assertThat(tenants.as("eli").get("/api/tasks")).hasSize(1);
        // what a silent unit has set itself does not count yet, and silence is said
        var silent = gauge(tenants.ada, PlansByApi.STRATEGY);
        assertThat(silent.get("tasks").asInt()).isZero();
        assertThat(silent.at("/coverage/heard").asInt()).isZero();
        assertThat(silent.at("/coverage/expected").asInt()).isEqualTo(1);
    }

    void aMemberReportsOneInALine() {
        var eli = tenants.as("eli").in("es");
        var read = eli.post("/api/tasks/" + task + "/reading", "{'said': '120 puertas, llovía'}");
        assertThat(read.get("questions")).isEmpty();
        assertThat(read.at("/quantities/0/amount").asInt()).isEqualTo(120);
        assertThat(read.at("/quantities/0/indicator").asText()).isEqualTo(plans.indicators.get("Doors at the harbour"));
        assertThat(eli.get("/api/tasks/" + task + "/updates")).isEmpty();

        var report = "{'said': '120 puertas, llovía', 'state': 'DONE', 'again': false}";
        var reported = eli.post("/api/tasks/" + task + "/updates", report);
        assertThat(reported.get("state").asText()).isEqualTo("DONE");
        assertThat(reported.get("updates")).hasSize(1);
        // sent again, as phones do, it is not counted again
        assertThat(eli.send("POST", "/api/tasks/" + task + "/updates", Program.write(report))
                        .statusCode())
                .isEqualTo(409);
    }

    void figuresRiseWithTheirCoverage() {
        var eli = tenants.as("eli");
        for (var plan : new String[] {BRANCH, REGION, PlansByApi.STRATEGY}) {
            var gauge = gauge(eli, plan);
            assertThat(gauge.get("done").asInt()).as(plan).isEqualTo(1);
            assertThat(gauge.get("tasks").asInt()).as(plan).isEqualTo(2);
            assertThat(gauge.at("/results/0/result/actual/num").asInt())
                    .as(gauge.toString())
                    .isEqualTo(120);
        }
        var coverage = gauge(eli, PlansByApi.STRATEGY).get("coverage");
        assertThat(coverage.get("heard").asInt()).as(coverage.toString()).isPositive();
    }

    void eachLevelFilesItsReview() {
        review("hana", BRANCH, "harbour", "Doors at the harbour", "ON_TRACK");
        review("nora", REGION, "north", "Doors in the north", "AT_RISK");
        review("ada", PlansByApi.STRATEGY, "tenants-union", "Every door", "AT_RISK");
    }

    private void review(String keeper, String plan, String unit, String objective, String judgement) {
        var by = tenants.as(keeper);
        var begun = by.post(plan + "/reviews", "{'from': '%s', 'nil': false}", tenants.today.minusDays(10));
        var review = "/api/reviews/" + begun.get("id").asText();
        by.put(review, """
            {'verdicts': [{'objective': '%s', 'judgement': '%s', 'sentence': 'Half of the street was out.'}],
             'sections': {'achieved': 'One side is done.', 'obstacles': 'Rain.', 'changes': '', 'help': '', 'decided': '',
              'minority': ''}, 'revision': %d}\
            """, plans.p(objective), judgement, begun.get("revision").asLong());
        assertThat(by.post(review + "/submission", "").get("frozen")).isNotEmpty();
        var accepted = by.post(review + "/decision", tenants.carriedBy(tenants.meeting(unit), 1));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(tenants.as("eli").get(review).at("/verdicts/0/judgement").asText())
                .isEqualTo(judgement);
    }

    private String set(Program by, String title, String responsible) {
        return by.post(
                        "/api/tasks",
                        "{'unit': 'harbour', 'objective': '%s', 'title': '%s', 'responsible': '%s', 'due': '%s'}",
                        plans.p("Doors at the harbour"),
                        title,
                        tenants.member(responsible),
                        tenants.today.plusDays(7))
                .get("id")
                .asText();
    }

    /** Of the plan's first objective. */
    private static JsonNode gauge(Program reader, String plan) {
        return stream(reader.get(plan + "/line").get("provisions"))
                .findFirst()
                .orElseThrow()
                .get("gauge");
    }
}
