package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.align.FollowingHouse;
import org.throughline.align.FollowingHouse.Region;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;

/** The same by programs: a strategy that changes version under five regions, and a period that ends in the next draft. */
class FollowingByApiTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final FollowingHouse house = new FollowingHouse(db);
    private final House app = new House(db.database(), db.clock(), 2);
    private Actor actor = house.as(house.federation.secretary);
    private final TestEdge edge = new TestEdge(() -> actor, db.clock(), routes());

    private Object[] routes() {
        var routes = new ArrayList<Object>(AlignRoutes.of(app));
        routes.addAll(CycleRoutes.of(app));
        routes.addAll(LineRoutes.of(app));
        return routes.toArray();
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void fiveRegionsFollowAndTheLateOneByDefault() {
        var draft = house.change();
        var above = "/api/plans/" + slug(house.strategy);
        var parts = app.work.read(actor, tx -> app.texts.objectives(tx, draft)).stream()
                .filter(o -> o.title().contains("nock") || o.title().contains("courtyard"))
                .toList();
        assertThat(json(edge.put(above + "/mapping", Map.of("days", 21)))
                        .get("days")
                        .asInt())
                .isEqualTo(21);
        var mapped = json(edge.put(
                above + "/mapping/" + parts.get(0).id().text(),
                Map.of("how", "SPLIT", "from", List.of(house.doors.text()))));
        assertThat(kinds(mapped)).containsExactly("UNCHANGED", "SPLIT", "DROPPED", "REWORDED");
        house.adopt(house.federation.secretary, house.strategy, house.federation.centre);

        for (var region : house.regions.subList(0, 4)) {
            signIn(region.secretary());
            var items = json(edge.get(below(region))).get(0).get("items");
            assertThat(items).hasSize(3);
            decide(
                    region,
                    1,
                    Map.of("choice", "REHOME", "into", parts.get(1).id().text()));
            decide(region, 2, Map.of("choice", "FINISH", "reason", "Until the summer."));
            assertThat(json(edge.post(below(region), Map.of()))
                            .get(0)
                            .at("/alignment/how")
                            .asText())
                    .isEqualTo("ANSWERED");
        }
        signIn(house.federation.secretary);
        assertThat(edge.put(
                                below(house.regions.get(4)) + "/"
                                        + house.regions
                                                .get(4)
                                                .objectives()
                                                .get(1)
                                                .text(),
                                Map.of("choice", "KEEP"))
                        .getStatus())
                .isEqualTo(403);
        house.house.pass(22);
        new Settling(app).look();

        var followed = json(edge.get(above + "/mapping")).get("below");
        assertThat(StreamSupport.stream(followed.spliterator(), false)
                        .map(one -> one.get("how").asText()))
                .containsExactly("ANSWERED", "ANSWERED", "ANSWERED", "ANSWERED", "BY_DEFAULT");
    }

    private void decide(Region region, int objective, Map<String, String> answer) {
        var response = edge.put(
                below(region) + "/" + region.objectives().get(objective).text(), answer);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aPeriodEndsAndTheNextDraftBegins() {
        var here = "/api/plans/" + slug(house.strategy);
        var objectives = List.of(house.rents, house.doors, house.school, house.paper);
        var some = objectives.stream()
                .map(id -> Map.of("objective", id.text(), "kind", "CARRIED_OVER", "tasks", "GO_ON"))
                .limit(3)
                .toList();
        assertThat(edge.put(here + "/end", Map.of("ends", some)).getStatus()).isEqualTo(200);
        assertThat(edge.post(here + "/end/decision", meeting()).getStatus()).isEqualTo(409);
        var dropped = Map.of("objective", house.paper.text(), "kind", "DROPPED", "tasks", "FINISH");
        assertThat(edge.put(here + "/end", Map.of("ends", List.of(dropped))).getStatus())
                .isEqualTo(422);
        var reasoned = Map.of("objective", house.paper.text(), "kind", "DROPPED", "reason", "Nobody printed it.");
        edge.put(here + "/end", Map.of("ends", List.of(reasoned))).close();
        assertThat(json(edge.post(here + "/end/decision", meeting()))
                        .get(0)
                        .get("decidedOn")
                        .asText())
                .isEqualTo(house.today().toString());

        var offer = json(edge.get(here + "/next"));
        assertThat(offer.get("goesOn")).hasSize(3);
        assertThat(offer.get("staysBehind").get(0).asText()).isEqualTo(house.paper.text());
        var begun = json(edge.post(
                here + "/next",
                Map.of(
                        "title", "Homes again",
                        "from", "2028-01-01",
                        "until", "2028-12-31",
                        "findings", List.of(),
                        "amendments", List.of())));
        assertThat(begun.get("slug").asText()).isEqualTo("homes-again");
        var draft = json(edge.get("/api/plans/homes-again/mapping"));
        assertThat(kinds(draft)).containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED", "DROPPED");
        assertThat(json(edge.get("/api/plans/homes-again/advice")).get("idle")).hasSize(3);
    }

    private Map<String, Object> meeting() {
        return Map.of(
                "body", house.federation.meeting.text(),
                "decidedOn", house.today().toString(),
                "how", "HANDS",
                "present", 9,
                "inFavour", 9,
                "against", 0,
                "abstained", 0);
    }

    private static List<String> kinds(JsonNode mapped) {
        return StreamSupport.stream(mapped.get("provisions").spliterator(), false)
                .map(one -> one.get("kind").asText())
                .toList();
    }

    private void signIn(MemberId member) {
        actor = house.as(member);
    }

    private String below(Region region) {
        return "/api/plans/" + slug(region.plan()) + "/realignment";
    }

    private String slug(PlanId plan) {
        return app.work.read(TestDatabase.SYSTEM, tx -> app.plans.get(tx, plan).slug());
    }

    private static JsonNode json(Response response) {
        try (response) {
            assertThat(response.getStatus()).isEqualTo(200);
            return response.readEntity(JsonNode.class);
        }
    }
}
