package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;

/** A plan by the API alone: drafted, written, linked, measured, adopted, told. */
class PlanResourceTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final PlanHouse house = new PlanHouse(db);
    private Actor actor = house.as(house.federation.secretary);
    private final TestEdge edge = new TestEdge(() -> actor, db.clock(), house.routes());

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aPlanIsDraftedWrittenAndAdopted() {
        var plan = draft(house.federation.centre.text(), "STRATEGIC", "Homes for all");
        assertThat(plan.get("slug").asText()).isEqualTo("homes-for-all");

        var written = ok(edge.put(
                "/api/plans/homes-for-all/text",
                Map.of("text", "# Homes\n\n1. Objective: Warm homes\n\nEvery home, every winter.\n")));
        assertThat(written.get("provisions")).hasSizeGreaterThanOrEqualTo(2);
        var adopted = ok(edge.post("/api/plans/homes-for-all/adoption", decision("2027-02-01")));
        assertThat(adopted.get("state").asText()).isEqualTo("IN_FORCE");

        var print = ok(edge.get("/api/plans/homes-for-all/versions/1/fingerprint"));
        assertThat(print.get("matches").asBoolean()).isTrue();
        assertThat(print.get("stored").asText())
                .isEqualTo(adopted.get("fingerprint").asText());
        var frozen = edge.put("/api/plans/homes-for-all/text", Map.of("text", "1. Other words"));
        assertThat(code(frozen, 409)).isEqualTo("plan.no_open_version");
    }

    @Test
    void anObjectiveIsMeasuredAndServes() {
        var above = house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
        var target = house.objective(house.federation.secretary, above, "1", "Homes");
        var people = house.measure("people");
        actor = house.as(house.federation.northSecretary);
        draft(house.federation.north.text(), "OPERATIONAL", "Northern year");
        var written = ok(edge.post(
                "/api/plans/northern-year/provisions", Map.of("kind", "OBJECTIVE", "title", "Visit each house")));
        var id = written.get("provisions").get(0).get("id").asText();

        ok(edge.post(
                "/api/plans/northern-year/provisions/" + id + "/indicators",
                Map.of("measure", people.text(), "kind", "FLOW", "baseline", 0, "target", 1200)));
        var serves = ok(edge.put(
                "/api/plans/northern-year/provisions/" + id + "/serves", Map.of("target", target.text(), "weight", 3)));
        assertThat(serves.get("label").asText()).isEqualTo("1 Homes");
        var shown = ok(edge.get("/api/plans/northern-year"));
        assertThat(shown.get("provisions")
                        .get(0)
                        .get("indicators")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("people");
    }

    @Test
    void badInputIsRefusedWithASentenceAndChangesNothing() {
        draft(house.federation.centre.text(), "STRATEGIC", "Homes for all");
        var words = "/api/plans/homes-for-all/provisions";

        assertThat(code(edge.post(words, Map.of("kind", "OBJECTIVE", "title", "x", "weight", -1)), 422))
                .isEqualTo("weight.negative");
        assertThat(code(
                        edge.post(
                                words,
                                Map.of(
                                        "kind",
                                        "OBJECTIVE",
                                        "title",
                                        "x",
                                        "startsOn",
                                        "2027-05-02",
                                        "dueOn",
                                        "2027-05-01")),
                        422))
                .isEqualTo("dates.reversed");
        assertThat(edge.post(words, Map.of("kind", "OBJECTIVE", "title", "x", "colour", "red"))
                        .getStatus())
                .isEqualTo(400);
        actor = house.as(house.federation.hillMember);
        assertThat(code(edge.post(words, Map.of("kind", "OBJECTIVE", "title", "x")), 403))
                .isEqualTo("plan.keepers_only");
        assertThat(code(edge.post("/api/plans/nothing/provisions", Map.of("kind", "HEADING", "title", "x")), 404))
                .isEqualTo("unknown");
        actor = Actor.anonymous("en");
        assertThat(code(edge.get("/api/plans/homes-for-all"), 404)).isEqualTo("unknown");
        assertThat(DraftsTest.count(db, "provision")).isZero();
    }

    @Test
    void whatChangedIsToldByIdentity() {
        var plan = house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes");
        house.adopt(house.federation.secretary, plan, house.federation.centre);
        ok(edge.post("/api/plans/homes-for-all/versions", Map.of()));
        ok(edge.put(
                "/api/plans/homes-for-all/provisions/" + id.text(),
                Map.of("kind", "OBJECTIVE", "number", "1", "title", "Warm, dry homes", "revision", 1)));

        var difference = ok(edge.get("/api/plans/homes-for-all/difference"));

        assertThat(difference.get(0).get("kind").asText()).isEqualTo("REWORDED");
        assertThat(difference.get(0).get("runs").findValuesAsText("kind")).contains("ADDED");
    }

    private JsonNode draft(String unit, String tier, String title) {
        return ok(edge.post(
                "/api/plans",
                Map.of("unit", unit, "tier", tier, "title", title, "from", "2027-01-01", "until", "2027-12-31")));
    }

    private Map<String, Object> decision(String since) {
        return Map.of(
                "body",
                house.federation.meeting.text(),
                "decidedOn",
                "2027-03-01",
                "how",
                "HANDS",
                "present",
                4,
                "inFavour",
                4,
                "against",
                0,
                "abstained",
                0,
                "discussedSince",
                since);
    }

    private static JsonNode ok(Response response) {
        var body = response.readEntity(String.class);
        assertThat(List.of(response.getStatus())).as(body).containsExactly(200);
        return read(body);
    }

    private static String code(Response response, int status) {
        var body = response.readEntity(String.class);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return read(body).get("code").asText();
    }

    private static JsonNode read(String body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
