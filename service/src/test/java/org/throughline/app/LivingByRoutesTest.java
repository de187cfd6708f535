package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.kernel.MovingClock;

/**
 * What someone may and may not do through the routes, the day before something changes and from that day on. One service and
 * one clock, which goes on from test to test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivingByRoutesTest {
    private static final String MORE = """
        Cal Reed,cal@example.org,harbour,candidate,,en
        Gus Hale,gus@example.org,harbour,full,,en
        Jan Poe,jan@example.org,harbour,full,,en
        Pia Lund,pia@example.org,hill,full,,en
        """;
    private static final Map<String, Program> TODAY = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, String> MEETINGS = new HashMap<>();
    private static MovingClock clock;
    private static RunningService service;
    private static TenantsByApi tenants;

    @BeforeAll
    static void begin() {
        clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12)));
        service = RunningService.empty(clock);
        tenants = new TenantsByApi(service, MORE);
        for (var name : List.of("nora", "sol", "hana", "ida", "mia", "bela", "chika")) {
            tenants.as(name);
        }
        for (var name : List.of("eli", "fay", "cal", "gus", "jan")) {
            tenants.letIn(name, "hana");
        }
        tenants.letIn("pia", "ida");
        for (var unit : List.of("tenants-union", "north", "south", "harbour", "hill", "mill")) {
            UNITS.put(unit, tenants.unitId(unit));
            MEETINGS.put(unit, tenants.meeting(unit));
        }
        tenants.decideAtOnce("ida", "hill");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    @Order(1)
    void aCandidateProposesFromTheDayOfAdmissionOn() {
        stand("cal", "FULL", day(1), "");

        assertThat(proposes("cal", "harbour")).isEqualTo(403);
        pass(1);
        assertThat(proposes("cal", "harbour")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoeverIsSuspendedReadsAndNothingElseUntilTheDayItEnds() {
        stand("fay", "SUSPENDED", day(1), ", 'until': '" + day(3) + "', 'reason': 'a dispute'");

        assertThat(proposes("fay", "harbour")).isEqualTo(200);
        pass(1);
        assertThat(proposes("fay", "harbour")).isEqualTo(403);
        assertThat(as("fay").send("GET", "/api/units/harbour/elections", "").statusCode())
                .isEqualTo(200);
        pass(1);
        assertThat(proposes("fay", "harbour")).isEqualTo(403);
        pass(1);
        assertThat(proposes("fay", "harbour")).isEqualTo(200);
    }

    @Test
    @Order(3)
    void goodStandingLastsThroughItsLastDay() {
        stand("gus", "FULL", day(0), ", 'goodUntil': '" + day(1) + "'");

        pass(1);
        assertThat(proposes("gus", "harbour")).isEqualTo(200);
        pass(1);
        assertThat(proposes("gus", "harbour")).isEqualTo(403);
    }

    @Test
    @Order(4)
    void whoeverLeavesIsLetInNoMoreFromThatDayOn() {
        var jan = as("jan");
        jan.post("/api/members/" + member("jan") + "/leave", "{'from': '%s'}", day(1));

        assertThat(jan.send("GET", "/api/account", "").statusCode()).isEqualTo(200);
        pass(1);
        assertThat(jan.send("GET", "/api/account", "").statusCode()).isEqualTo(401);
        assertThat(Program.nobodys(service)
                        .send(
                                "POST",
                                "/api/account/first-token",
                                Program.write(
                                        "{'email': 'jan@example.org', 'password': '%s', 'name': 'x', 'days': 1}",
                                        tenants.password("jan")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void aMoverBelongsToTheNewUnitFromTheDayOnWhichItTakesThemIn() {
        as("eli")
                .post(
                        "/api/units/hill/applications/moves",
                        "{'member': '%s', 'words': 'I live there now'}",
                        member("eli"));
        var asked =
                as("ida").get("/api/units/hill/applications").get(0).get("id").asText();
        as("ida").post("/api/units/hill/applications/" + asked + "/acceptance", "{'from': '%s'}", day(1));

        assertThat(proposes("eli", "harbour")).isEqualTo(200);
        assertThat(proposes("eli", "hill")).isEqualTo(404);
        pass(1);
        assertThat(proposes("eli", "harbour")).isEqualTo(404);
        assertThat(proposes("eli", "hill")).isEqualTo(200);
    }

    @Test
    @Order(6)
    void whoseTermIsOverActsAndIsMarkedSoUntilAnotherIsElectedWhomTheDutiesPassTo() {
        as("hana")
                .post(
                        "/api/units/harbour/offices",
                        "{'member': '%s', 'office': 'SECRETARY', 'from': '%s', 'until': '%s'}",
                        member("hana"),
                        day(0),
                        day(1));

        assertThat(office("harbour").get("acting").asBoolean()).isFalse();
        pass(1);
        assertThat(office("harbour").get("acting").asBoolean()).isTrue();
        assertThat(keeps("hana", "harbour")).isEqualTo(200);
        var election = as("hana")
                .post("/api/units/harbour/elections", "{'member': '%s', 'office': 'SECRETARY'}", member("fay"))
                .get("id")
                .asText();
        assertThat(keeps("fay", "harbour")).isEqualTo(403);
        as("hana").post("/api/elections/" + election + "/decision", carried("harbour", 2));

        assertThat(keeps("fay", "harbour")).isEqualTo(200);
        assertThat(keeps("hana", "harbour")).isEqualTo(403);
    }

    @Test
    @Order(7)
    void inABodyFullSeatsVoteAndAlternatesOnceTheSeatIsEmpty() {
        var council = tenants.council;
        seat(council, "sol", "OBSERVER", "");
        seat(council, "nora", "CANDIDATE", "");
        seat(council, "mia", "ALTERNATE", ", 'alternateFor': '" + member("bela") + "'");
        var first = ballot(council, "ORGANISER");

        assertThat(votes("sol", first)).isEqualTo(403);
        assertThat(votes("nora", first)).isEqualTo(403);
        assertThat(votes("mia", first)).isEqualTo(403);
        assertThat(votes("bela", first)).isEqualTo(200);
        pass(1);
        assertThat(as("ada")
                        .send("DELETE", "/api/bodies/" + council + "/seats/" + member("bela"), "")
                        .statusCode())
                .isEqualTo(204);
        pass(1);
        var second = ballot(council, "DEPUTY");
        assertThat(votes("bela", second)).isEqualTo(403);
        assertThat(votes("mia", second)).isEqualTo(200);
    }

    @Test
    @Order(8)
    void aUnitMovesOnTheDayThatWasDecided() {
        as("ada")
                .put(
                        "/api/units/mill/parent",
                        "{'parent': '%s', 'on': '%s', 'decision': 'Congress, motion 1'}",
                        UNITS.get("north"),
                        day(2));

        pass(1);
        assertThat(as("ada").get("/api/units/mill/changes").get(0).get("state").asText())
                .isEqualTo("PLANNED");
        assertThat(proposes("mia", "south")).isEqualTo(200);
        pass(1);
        as("ada").await("/api/units/mill/changes", JsonNode::isEmpty);
        // she sits for the centre's council, and so still reads of it
        assertThat(proposes("mia", "south")).isEqualTo(403);
        assertThat(proposes("mia", "north")).isEqualTo(200);
    }

    @Test
    @Order(9)
    void aUnitThatEndsGoesOnInItsSuccessorFromThatDay() {
        as("ada")
                .post(
                        "/api/units/mill/closing",
                        "{'successors': ['%s'], 'on': '%s', 'decision': 'Congress, motion 2'}",
                        UNITS.get("hill"),
                        day(1));

        assertThat(proposes("mia", "mill")).isEqualTo(200);
        assertThat(keeps("mia", "mill")).isEqualTo(200);
        pass(1);
        as("ada").await("/api/units/mill/successors", found -> !found.isEmpty());
        assertThat(keeps("mia", "mill")).isEqualTo(403);
        assertThat(proposes("mia", "mill")).isEqualTo(403);
        assertThat(proposes("mia", "hill")).isEqualTo(200);
        var page = as("mia").send("GET", "/units/mill/offices", "");
        assertThat(page.body()).contains("Mia Paz").doesNotContain("badge--silent");
    }

    @Test
    @Order(10)
    void membersWhoAreEnoughConveneTheirMeetingForSixtyDays() {
        var body = MEETINGS.get("hill");

        assertThat(convenes("eli", body).statusCode()).isEqualTo(403);
        var asked = as("eli").post("/api/bodies/" + body + "/requisitions", "{'matter': 'The keys'}");
        assertThat(asked.at("/requisition/reachedOn").isTextual()).isFalse();
        assertThat(convenes("eli", body).statusCode()).isEqualTo(403);
        as("pia").post("/api/requisitions/" + asked.at("/requisition/id").asText() + "/backing", "");
        assertThat(convenes("eli", body).statusCode()).isEqualTo(200);
        pass(59);
        assertThat(convenes("eli", body).statusCode()).isEqualTo(200);
        pass(1);
        assertThat(convenes("eli", body).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(11)
    void afterThirtyDaysWithoutOfficersTheRegionConvenesTheBranchOnlyToElect() {
        var body = MEETINGS.get("hill");
        as("ida").send("DELETE", "/api/units/hill/offices/SECRETARY/" + member("ida"), "");

        pass(29);
        assertThat(convenes("nora", body).statusCode()).isEqualTo(403);
        assertThat(as("nora")
                        .send(
                                "POST",
                                "/api/units/hill/offices",
                                Program.write(
                                        "{'member': '%s', 'office': 'CHAIR', 'from': '%s'}", member("pia"), day(0)))
                        .statusCode())
                .isEqualTo(403);
        pass(1);
        var meeting = RunningService.json(convenes("nora", body));
        assertThat(meeting.at("/meeting/agenda").asText()).isEqualTo("Election of officers");
        assertThat(as("nora")
                        .send(
                                "POST",
                                "/api/meetings/" + meeting.at("/meeting/id").asText() + "/decisions",
                                Program.write("{'motion': 'Sell the room', 'how': 'HANDS', 'present': 3, 'inFavour': 3,"
                                        + " 'against': 0, 'abstained': 0}"))
                        .statusCode())
                .isEqualTo(403);
        var election = as("pia")
                .post("/api/units/hill/elections", "{'member': '%s', 'office': 'CHAIR'}", member("pia"))
                .get("id")
                .asText();
        as("nora").post("/api/elections/" + election + "/decision", carried("hill", 3));
        assertThat(keeps("pia", "hill")).isEqualTo(200);
        assertThat(convenes("nora", body).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(12)
    void anInvitationIsUsedOnceAndInTimeAndByAnAddress() {
        var unit = "/api/units/hill/invitations";
        var first = as("pia")
                .post(unit, "{'name': 'Zoe', 'standing': 'FULL'}")
                .get("code")
                .asText();
        var second = as("pia")
                .post(unit, "{'name': 'Yan', 'standing': 'FULL'}")
                .get("code")
                .asText();

        var wrong = joins(first, "zoe@example.org\\nbcc: all@example.org");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("member.email_invalid");
        assertThat(joins(first, "zoe@example.org").statusCode()).isBetween(200, 299);
        var again = joins(first, "other@example.org");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("invitation.used");
        pass(30);
        var late = joins(second, "yan@example.org");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("invitation.expired");
    }

    private static HttpResponse<String> joins(String code, String email) {
        return Program.nobodys(service)
                .send(
                        "POST",
                        "/api/join",
                        Program.write(
                                "{'code': '%s', 'name': 'Zoe Marsh', 'email': '%s', 'lang': 'en', 'password': 'four"
                                        + " plain words'}",
                                code, email));
    }

    private static HttpResponse<String> convenes(String who, String body) {
        return as(who).send(
                        "POST",
                        "/api/meetings",
                        Program.write(
                                "{'body': '%s', 'words': {'heldOn': '%s', 'place': '', 'agenda': 'The keys',"
                                        + " 'minutes': '', 'revision': 0}}",
                                body, day(7)));
    }

    /** Proposes for an office, and takes it back, so that it can be proposed again. */
    private static int proposes(String who, String unit) {
        var answer = as(who).send(
                        "POST",
                        "/api/units/" + unit + "/elections",
                        Program.write("{'member': '%s', 'office': 'TREASURER'}", member(who)));
        if (answer.statusCode() == 200) {
            as(who).post(
                            "/api/elections/"
                                    + RunningService.json(answer).get("id").asText() + "/withdrawal",
                            "");
        }
        return answer.statusCode();
    }

    private static int keeps(String who, String unit) {
        return as(who).send("GET", "/api/units/" + unit + "/invitations", "").statusCode();
    }

    private static JsonNode office(String unit) {
        for (var office : as("ada").get("/api/units/" + unit).get("offices")) {
            if (office.get("office").asText().equals("SECRETARY")) {
                return office;
            }
        }
        throw new AssertionError("no secretary in " + unit);
    }

    /** A ballot of the council on an office of the centre. */
    private static String ballot(String council, String office) {
        var election = as("ada")
                .post("/api/units/tenants-union/elections", "{'member': '%s', 'office': '%s'}", member("chika"), office)
                .get("id")
                .asText();
        return as("ada")
                .post(
                        "/api/elections/" + election + "/ballot",
                        "{'body': '%s', 'closesAt': '%s'}",
                        council,
                        clock.instant().plus(Duration.ofHours(6)))
                .get("ballot")
                .asText();
    }

    private static int votes(String who, String ballot) {
        return as(who).send("POST", "/api/ballots/" + ballot + "/votes", Program.write("{'vote': 'AGAINST'}"))
                .statusCode();
    }

    private static void seat(String body, String who, String kind, String more) {
        as("ada")
                .post(
                        "/api/bodies/" + body + "/seats",
                        "{'member': '%s', 'kind': '%s', 'weight': 1" + more + "}",
                        member(who),
                        kind);
    }

    private static void stand(String who, String standing, LocalDate from, String more) {
        as("hana")
                .post(
                        "/api/members/" + member(who) + "/standing",
                        "{'unit': '%s', 'standing': '%s', 'from': '%s'" + more + "}",
                        UNITS.get("harbour"),
                        standing,
                        from);
    }

    private static String carried(String unit, int present) {
        return "{'body': '%s', 'decidedOn': '%s', 'how': 'HANDS', 'present': %d, 'inFavour': %d, 'against': 0, 'abstained': 0}"
                .formatted(MEETINGS.get(unit), day(0), present, present);
    }

    private static String member(String name) {
        return tenants.member(name);
    }

    /** The day so many days from the one on which the clock stands. */
    private static LocalDate day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private static void pass(int days) {
        clock.moveBy(Duration.ofDays(days));
        TODAY.clear();
    }

    /** A program of theirs with a token of today. */
    private static Program as(String name) {
        return TODAY.computeIfAbsent(
                name,
                one -> Program.nobodys(service)
                        .signIn(one + "@example.org", one.equals("ada") ? "four plain words" : tenants.password(one)));
    }
}
