package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

/** How a summation is written anew before it is handed in, and a lesson raised again that was set aside. */
final class RaisingByApi {
    private final TenantsByApi tenants;

    RaisingByApi(TenantsByApi tenants) {
        this.tenants = tenants;
    }

    void aSummationIsWrittenAnewAndItsLessonRaisedAgain() {
        var eli = tenants.as("eli");
        var summation = summation(eli, "MEMBER", "harbour", "A wet week");
        var words = eli.get(summation);
        eli.put(summation, """
            {'title': 'A wet week on the quay', 'parts': {'aim': 'Forty doors.', 'did': 'Thirty.', 'came': '', 'conditions': 'Rain.',
             'strengths': '', 'shortcomings': '', 'tookPart': 'Two of us.', 'differences': ''}, 'revision': %d}\
            """, words.get("revision").asLong());
        var dropped = learned(eli, summation, "Umbrellas are in the way.");
        var kept = learned(eli, summation, "Ask the caretaker.");
        eli.put(
                summation + "/findings/" + kept,
                "{'what': 'LESSON', 'kind': 'KEEP', 'reach': 'US', 'words': 'Ask the caretaker first.'}");
        assertThat(RunningService.json(eli.send("DELETE", summation + "/findings/" + dropped, ""))
                        .get("findings"))
                .hasSize(1);
        eli.post(summation + "/submission", "");
        var hana = tenants.as("hana");
        var synthesis = summation(hana, "SYNTHESIS", "harbour", "Summer at the harbour");
        learned(hana, synthesis, "Begin at six.");
        hana.post(
                synthesis + "/answers",
                "{'findings': ['%s'], 'kind': 'SET_ASIDE', 'reason': 'There are none any more.'}",
                kept);
        accepted(hana, synthesis, "harbour");
        assertThat(eli.post("/api/lessons/" + kept + "/raising", "{'title': 'There are three'}")
                        .get("title")
                        .asText())
                .isNotEmpty();
        var own = summation(hana, "UNIT", "harbour", "Our summer");
        learned(hana, own, "Begin at six.");
        hana.post(own + "/submission", "");
        var voted = hana.post(
                own + "/ballot",
                "{'body': '%s', 'closesAt': '%s'}",
                tenants.meeting("harbour"),
                Instant.now().plus(Duration.ofDays(1)));
        assertThat(voted.has("ballot")).isTrue();
    }

    void theCentreSetsItsOwnLessonAsideWithoutADraft() {
        var ada = tenants.ada;
        var summation = summation(ada, "UNIT", "tenants-union", "Our own year");
        var lesson = learned(ada, summation, "Meet on Mondays.");
        accepted(ada, summation, "tenants-union");
        ada.post(
                "/api/lessons/" + lesson + "/answer",
                "{'unit': '%s', 'kind': 'SET_ASIDE', 'reason': 'Tuesdays are better.'}",
                tenants.unitId("tenants-union"));
    }

    private void accepted(Program by, String summation, String unit) {
        by.post(summation + "/submission", "");
        by.post(summation + "/decision", tenants.carriedBy(tenants.meeting(unit), 1));
    }

    private String summation(Program by, String kind, String unit, String title) {
        return "/api/summations/"
                + by.post(
                                "/api/summations",
                                "{'kind': '%s', 'unit': '%s', 'title': '%s'}",
                                kind,
                                tenants.unitId(unit),
                                title)
                        .get("id")
                        .asText();
    }

    private static String learned(Program by, String summation, String words) {
        var after = by.post(
                summation + "/findings", "{'what': 'LESSON', 'kind': 'KEEP', 'reach': 'US', 'words': '%s'}", words);
        return StoryThroughTheApiTest.stream(after.get("findings"))
                .filter(finding -> finding.get("words").asText().equals(words))
                .map(finding -> finding.get("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
