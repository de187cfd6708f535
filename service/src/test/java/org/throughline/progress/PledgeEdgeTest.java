package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Question;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.pledge.PledgePages;
import org.throughline.pledge.PledgeResource;
import org.throughline.pledge.PledgeScreens;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.UptakeResource;
import org.throughline.pledge.Uptakes;

/** Who takes on how much, on its page and for programs. */
class PledgeEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Campaign campaign = new Campaign(db);
    private MemberId who = campaign.house.federation.northSecretary;
    private TestEdge edge;
    private String place = "";
    private Campaign.Aimed centre;
    private MeasureId measure = new MeasureId(0);

    @BeforeEach
    void open() {
        var house = campaign.house;
        var f = house.federation;
        measure = house.measure("households");
        centre = campaign.adopted(f.centre, Tier.STRATEGIC, measure, 20_000);
        place = "/pledges/" + centre.objective().text();
        var pledges = new Pledges(db.work(), house.plans, house.texts, f.units(), house.measures);
        var screens = new PledgeScreens(
                pledges,
                new Uptakes(house.plans, f.units()),
                house.plans,
                house.texts,
                campaign.links,
                house.measures,
                f.units(),
                f.members(),
                new Messages());
        edge = new TestEdge(
                () -> house.as(who),
                db.clock(),
                new PledgePages(db.work(), f.units(), pledges, screens),
                new PledgeResource(db.work(), f.units(), pledges, screens),
                new UptakeResource(db.work(), new Uptakes(house.plans, f.units())));
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aUnitCountersWithAReasonAndTheOtherSideAgrees() {
        who = campaign.house.federation.secretary;
        assertThat(edge.post(place + "/north", "k1", Map.of("side", "above", "said", "ASKED", "amount", "12000"))
                        .getStatus())
                .isEqualTo(303);
        who = campaign.house.federation.northSecretary;
        var refused = edge.post(place + "/north", "k2", Map.of("side", "unit", "said", "COUNTERED", "amount", "9400"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.readEntity(String.class)).contains("value=\"9400\"").contains("Say why");
        var counter = Map.of("side", "unit", "said", "COUNTERED", "amount", "9400", "reason", "Hill has no key.");
        assertThat(edge.post(place + "/north", "k3", counter).getStatus()).isEqualTo(303);
        assertThat(edge.post(place + "/north", "k4", Map.of("side", "above", "said", "ACCEPTED"))
                        .getStatus())
                .as("nobody agrees for the other side")
                .isEqualTo(403);
        who = campaign.house.federation.secretary;
        assertThat(edge.post("/api" + place + "/north", "{\"said\": \"ACCEPTED\", \"above\": true}")
                        .getStatus())
                .isEqualTo(200);

        var page = edge.page(place);
        assertThat(page.select("#together").text()).contains("9,400 of 20,000");
        assertThat(page.select(".event__title").eachText())
                .containsExactly(
                        "Tenants’ Federation asks for 12,000",
                        "North proposes 9,400 instead",
                        "Tenants’ Federation agrees: 9,400");
        assertThat(page.select(".event__answer").text()).isEqualTo("Hill has no key.");
        var told = edge.get("/api" + place).readEntity(JsonNode.class);
        assertThat(told.get("taken").asLong()).isEqualTo(9_400);
        assertThat(told.at("/units/0/words/1/reason").asText()).isEqualTo("Hill has no key.");
        assertThat(told.at("/units/0/uptake").asText()).isEqualTo("PLEDGED");
        assertThat(page.select("tbody tr").eachText())
                .satisfiesExactly(
                        north -> assertThat(north).contains("North", "pledged"),
                        south -> assertThat(south).contains("South", "not asked"),
                        together -> assertThat(together).isEqualTo("Together 9,400 0"));
    }

    @Test
    void aPledgeOnAWordIsConfirmedByADecisionOfTheUnitsOwnBody() {
        var f = campaign.house.federation;
        var of = decided(f.north, f.northSecretary, "Doors in the spring", 2, 0);
        var lost = decided(f.north, f.northSecretary, "Twice as many doors", 0, 2);
        var others = decided(f.south, f.southSecretary, "Doors in the south", 1, 0);
        who = f.secretary;
        edge.post(place + "/north", "d1", Map.of("side", "above", "said", "ASKED", "amount", "9000"));
        who = f.northSecretary;
        edge.post(place + "/north", "d2", Map.of("side", "unit", "said", "ACCEPTED"));
        assertThat(edge.page(place).select("tbody tr").first().text()).contains("on the secretary’s word");
        assertThat(edge.page(place).select("select[name=ballot] option").eachText())
                .hasSize(3)
                .noneMatch(text -> text.contains("Doors in the south"));
        var confirm = Map.of("side", "unit", "said", "ACCEPTED", "ballot", "");
        assertThat(edge.post(place + "/north", "d3", confirm).getStatus()).isEqualTo(422);
        for (var wrong : List.of(lost, others)) {
            assertThat(edge.post("/api" + place + "/north", said(wrong)).getStatus())
                    .isEqualTo(422);
        }
        assertThat(edge.post(place + "/north", "d4", Map.of("side", "unit", "said", "ACCEPTED", "ballot", of.text()))
                        .getStatus())
                .isEqualTo(303);

        var page = edge.page(place);
        assertThat(page.select("tbody a[href=/ballots/" + of.text() + "]").text())
                .contains("by decision of");
        assertThat(page.select(".event__title").last().text()).isEqualTo("North confirms 9,000 by decision");
        assertThat(edge.post("/api" + place + "/north", said(of)).getStatus())
                .as("it is decided already")
                .isEqualTo(409);
        var told = edge.get("/api" + place).readEntity(JsonNode.class);
        assertThat(told.at("/units/0/grounds/decision/title").asText()).isEqualTo("Doors in the spring");
        assertThat(told.at("/units/0/words/1/grounds/byDecision").asBoolean()).isFalse();
        assertThat(told.get("taken").asLong()).isEqualTo(9_000);

        campaign.write(tx -> {
            tx.handle().execute("UPDATE ballot SET scope = 'nobody' WHERE id = ?", of.value());
        });
        assertThat(edge.page(place).text()).contains("pledged (by decision)").doesNotContain("Doors in the spring");
        assertThat(edge.get("/api" + place).readEntity(String.class))
                .contains("\"byDecision\":true")
                .doesNotContain(of.text());
    }

    private static String said(BallotId ballot) {
        return "{\"said\": \"ACCEPTED\", \"above\": false, \"decision\": \"" + ballot.text() + "\"}";
    }

    private BallotId decided(UnitId unit, MemberId by, String title, int in, int against) {
        var house = campaign.house;
        return db.work()
                .write(
                        house.as(by),
                        tx -> house.ballots.record(
                                tx,
                                PlanHouse.decision(house.today(), in, against)
                                        .on(
                                                house.federation.meetingOf(unit),
                                                Question.FREE,
                                                "unit:" + unit.text(),
                                                "public",
                                                title)));
    }

    @Test
    void uptakeIsToldUnitByUnit() {
        var campaign = this.campaign;
        var house = campaign.house;
        var f = house.federation;
        who = f.secretary;
        edge.post("/api" + place + "/south", "{\"said\": \"ASKED\", \"above\": true, \"amount\": 8000}");
        var north = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 12_000);
        campaign.serve(north, centre, 1);
        var harbour =
                campaign.drafted(f.harbour, Tier.TACTICAL, Visibility.ORGANISATION, measure, IndicatorKind.FLOW, 9);
        campaign.serve(harbour, centre, 1);

        assertThat(uptake()).containsExactly("SILENT", "ASKED", "NOT_ASKED");
        campaign.report(north, Campaign.TODAY, 5, OptionalLong.empty());
        assertThat(uptake()).containsExactly("WORKING", "ASKED", "NOT_ASKED");
        var rows = edge.page(place).select("tbody tr").eachText();
        assertThat(rows.get(0)).contains("North", "working");
        assertThat(rows.get(1)).contains("South", "asked", "8,000");
        assertThat(rows.get(2)).contains("Harbour", "in a draft");

        campaign.write(tx -> {
            tx.handle()
                    .execute(
                            "UPDATE plan SET scope = 'nobody' WHERE id = ?",
                            north.plan().value());
        });
        who = f.valleyMember;
        assertThat(uptake().get(0)).as("that it is there and no more").isEqualTo("IN_ADOPTED_PLAN");
    }

    private List<String> uptake() {
        var plan = campaign.house.<String>read(
                tx -> campaign.house.plans.get(tx, centre.plan()).slug());
        var told = edge.get("/api/plans/" + plan + "/provisions/"
                        + centre.objective().text() + "/uptake")
                .readEntity(JsonNode.class);
        return told.findValuesAsText("state");
    }
}
