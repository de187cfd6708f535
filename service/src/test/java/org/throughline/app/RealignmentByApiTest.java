package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.FederationByApi.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A strategy that changes version under five regions by programs alone, from its drafting on: one objective reworded, one split,
 * one dropped; four regions decide and the late one follows by default.
 */
class RealignmentByApiTest {
    private static final String STRATEGY = "/api/plans/homes-for-all";
    private static final List<String> REGIONS = List.of("North", "South", "East", "West", "Lakes");
    private static final List<String> OWN = List.of("Rents here", "Doors here", "Stewards here", "Paper here");

    private final FederationByApi federation = new FederationByApi();
    private final List<String> above = new ArrayList<>();
    private final Map<String, List<String>> below = new HashMap<>();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void fiveRegionsFollowAndTheLateOneByDefault() {
        fiveRegionsServeFourObjectives();
        var evening = federation.task(
                federation.secretary("North"),
                "north",
                below.get("North").get(2),
                "Evening class",
                federation.member("Secretary of North", "north"));
        var parts = theCentreChangesItsText();

        var asked = following("North").get("items");
        assertThat(texts(asked, "/served/kind")).containsExactly("SPLIT", "DROPPED", "REWORDED");
        assertThat(texts(asked, "/usual/choice")).containsExactly("REHOME", "FINISH", "KEEP");
        assertThat(asked.get(1).get("tasks").asInt()).isEqualTo(1);
        assertThat(following("North").at("/alignment/carried").asInt()).isEqualTo(1);
        assertThat(following("North").at("/alignment/dueOn").asText())
                .isEqualTo(federation.today().plusDays(30).toString());

        decide("North", 1, "{'choice': 'REHOME', 'into': '%s'}".formatted(parts.get(1)));
        decide("North", 2, "{'choice': 'CLOSE', 'reason': 'No teacher was found.'}");
        assertThat(following("North").at("/alignment/how").isMissingNode()).isTrue();
        decide("North", 3, "{'choice': 'KEEP'}");
        assertThat(following("North").at("/alignment/how").asText()).isEqualTo("ANSWERED");
        assertThat(federation.ada.get("/api/tasks/" + evening).get("state").asText())
                .isEqualTo("DROPPED");
        assertThat(serves("North", 1)).isEqualTo(parts.get(1));
        for (var region : List.of("South", "East", "West")) {
            federation.secretary(region).post(planOf(region) + "/realignment", "");
        }
        assertThat(federation
                        .ada
                        .send(
                                "PUT",
                                planOf("Lakes") + "/realignment/"
                                        + below.get("Lakes").get(1),
                                "{\"choice\": \"KEEP\"}")
                        .statusCode())
                .as("the centre does not decide for a region")
                .isEqualTo(403);
        assertThat(hows()).hasSize(4).containsOnly("ANSWERED");

        federation.clock.moveBy(Duration.ofDays(31));
        federation.ada.await(
                STRATEGY + "/mapping",
                mapped -> texts(mapped.get("below"), "/how").contains("BY_DEFAULT"));
        assertThat(texts(following("Lakes").get("items"), "/given/byDefault")).containsOnly("true");
        assertThat(serves("Lakes", 0)).as("what did not change").isEqualTo(above.get(0));
        assertThat(serves("Lakes", 1)).isEqualTo(parts.get(0));
        assertThat(serves("Lakes", 3)).isEqualTo(above.get(3));
    }

    private void fiveRegionsServeFourObjectives() {
        var units = new StringBuilder("name,level,parent,slug\n");
        var members = new StringBuilder("name,email,unit,standing,office,language\n");
        for (var region : REGIONS) {
            var slug = FederationTables.slug(region);
            units.append(region + ",regional,," + slug + "\n");
            members.append("Secretary of " + region + "," + slug + "@example.org," + slug + ",full,secretary,en\n");
        }
        load("units", units.toString());
        load("members", members.toString());
        above.addAll(adopted(
                federation.ada,
                FederationByApi.ROOT,
                "STRATEGIC",
                "Homes for all",
                List.of(
                        "Lower rents",
                        "Knock on doors and hold meetings",
                        "A school for stewards",
                        "A paper monthly")));
        for (var region : REGIONS) {
            var slug = FederationTables.slug(region);
            below.put(region, adopted(federation.secretary(region), slug, "OPERATIONAL", "Plan of " + region, OWN));
        }
    }

    private void load(String what, String table) {
        var answer = federation.ada.send("POST", "/api/import/" + what, "text/csv", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A plan whose objectives serve those above, each the one in its place; decided by a meeting of one. */
    private List<String> adopted(Program by, String unit, String tier, String title, List<String> objectives) {
        federation.meetWithoutWaiting(by, unit);
        var plan = federation.draft(by, unit, tier, title, "");
        var made = new ArrayList<String>();
        for (var objective : objectives) {
            made.add(federation.objective(by, plan, Integer.toString(made.size() + 1), objective));
        }
        for (int i = 0; i < above.size(); i++) {
            by.put("/api/plans/" + plan + "/provisions/" + made.get(i) + "/serves", "{'target': '%s'}", above.get(i));
        }
        by.post("/api/plans/" + plan + "/adoption", federation.carried(federation.meeting(unit), 1));
        return List.copyOf(made);
    }

    /** The parts into which the second objective was split. */
    private List<String> theCentreChangesItsText() {
        var ada = federation.ada;
        var draft = ada.post(STRATEGY + "/versions", "");
        var paper = FederationByApi.provision(draft, "A paper monthly");
        var revision = StoryThroughTheApiTest.stream(draft.get("provisions"))
                .filter(one -> one.get("id").asText().equals(paper))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asLong();
        ada.put(
                STRATEGY + "/provisions/" + paper,
                "{'kind': 'OBJECTIVE', 'number': '4', 'title': 'A paper every week', 'revision': %d}",
                revision);
        remove(above.get(1));
        remove(above.get(2));
        var parts = List.of(
                federation.objective(ada, "homes-for-all", "2", "Knock on doors"),
                federation.objective(ada, "homes-for-all", "3", "Hold meetings in each house"));
        parts.forEach(part -> ada.put(STRATEGY + "/mapping/" + part, "{'how': 'SPLIT', 'from': ['%s']}", above.get(1)));
        var mapped = ada.put(STRATEGY + "/mapping", "{'days': 30}");
        assertThat(texts(mapped.get("provisions"), "/kind"))
                .containsExactly("UNCHANGED", "SPLIT", "DROPPED", "REWORDED");
        ada.post(STRATEGY + "/adoption", federation.carried(federation.meeting(FederationByApi.ROOT), 1));
        assertThat(hows()).isEmpty();
        return parts;
    }

    private void remove(String provision) {
        var answer = federation.ada.send("DELETE", STRATEGY + "/provisions/" + provision, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void decide(String region, int objective, String answer) {
        federation
                .secretary(region)
                .put(planOf(region) + "/realignment/" + below.get(region).get(objective), answer);
    }

    private JsonNode following(String region) {
        return federation.secretary(region).get(planOf(region) + "/realignment").get(0);
    }

    /** How each plan that has followed did. */
    private List<String> hows() {
        return texts(federation.ada.get(STRATEGY + "/mapping").get("below"), "/how").stream()
                .filter(how -> !how.isEmpty() && !how.equals("null"))
                .toList();
    }

    /** What the region's objective serves today. */
    private String serves(String region, int objective) {
        return StoryThroughTheApiTest.stream(federation.ada.get(planOf(region)).get("provisions"))
                .filter(one -> one.get("id").asText().equals(below.get(region).get(objective)))
                .map(one -> one.at("/serves/target").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String planOf(String region) {
        return "/api/plans/plan-of-" + FederationTables.slug(region);
    }
}
