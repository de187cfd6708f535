package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.StoryThroughTheApiTest.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** How what a member learned travels up, by one synthesis after the other, into the next strategic draft. */
final class LearningByApi {
    private final TenantsByApi tenants;
    private String lesson = "";
    private String highest = "";

    LearningByApi(PlansByApi plans) {
        this.tenants = plans.tenants;
    }

    void aMemberSumsUp() {
        var eli = tenants.as("eli");
        var begun = begin(eli, "MEMBER", "harbour", "What the quay taught me");
        lesson = learn(eli, begun, "LESSON", "Two at every door: one listens, one writes.");
        assertThat(eli.post(begun + "/submission", "").get("state").asText()).isNotEqualTo("DRAFT");
    }

    void itTravelsBySyntheses() {
        synthesis("hana", "harbour");
        synthesis("nora", "north");
        synthesis("ada", "tenants-union");
    }

    void theNextDraftTakesItUp() {
        var bela = tenants.as("bela");
        var next = bela.post(
                "/api/plans",
                "{'unit': '%s', 'tier': 'STRATEGIC', 'title': 'Homes next', 'from': '%s', 'until': '%s', 'follows':"
                        + " '%s'}",
                tenants.unitId("tenants-union"),
                tenants.today.plusYears(1),
                tenants.today.plusYears(2),
                bela.get(PlansByApi.STRATEGY).get("id").asText());
        var taken = tenants.ada.post(
                "/api/lessons/" + highest + "/taking",
                "{'version': '%s', 'title': 'Pairs at doors', 'body': 'Two go to every door.'}",
                next.at("/version/id").asText());
        var draft = bela.get("/api/plans/homes-next");
        var provision = stream(draft.get("provisions"))
                .filter(p -> p.get("id").asText().equals(taken.get("provision").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(provision.at("/origins/0").asText()).isEqualTo("finding:" + highest);
    }

    void theMemberSeesWhatBecameOfIt() {
        var way = tenants.as("eli").get("/api/lessons/" + lesson + "/became");
        assertThat(stream(way).map(step -> step.get("kind").asText()))
                .containsExactly("WRITTEN", "TAKEN_UP", "TAKEN_UP", "TAKEN_UP", "PROVISION");
        assertThat(way.get(4).get("said").asText()).contains("Pairs at doors", "Homes next");
        assertThat(tenants.as("eli")
                        .in("es")
                        .get("/api/lessons/" + lesson + "/became")
                        .get(4)
                        .get("said")
                        .asText())
                .contains("Homes next")
                .isNotEqualTo(way.get(4).get("said").asText());
    }

    /** The unit's synthesis with one proposal, in which everything that waits is taken up; accepted by its meeting. */
    private void synthesis(String keeper, String unit) {
        var by = tenants.as(keeper);
        var synthesis = begin(by, "SYNTHESIS", unit, "Spring in " + unit);
        highest = learn(by, synthesis, "PROPOSAL", "Go in pairs, says " + unit + ".");
        var waiting = stream(by.get(synthesis).get("sources"))
                .map(source -> source.at("/finding/id").asText())
                .collect(Collectors.joining("', '", "'", "'"));
        by.post(
                synthesis + "/answers",
                "{'findings': [%s], 'kind': 'TAKEN_UP', 'target': 'finding:%s', 'reason': 'It says the same.'}",
                waiting,
                highest);
        by.post(synthesis + "/submission", "");
        var accepted = by.post(synthesis + "/decision", tenants.carriedBy(tenants.meeting(unit), 1));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
    }

    private String begin(Program by, String kind, String unit, String title) {
        var begun = by.post(
                "/api/summations", "{'kind': '%s', 'unit': '%s', 'title': '%s'}", kind, tenants.unitId(unit), title);
        return "/api/summations/" + begun.get("id").asText();
    }

    private static String learn(Program by, String summation, String what, String words) {
        JsonNode after = by.post(
                summation + "/findings", "{'what': '%s', 'kind': 'KEEP', 'reach': 'ALL', 'words': '%s'}", what, words);
        return after.at("/findings/0/id").asText();
    }
}
