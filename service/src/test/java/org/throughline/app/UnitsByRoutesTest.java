package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Who acts for a unit through the routes, the day before its officers, its bodies or the unit itself change and from that day
 * on. One service and one clock, which goes on from test to test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnitsByRoutesTest {
    private static LivingByApi life;

    @BeforeAll
    static void begin() {
        life = new LivingByApi();
    }

    @AfterAll
    static void end() {
        life.close();
    }

    @Test
    @Order(1)
    void whoseTermIsOverActsAndIsMarkedSoUntilAnotherIsElectedWhomTheDutiesPassTo() {
        life.as("hana")
                .post(
                        "/api/units/harbour/offices",
                        "{'member': '%s', 'office': 'SECRETARY', 'from': '%s', 'until': '%s'}",
                        life.member("hana"),
                        life.day(0),
                        life.day(1));

        assertThat(life.office("harbour").get("acting").asBoolean()).isFalse();
        life.pass(1);
        assertThat(life.office("harbour").get("acting").asBoolean()).isTrue();
        assertThat(life.keeps("hana", "harbour")).isEqualTo(200);
        var election = life.as("hana")
                .post("/api/units/harbour/elections", "{'member': '%s', 'office': 'SECRETARY'}", life.member("fay"))
                .get("id")
                .asText();
        assertThat(life.keeps("fay", "harbour")).isEqualTo(403);
        life.as("hana").post("/api/elections/" + election + "/decision", life.carried("harbour", 2));

        assertThat(life.keeps("fay", "harbour")).isEqualTo(200);
        assertThat(life.keeps("hana", "harbour")).isEqualTo(403);
    }

    @Test
    @Order(2)
    void inABodyFullSeatsVoteAndAlternatesOnceTheSeatIsEmpty() {
        var council = life.tenants.council;
        life.seat(council, "sol", "OBSERVER", "");
        life.seat(council, "nora", "CANDIDATE", "");
        life.seat(council, "mia", "ALTERNATE", ", 'alternateFor': '" + life.member("bela") + "'");
        var first = life.ballot(council, "ORGANISER");

        assertThat(life.votes("sol", first)).isEqualTo(403);
        assertThat(life.votes("nora", first)).isEqualTo(403);
        assertThat(life.votes("mia", first)).isEqualTo(403);
        assertThat(life.votes("bela", first)).isEqualTo(200);
        life.pass(1);
        assertThat(life.as("ada")
                        .send("DELETE", "/api/bodies/" + council + "/seats/" + life.member("bela"), "")
                        .statusCode())
                .isEqualTo(204);
        life.pass(1);
        var second = life.ballot(council, "DEPUTY");
        assertThat(life.votes("bela", second)).isEqualTo(403);
        assertThat(life.votes("mia", second)).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aUnitMovesOnTheDayThatWasDecided() {
        life.as("ada")
                .put(
                        "/api/units/mill/parent",
                        "{'parent': '%s', 'on': '%s', 'decision': 'Congress, motion 1'}",
                        life.unit("north"),
                        life.day(2));

        life.pass(1);
        assertThat(life.as("ada")
                        .get("/api/units/mill/changes")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("PLANNED");
        assertThat(life.proposes("mia", "south")).isEqualTo(200);
        life.pass(1);
        life.as("ada").await("/api/units/mill/changes", JsonNode::isEmpty);
        // she sits for the centre's council, and so still reads of it
        assertThat(life.proposes("mia", "south")).isEqualTo(403);
        assertThat(life.proposes("mia", "north")).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aUnitThatEndsGoesOnInItsSuccessorFromThatDay() {
        life.as("ada")
                .post(
                        "/api/units/mill/closing",
                        "{'successors': ['%s'], 'on': '%s', 'decision': 'Congress, motion 2'}",
                        life.unit("hill"),
                        life.day(1));

        assertThat(life.proposes("mia", "mill")).isEqualTo(200);
        assertThat(life.keeps("mia", "mill")).isEqualTo(200);
        life.pass(1);
        life.as("ada").await("/api/units/mill/successors", found -> !found.isEmpty());
        assertThat(life.keeps("mia", "mill")).isEqualTo(403);
        assertThat(life.proposes("mia", "mill")).isEqualTo(403);
        assertThat(life.proposes("mia", "hill")).isEqualTo(200);
        var page = life.as("mia").send("GET", "/units/mill/offices", "");
        assertThat(page.body()).contains("Mia Paz").doesNotContain("badge--silent");
    }

    @Test
    @Order(5)
    void membersWhoAreEnoughConveneTheirMeetingForSixtyDays() {
        var body = life.meeting("hill");

        assertThat(life.convenes("tom", body).statusCode()).isEqualTo(403);
        var asked = life.as("tom").post("/api/bodies/" + body + "/requisitions", "{'matter': 'The keys'}");
        assertThat(asked.at("/requisition/reachedOn").isTextual()).isFalse();
        assertThat(life.convenes("tom", body).statusCode()).isEqualTo(403);
        life.as("pia").post("/api/requisitions/" + asked.at("/requisition/id").asText() + "/backing", "");
        assertThat(life.convenes("tom", body).statusCode()).isEqualTo(200);
        life.pass(59);
        assertThat(life.convenes("tom", body).statusCode()).isEqualTo(200);
        life.pass(1);
        assertThat(life.convenes("tom", body).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void afterThirtyDaysWithoutOfficersTheRegionConvenesTheBranchOnlyToElect() {
        var body = life.meeting("hill");
        life.as("ida").send("DELETE", "/api/units/hill/offices/SECRETARY/" + life.member("ida"), "");

        life.pass(29);
        assertThat(life.convenes("nora", body).statusCode()).isEqualTo(403);
        assertThat(life.as("nora")
                        .send(
                                "POST",
                                "/api/units/hill/offices",
                                Program.write(
                                        "{'member': '%s', 'office': 'CHAIR', 'from': '%s'}",
                                        life.member("pia"), life.day(0)))
                        .statusCode())
                .isEqualTo(403);
        life.pass(1);
        var meeting = RunningService.json(life.convenes("nora", body));
        assertThat(meeting.at("/meeting/agenda").asText()).isEqualTo("Election of officers");
        assertThat(life.as("nora")
                        .send(
                                "POST",
                                "/api/meetings/" + meeting.at("/meeting/id").asText() + "/decisions",
                                Program.write("{'motion': 'Sell the room', 'how': 'HANDS', 'present': 3, 'inFavour': 3,"
                                        + " 'against': 0, 'abstained': 0}"))
                        .statusCode())
                .isEqualTo(403);
        var election = life.as("pia")
                .post("/api/units/hill/elections", "{'member': '%s', 'office': 'CHAIR'}", life.member("pia"))
                .get("id")
                .asText();
        life.as("nora").post("/api/elections/" + election + "/decision", life.carried("hill", 3));
        assertThat(life.keeps("pia", "hill")).isEqualTo(200);
        assertThat(life.convenes("nora", body).statusCode()).isEqualTo(403);
    }
}
