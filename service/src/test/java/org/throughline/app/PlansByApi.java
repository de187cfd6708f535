package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How plans come to be, step by step: at the centre by a vote, in a region and a branch by their meetings. */
final class PlansByApi {
    static final String STRATEGY = "/api/plans/homes-for-all";
    final TenantsByApi tenants;
    final Map<String, String> provisions = new HashMap<>();
    final Map<String, String> indicators = new HashMap<>();
    private String measure = "";
    private String version = "";

    PlansByApi(TenantsByApi tenants) {
        this.tenants = tenants;
    }

    void theCouncilDraftsAndCirculates() {
        var bela = tenants.as("bela");
        measure = tenants.ada.post("/api/measures", """
            {'slug': 'doors', 'decimals': 0, 'names': {'en': {'name': 'doors', 'words': 'door, doors knocked'},
             'es': {'name': 'puertas', 'words': 'puerta'}}}\
            """).get("id").asText();
        draft(bela, "tenants-union", "STRATEGIC", "Homes for all");
        objective(bela, STRATEGY, "1", "Every door", "Knock at every door of the harbour.");
        objective(bela, STRATEGY, "2", "Every street", "A contact in every street.");
        measured(bela, STRATEGY, "Every door", 1000);
        var circulated =
                bela.post(STRATEGY + "/circulation", "{'body': '%s', 'until': '%s'}", tenants.council, tenants.today);
        assertThat(circulated.get("state").asText()).isEqualTo("IN_DISCUSSION");
        assertThat(circulated.get("fingerprint").asText()).isNotEmpty();
        version = circulated.get("id").asText();
    }

    void anAmendmentCarriesAndIsMerged() {
        tenants.as("fay")
                .post("/api/statements", "{'subject': 'provision:%s', 'body': 'Once is not enough.'}", p("Every door"));
        var moved = tenants.as("eli").post("/api/versions/" + version + "/amendments", """
            {'provision': '%s', 'body': 'Knock at every door of the harbour twice.', 'reason': 'Many are out at first.'}\
            """, p("Every" + " door"));
        var amendment = "/api/amendments/" + moved.get("id").asText();
        assertThat(moved.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(tenants.as("fay")
                        .post(amendment + "/sponsors", "")
                        .get("state")
                        .asText())
                .isEqualTo("ADMITTED");
        var chair = tenants.as("chika");
        var ballot = chair.post(amendment + "/ballot", "{'closesAt': '%s'}", tomorrow())
                .get("ballot")
                .asText();
        tenants.vote(ballot, "ada", "bela", "chika");
        chair.await(amendment, a -> a.get("state").asText().equals("CARRIED"));
        assertThat(chair.get("/api/versions/" + version + "/as-it-would-stand")
                        .get("whole")
                        .asBoolean())
                .isTrue();
        version = chair.post("/api/versions/" + version + "/merge", "{}")
                .get("version")
                .asText();
        assertThat(chair.get(amendment).get("mergedIn").asText()).isEqualTo(version);
    }

    void theCouncilAdopts() {
        var chair = tenants.as("chika");
        var ballot = chair.post(STRATEGY + "/vote", "{'closesAt': '%s'}", tomorrow())
                .get("ballot")
                .asText();
        tenants.vote(ballot, "ada", "bela", "chika");
        var adopted =
                chair.await(STRATEGY, plan -> plan.at("/version/state").asText().equals("IN_FORCE"));
        assertThat(adopted.at("/version/number").asInt()).isEqualTo(2);
        var result = tenants.as("eli").get("/api/ballots/" + ballot).get("result");
        assertThat(result.at("/tally/inFavour").asInt()).isEqualTo(3);
        assertThat(result.get("rollCall")).hasSize(3);
    }

    void theRegionServesTwoObjectivesAndAdopts() {
        var nora = tenants.as("nora");
        var plan = draft(nora, "north", "OPERATIONAL", "North at the doors");
        objective(nora, plan, "1", "Doors in the north", "Five hundred doors.");
        objective(nora, plan, "2", "Streets in the north", "Contacts in all streets.");
        serve(nora, plan, "Doors in the north", "Every door");
        serve(nora, plan, "Streets in the north", "Every street");
        measured(nora, plan, "Doors in the north", 500);
        feed(nora, plan, "Doors in the north", "Every door");
        adopt(nora, plan, "north", 4);
    }

    void theBranchAdopts() {
        var hana = tenants.as("hana");
        var plan = draft(hana, "harbour", "TACTICAL", "Harbour this spring");
        objective(hana, plan, "1", "Doors at the harbour", "Two hundred doors.");
        serve(hana, plan, "Doors at the harbour", "Doors in the north");
        measured(hana, plan, "Doors at the harbour", 200);
        feed(hana, plan, "Doors at the harbour", "Doors in the north");
        adopt(hana, plan, "harbour", 3);
    }

    String p(String title) {
        return provisions.get(title);
    }

    String draft(Program by, String unit, String tier, String title) {
        var plan = by.post(
                "/api/plans",
                "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '%s', 'until': '%s'}",
                tenants.unitId(unit),
                tier,
                title,
                tenants.today.minusDays(10),
                tenants.today.plusYears(1));
        return "/api/plans/" + plan.get("slug").asText();
    }

    private void objective(Program by, String plan, String number, String title, String body) {
        var after = by.post(
                plan + "/provisions",
                "{'kind': 'OBJECTIVE', 'number': '%s', 'title': '%s', 'body': '%s'}",
                number,
                title,
                body);
        provisions.put(title, provision(after, title).get("id").asText());
    }

    private void measured(Program by, String plan, String objective, int target) {
        var after = by.post(
                plan + "/provisions/" + p(objective) + "/indicators",
                "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': %d}",
                measure,
                target);
        indicators.put(
                objective, provision(after, objective).at("/indicators/0/id").asText());
    }

    private void serve(Program by, String plan, String objective, String target) {
        var serves = by.put(plan + "/provisions/" + p(objective) + "/serves", "{'target': '%s'}", p(target));
        assertThat(serves.get("target").asText()).isEqualTo(p(target));
    }

    private void feed(Program by, String plan, String objective, String target) {
        by.put(
                plan + "/indicators/" + indicators.get(objective) + "/feeds",
                "{'target': '%s'}",
                indicators.get(target));
    }

    private void adopt(Program by, String plan, String unit, int present) {
        var adopted = by.post(plan + "/adoption", tenants.carriedBy(tenants.meeting(unit), present));
        assertThat(adopted.get("state").asText()).isEqualTo("IN_FORCE");
    }

    private static JsonNode provision(JsonNode plan, String title) {
        return StoryThroughTheApiTest.stream(plan.get("provisions"))
                .filter(provision -> provision.get("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
