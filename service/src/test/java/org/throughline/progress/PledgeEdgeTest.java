package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.plan.Tier;
import org.throughline.pledge.PledgePages;
import org.throughline.pledge.PledgeResource;
import org.throughline.pledge.PledgeScreens;
import org.throughline.pledge.Pledges;

/** Who takes on how much, on its page and for programs. */
class PledgeEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Campaign campaign = new Campaign(db);
    private MemberId who = campaign.house.federation.northSecretary;
    private TestEdge edge;
    private String place = "";
    private Campaign.Aimed centre;

    @BeforeEach
    void open() {
        var house = campaign.house;
        var f = house.federation;
        centre = campaign.adopted(f.centre, Tier.STRATEGIC, house.measure("households"), 20_000);
        place = "/pledges/" + centre.objective().text();
        var pledges = new Pledges(db.work(), house.plans, house.texts, f.units(), house.measures);
        var screens = new PledgeScreens(
                pledges,
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
                new PledgeResource(db.work(), f.units(), pledges, screens));
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
    }
}
