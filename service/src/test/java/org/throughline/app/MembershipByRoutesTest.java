package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What members may and may not do through the routes, the day before their standing changes and from that day on. One service
 * and one clock, which goes on from test to test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MembershipByRoutesTest {
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
    void aCandidateProposesFromTheDayOfAdmissionOn() {
        life.stand("cal", "FULL", life.day(1), "");

        assertThat(life.proposes("cal", "harbour")).isEqualTo(403);
        life.pass(1);
        assertThat(life.proposes("cal", "harbour")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoeverIsSuspendedReadsAndNothingElseUntilTheDayItEnds() {
        life.stand("fay", "SUSPENDED", life.day(1), ", 'until': '" + life.day(3) + "', 'reason': 'a dispute'");

        assertThat(life.proposes("fay", "harbour")).isEqualTo(200);
        life.pass(1);
        assertThat(life.proposes("fay", "harbour")).isEqualTo(403);
        assertThat(life.as("fay")
                        .send("GET", "/api/units/harbour/elections", "")
                        .statusCode())
                .isEqualTo(200);
        life.pass(1);
        assertThat(life.proposes("fay", "harbour")).isEqualTo(403);
        life.pass(1);
        assertThat(life.proposes("fay", "harbour")).isEqualTo(200);
    }

    @Test
    @Order(3)
    void goodStandingLastsThroughItsLastDay() {
        life.stand("gus", "FULL", life.day(0), ", 'goodUntil': '" + life.day(1) + "'");

        life.pass(1);
        assertThat(life.proposes("gus", "harbour")).isEqualTo(200);
        life.pass(1);
        assertThat(life.proposes("gus", "harbour")).isEqualTo(403);
    }

    @Test
    @Order(4)
    void whoeverLeavesIsLetInNoMoreFromThatDayOn() {
        var jan = life.as("jan");
        jan.post("/api/members/" + life.member("jan") + "/leave", "{'from': '%s'}", life.day(1));

        assertThat(jan.send("GET", "/api/account", "").statusCode()).isEqualTo(200);
        life.pass(1);
        assertThat(jan.send("GET", "/api/account", "").statusCode()).isEqualTo(401);
        assertThat(Program.nobodys(life.service)
                        .send(
                                "POST",
                                "/api/account/first-token",
                                Program.write(
                                        "{'email': 'jan@example.org', 'password': '%s', 'name': 'x', 'days': 1}",
                                        life.tenants.password("jan")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void aMoverBelongsToTheNewUnitFromTheDayOnWhichItTakesThemIn() {
        life.as("eli")
                .post(
                        "/api/units/hill/applications/moves",
                        "{'member': '%s', 'words': 'I live there now'}",
                        life.member("eli"));
        var asked = life.as("ida")
                .get("/api/units/hill/applications")
                .get(0)
                .get("id")
                .asText();
        life.as("ida").post("/api/units/hill/applications/" + asked + "/acceptance", "{'from': '%s'}", life.day(1));

        assertThat(life.proposes("eli", "harbour")).isEqualTo(200);
        assertThat(life.proposes("eli", "hill")).isEqualTo(404);
        life.pass(1);
        assertThat(life.proposes("eli", "harbour")).isEqualTo(404);
        assertThat(life.proposes("eli", "hill")).isEqualTo(200);
    }

    @Test
    @Order(6)
    void anInvitationIsUsedOnceAndInTimeAndByAnAddress() {
        var unit = "/api/units/hill/invitations";
        var first = life.as("ida")
                .post(unit, "{'name': 'Zoe', 'standing': 'FULL'}")
                .get("code")
                .asText();
        var second = life.as("ida")
                .post(unit, "{'name': 'Yan', 'standing': 'FULL'}")
                .get("code")
                .asText();

        var wrong = life.joins(first, "zoe@example.org\\nbcc: all@example.org");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("member.email_invalid");
        assertThat(life.joins(first, "zoe@example.org").statusCode()).isBetween(200, 299);
        var again = life.joins(first, "other@example.org");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("invitation.used");
        life.pass(30);
        var late = life.joins(second, "yan@example.org");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("invitation.expired");
    }
}
