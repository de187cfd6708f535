package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** What is seldom done with a plan, and is done all the same: another version, excuses, second thoughts, its end. */
final class PapersByApi {
    private static final String BRANCH = "/api/plans/harbour-this-spring";
    private static final String REGION = "/api/plans/north-at-the-doors";
    private final TenantsByApi tenants;
    private final PlansByApi plans;

    PapersByApi(PlansByApi plans) {
        this.tenants = plans.tenants;
        this.plans = plans;
    }

    void aPlanComesFromAFileAndGoesIntoOne() {
        var hana = tenants.as("hana");
        var imported = RunningService.json(hana.send(
                "POST",
                "/api/plans/import?unit=harbour&tier=tactical&title=The%20quay&from=" + tenants.today + "&until="
                        + tenants.today.plusDays(200),
                "text/plain",
                "1. Objective: A light at every stair\n\n(a) The caretakers are asked first.\n"));
        assertThat(imported.get("objectives").asInt()).isEqualTo(1);
        var file = hana.send("GET", "/api/plans/the-quay/export/markdown", "");
        assertThat(file.body()).contains("A light at every stair");
    }

    void aDraftIsLinkedAndUnlinked() {
        var hana = tenants.as("hana");
        var plan = "/api/plans/the-quay";
        var light = FederationByApi.provision(hana.get(plan), "A light at every stair");
        var objective = plan + "/provisions/" + light;
        hana.put(objective + "/serves", "{'target': '%s'}", plans.p("Doors in the north"));
        var other = plans.p("Streets in the north");
        assertThat(hana.post(objective + "/supports", "{'target': '%s'}", other))
                .hasSize(1);
        assertThat(understood(hana, "DELETE", objective + "/supports/" + other)).isEmpty();
        var measured = hana.post(
                objective + "/indicators",
                "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 40}",
                hana.get("/api/measures").get(0).get("id").asText());
        var indicator = StoryThroughTheApiTest.stream(measured.get("provisions"))
                .filter(one -> one.get("id").asText().equals(light))
                .map(one -> one.at("/indicators/0/id").asText())
                .findFirst()
                .orElseThrow();
        var feeds = plan + "/indicators/" + indicator + "/feeds";
        hana.put(feeds, "{'target': '%s'}", plans.indicators.get("Doors in the north"));
        done(hana, "DELETE", feeds);
        assertThat(hana.get(plan + "/rising").get("rise").asBoolean()).isTrue();
        for (boolean rise : new boolean[] {false, true}) {
            assertThat(hana.put(plan + "/rising", "{'rise': %s}", rise)
                            .get("rise")
                            .asBoolean())
                    .isEqualTo(rise);
        }
    }

    void readersAreNamedAndTakenOff() {
        var hana = tenants.as("hana");
        var named = hana.post(
                "/api/plans",
                "{'unit': '%s', 'tier': 'TACTICAL', 'title': 'Purchase of the boathouse', 'from': '%s', 'until': '%s',"
                        + " 'visibility': 'NAMED'}",
                tenants.unitId("harbour"),
                tenants.today,
                tenants.today.plusDays(100));
        var readers = "/api/plans/" + named.get("slug").asText() + "/readers";
        int before = hana.get(readers).size();
        assertThat(hana.post(readers, "{'member': '%s'}", tenants.member("fay")))
                .hasSize(before + 1);
        assertThat(understood(hana, "DELETE", readers + "/" + tenants.member("fay")))
                .hasSize(before);
    }

    void amendmentsAreAdmittedDecidedAndFall() {
        var chair = tenants.as("chika");
        var next = chair.get("/api/plans/homes-next");
        var pairs = FederationByApi.provision(next, "Pairs at doors");
        var version = chair.post(
                        "/api/plans/homes-next/circulation",
                        "{'body': '%s', 'until': '%s'}",
                        tenants.council,
                        tenants.today)
                .get("id")
                .asText();
        var carried = moved(version, pairs, "Three go to every door.");
        var fallen = moved(version, pairs, "Four go to every door.");
        for (var amendment : new String[] {carried, fallen}) {
            tenants.as("fay").post(amendment + "/sponsors", "");
        }
        // it lacks a sponsor until the council asks for fewer
        sponsorsNeeded(2);
        var admitted = moved(version, pairs, "Two go to every door, and never alone.");
        tenants.as("fay").post(admitted + "/sponsors", "");
        sponsorsNeeded(1);
        assertThat(understood(chair, "POST", admitted + "/admission")
                        .get("state")
                        .asText())
                .isEqualTo("ADMITTED");
        var decided = chair.post(
                carried + "/decision",
                "{'decidedOn': '%s', 'how': 'HANDS', 'present': 3, 'inFavour': 2, 'against': 1, 'abstained': 0}",
                tenants.today);
        assertThat(decided.get("state").asText()).isEqualTo("CARRIED");
        assertThat(chair.post(fallen + "/fall", "{'reason': 'Three was decided.'}")
                        .get("state")
                        .asText())
                .isEqualTo("FALLEN");
    }

    private void sponsorsNeeded(int number) {
        tenants.ada.put("/api/bodies/" + tenants.council + "/rules", """
            {'quorumNum': 0, 'quorumDen': 1, 'majority': 'SIMPLE', 'base': 'VOTES_CAST', 'discussionDays': 0,
             'ballotDays': 0, 'amendmentSponsors': %d}\
            """, number);
    }

    private String moved(String version, String provision, String body) {
        return "/api/amendments/"
                + tenants.as("eli")
                        .post(
                                "/api/versions/" + version + "/amendments",
                                "{'provision': '%s', 'body': '%s', 'reason': 'It is safer.'}",
                                provision,
                                body)
                        .get("id")
                        .asText();
    }

    void aRecordedDecisionIsContestedAndAnswered() {
        var ballot = "/api/ballots/"
                + tenants.as("eli")
                        .get(BRANCH + "/versions")
                        .get(0)
                        .get("ballot")
                        .asText();
        tenants.as("eli").post(ballot + "/contests", "{'words': 'Two of those who raised a hand had left.'}");
        var answered = tenants.as("hana")
                .post(
                        ballot + "/contests/" + tenants.member("eli") + "/answer",
                        "{'words': 'The list of those present was read out.'}");
        assertThat(answered.get(0).toString()).contains("was read out");
    }

    void aUnitIsExcusedFromItsReport() {
        var ida = tenants.as("ida");
        tenants.decideAtOnce("ida", "hill");
        var plan = plans.draft(ida, "hill", "TACTICAL", "Hill this spring");
        ida.post(plan + "/provisions", "{'kind': 'OBJECTIVE', 'number': '1', 'title': 'Every stair', 'body': ''}");
        ida.put(
                plan + "/provisions/" + FederationByApi.provision(ida.get(plan), "Every stair") + "/serves",
                "{'target': '%s'}",
                plans.p("Doors in the north"));
        ida.post(plan + "/adoption", tenants.carriedBy(tenants.meeting("hill"), 1));
        var excused = tenants.as("nora")
                .post(
                        plan + "/excuses",
                        "{'from': '%s', 'reason': 'They run the street party.', 'inactive': false}",
                        tenants.as("nora")
                                .get(plan + "/reviews")
                                .get(0)
                                .at("/period/from")
                                .asText());
        assertThat(excused.get(0).toString()).contains("street party");
    }

    void aFurtherVersionIsAdoptedAndThePlanBelowFollows() {
        var bela = tenants.as("bela");
        var draft = bela.post(PlansByApi.STRATEGY + "/versions", "");
        assertThat(draft.at("/version/number").asInt()).isEqualTo(3);
        var flats = splitOff(bela);
        understood(bela, "DELETE", PlansByApi.STRATEGY + "/provisions/" + plans.p("Every street"));
        var adopted = tenants.ada.post(PlansByApi.STRATEGY + "/adoption", tenants.carriedBy(tenants.council, 3));
        assertThat(adopted.get("state").asText()).isEqualTo("IN_FORCE");
        var nora = tenants.as("nora");
        nora.put(
                REGION + "/realignment/" + plans.p("Streets in the north"),
                "{'choice': 'FINISH', 'reason': 'Three streets are half done.'}");
        nora.post(
                "/api/pledges/" + plans.p("Every door") + "/north/move",
                "{'parts': [{'objective': '%s', 'amount': 400}], 'reason': 'A hundred of them were pulled down.'}",
                flats);
        assertThat(understood(nora, "POST", REGION + "/realignment")
                        .get(0)
                        .at("/alignment/how")
                        .asText())
                .isEqualTo("ANSWERED");
    }

    /** In the draft, in the place of the doors; answers the objective that is a part of them. */
    private String splitOff(Program by) {
        var strategy = PlansByApi.STRATEGY;
        var flats = FederationByApi.provision(
                by.post(
                        strategy + "/provisions",
                        "{'kind': 'OBJECTIVE', 'number': '1', 'title': 'Every flat', 'body': 'Ask in every flat.'}"),
                "Every flat");
        by.post(
                strategy + "/provisions/" + flats + "/indicators",
                "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 900}",
                by.get("/api/measures").get(0).get("id").asText());
        by.put(strategy + "/mapping/" + flats, "{'how': 'SPLIT', 'from': ['%s']}", plans.p("Every door"));
        understood(by, "DELETE", strategy + "/provisions/" + plans.p("Every door"));
        return flats;
    }

    void aRegionTakesOnAShare() {
        var pledge = "/api/pledges/" + plans.p("Every door") + "/north";
        tenants.as("nora").post(pledge, "{'said': 'OFFERED', 'above': false, 'amount': 500}");
        var agreed = tenants.ada.post(pledge, "{'said': 'ACCEPTED', 'above': true}");
        assertThat(agreed.get("taken").asInt()).isEqualTo(500);
        assertThat(tenants.ada.get("/api/pledges/" + plans.p("Every door")).get("units"))
                .hasSize(2);
    }

    void aPlanEndsByDecisionAndAnotherByBallot() {
        var hana = tenants.as("hana");
        hana.put(
                BRANCH + "/end",
                "{'ends': [{'objective': '%s', 'kind': 'CLOSED', 'tasks': 'DROP', 'reason': 'All doors are done.'}]}",
                plans.p("Doors at the harbour"));
        var ended = hana.post(BRANCH + "/end/decision", tenants.carriedBy(tenants.meeting("harbour"), 3));
        assertThat(ended.get(0).get("decidedOn").asText()).isEqualTo(tenants.today.toString());
        var ida = tenants.as("ida");
        var hill = "/api/plans/hill-this-spring";
        ida.put(
                hill + "/end",
                "{'ends': [{'objective': '%s', 'kind': 'CARRIED_OVER', 'tasks': 'GO_ON'}]}",
                FederationByApi.provision(ida.get(hill), "Every stair"));
        var asked = ida.post(
                hill + "/end/ballot",
                "{'body': '%s', 'closesAt': '%s'}",
                tenants.meeting("hill"),
                Instant.now().plus(Duration.ofDays(1)));
        assertThat(asked).hasSize(1);
    }

    private static JsonNode understood(Program by, String verb, String path) {
        var answer = by.send(verb, path, "");
        assertThat(answer.statusCode())
                .as(verb + " " + path + ": " + answer.body())
                .isEqualTo(200);
        return RunningService.json(answer);
    }

    private static void done(Program by, String verb, String path) {
        assertThat(by.send(verb, path, "").statusCode()).as(verb + " " + path).isEqualTo(204);
    }
}
