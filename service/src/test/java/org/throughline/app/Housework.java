package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.FederationByApi.texts;

/** What those who keep a branch do by programs in the course of a year: people come, move and go; papers are kept in order. */
final class Housework {
    private static final String UNIT = "/api/units/mill-lane";
    private final FederationByApi federation;
    private final Program keeper;

    Housework(FederationByApi federation) {
        this.federation = federation;
        this.keeper = federation.secretary("Mill Lane");
    }

    void aYearOfIt() {
        peopleComeByInvitationAndByAsking();
        peopleStandMoveAndLeave();
        aMeetingIsKept();
        tasksAreKeptInOrder();
        tablesGoOutAndComeInAgain();
        theAccountIsKept();
        whatStandsIsRead();
    }

    private void peopleComeByInvitationAndByAsking() {
        var invited = keeper.post(UNIT + "/invitations", "{'name': 'Nia Okoro', 'standing': 'CANDIDATE'}");
        assertThat(texts(keeper.get(UNIT + "/invitations"), "/name")).contains("Nia Okoro");
        keeper.post(UNIT + "/codes", "{'members': ['%s']}", federation.member("Ana Castro", "mill-lane"));
        done("DELETE", "/api/invitations/" + invited.get("id").asText(), "");
        done("PUT", UNIT + "/door", "");
        var nobody = Program.nobodys(federation.service);
        nobody.post(
                UNIT + "/applications", "{'name': 'Per Holm', 'email': 'per@example.net', 'words': 'I have a spade.'}");
        nobody.post(UNIT + "/applications", "{'name': 'Ulf Holm', 'email': 'ulf@example.net'}");
        var asking = keeper.get(UNIT + "/applications");
        assertThat(texts(asking, "/name")).containsExactlyInAnyOrder("Per Holm", "Ulf Holm");
        keeper.post(application(asking.get(0).get("id").asText()) + "/acceptance", "{'standing': 'CANDIDATE'}");
        keeper.post(application(asking.get(1).get("id").asText()) + "/refusal", "{'reason': 'Ferry Lane is nearer.'}");
        done("DELETE", UNIT + "/door", "");
    }

    private static String application(String id) {
        return UNIT + "/applications/" + id;
    }

    private void peopleStandMoveAndLeave() {
        var unit = federation.unitId("mill-lane");
        var member = "/api/members/" + federation.member("Ana Castro", "mill-lane");
        keeper.put(member + "/name", "{'name': 'Ana Castro Lund'}");
        keeper.post(
                member + "/standing",
                "{'unit': '%s', 'standing': 'SUSPENDED', 'from': '%s', 'reason': 'The shed was sold.'}",
                unit,
                federation.today());
        keeper.post(
                member + "/leave",
                "{'from': '%s', 'reason': 'Moved away.'}",
                federation.today().plusDays(30));
        var course = keeper.get(member);
        assertThat(course.get("name").asText()).isEqualTo("Ana Castro Lund");
    }

    private void aMeetingIsKept() {
        var made = keeper.post(
                "/api/meetings",
                """
                {'body': '%s', 'words': {'heldOn': '%s', 'begins': '18:30', 'place': 'The shed', 'agenda': '1. Water',
                 'minutes': '', 'revision': 0}}\
                """,
                federation.meeting("mill-lane"),
                federation.today().plusDays(3));
        var path = "/api/meetings/" + made.at("/meeting/id").asText();
        assertThat(texts(
                        federation
                                .as("Ana Abel", "m0@example.org", "mill-lane")
                                .get("/api/desk")
                                .get("meetings"),
                        "/on"))
                .contains(federation.today().plusDays(3).toString());
        keeper.put(path, """
            {'heldOn': '%s', 'begins': '18:30', 'place': 'The shed', 'agenda': '1. Water', 'present': 9,
             'minutes': 'Two barrels stand.', 'revision': %d}\
            """, federation.today(), made.at("/meeting/revision").asLong());
        keeper.put(
                path + "/presence",
                "{'member': '%s', 'came': '18:35', 'went': '20:00'}",
                federation.member("Ana Abel", "mill-lane"));
        keeper.post(
                path + "/decisions",
                "{'motion': 'Two more barrels', 'how': 'HANDS', 'present': 9, 'inFavour': 8, 'against': 1,"
                        + " 'abstained': 0}");
        assertThat(keeper.get("/api/meetings?unit=mill-lane")).hasSize(1);
        assertThat(keeper.get(path).at("/meeting/minutes").asText()).isEqualTo("Two barrels stand.");
    }

    private void tasksAreKeptInOrder() {
        var secretary = federation.member("Secretary of Mill Lane", "mill-lane");
        var first = federation.task(keeper, "mill-lane", "", "Carry the barrels", secretary);
        var second = federation.task(keeper, "mill-lane", "", "Fix the taps", secretary);
        keeper.post(
                UNIT + "/tasks/changes",
                "{'tasks': ['%s', '%s'], 'due': '%s', 'nobody': false, 'unhang': false}",
                first,
                second,
                federation.today().plusDays(9));
        assertThat(keeper.get("/api/tasks/" + second).get("due").asText())
                .isEqualTo(federation.today().plusDays(9).toString());
        keeper.put("/api/tasks/" + second + "/waits", "{'waitsFor': ['%s']}", first);
        assertThat(keeper.get("/api/tasks/" + second + "/waits").get("waitsFor"))
                .hasSize(1);
        var odd = keeper.send("GET", UNIT + "/tasks?state=odd", "");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("query.value", "open, blocked");
    }

    private void tablesGoOutAndComeInAgain() {
        var ada = federation.ada;
        var table = ada.send("GET", "/api/tables/roles", "");
        assertThat(table.statusCode()).isEqualTo(200);
        var again = ada.send("POST", "/api/tables/roles", "text/csv", table.body());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(RunningService.json(again).get("added").asInt()).isZero();
    }

    private void theAccountIsKept() {
        done("PUT", "/api/account/mail", "{'digest': 'FRIDAY', 'atOnce': ['TASK', 'MEETING']}");
        var feed = keeper.post("/api/account/feeds", "{'kind': 'ME'}");
        done("DELETE", "/api/account/feeds/" + feed.get("id").asText(), "");
        done("PUT", "/api/account/language", "{'lang': 'es'}");
        assertThat(federation.ada.get("/api/post").get("on").asBoolean()).isFalse();
        assertThat(keeper.send("GET", "/api/calendar?of=ALL", "").statusCode()).isEqualTo(422);
        assertThat(keeper.send("GET", "/api/lessons?kind=ODD", "").statusCode()).isEqualTo(422);
        assertThat(keeper.get("/api/lessons?unit=mill-lane")).hasSize(1);
    }

    private void whatStandsIsRead() {
        var body = "/api/bodies/" + federation.meeting("mill-lane");
        assertThat(keeper.get(body + "/rules")).hasSize(2);
        assertThat(keeper.get(body).at("/rules/version").asInt()).isEqualTo(2);
        var lesson = keeper.get("/api/lessons?unit=mill-lane")
                .get(0)
                .at("/finding/id")
                .asText();
        assertThat(keeper.get("/api/lessons/" + lesson).at("/finding/words").asText())
                .isEqualTo("Barrels first, beds later.");
        var plan = keeper.get("/api/plans/mill-lane-this-year");
        var objective = FederationByApi.provision(plan, "Four barrels");
        keeper.get("/api/plans/mill-lane-this-year/progress");
        keeper.get("/api/plans/mill-lane-this-year/versions/1/line");
        keeper.post("/api/progress/" + objective + "/nil", "{}");
        assertThat(keeper.get("/api/progress/" + objective).get("objective").asText())
                .isEqualTo(objective);
    }

    private void done(String verb, String path, String json) {
        var answer = keeper.send(verb, path, Program.write(json.replace("%", "%%")));
        assertThat(answer.statusCode())
                .as(verb + " " + path + ": " + answer.body())
                .isBetween(200, 299);
    }
}
