package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.http.TestEdge;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;

/** Why a number is what it is: what was corrected, what counts twice, what a body typed itself, and what was known on a day. */
class WhyEdgeTest {
    private final ProgressAtTheEdge at = new ProgressAtTheEdge();
    private final Campaign campaign = at.campaign;
    private final Campaign.Aimed centre = at.centre;
    private final Campaign.Aimed north = at.north;
    private final Campaign.Aimed harbour = at.harbour;
    private final MeasureId measure = at.measure;
    private final TestEdge edge = at.edge;

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void whyListsWhatWasReportedAndWhatWasCorrected() {
        long wrong = campaign.report(harbour, Campaign.TODAY.minusDays(1), 540, OptionalLong.empty());
        campaign.report(harbour, Campaign.TODAY.minusDays(1), 504, OptionalLong.of(wrong));
        at.who = campaign.house.federation.harbourMember;
        var rows = edge.page("/progress/" + harbour.objective().text() + "/why").select("caption + thead + tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).contains("504").doesNotContain("corrected");
        assertThat(rows.get(1).text()).contains("540").contains("corrected since, not counted");
    }

    @Test
    void aPageAndAProgramCanAskForAnotherDay() {
        campaign.linkedFromTheStart();
        campaign.report(harbour, Campaign.TODAY.minusDays(20), 250, OptionalLong.empty());
        campaign.report(harbour, Campaign.TODAY.minusDays(2), 50, OptionalLong.empty());
        var day = Campaign.TODAY.minusDays(10);
        var page = edge.page("/plans/" + at.slug(centre) + "/progress?as-of=" + day);

        assertThat(page.select(".matrix__all").text()).contains("250");
        assertThat(page.select(".flash--note").text()).contains("19 February 2027");
        assertThat(page.select(".cell a").get(0).attr("href")).endsWith("/why?as-of=" + day);
        assertThat(edge.page("/progress/" + north.objective().text() + "/why?as-of=" + day)
                        .select("main")
                        .text())
                .contains("250 ")
                .doesNotContain("300");
        assertThat(edge.page("/progress/" + centre.objective().text() + "/table?as-of=" + day)
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(at.told("/api/progress/" + centre.objective().text() + "?as-of=" + day))
                .isEqualTo(250);
        assertThat(at.told("/api/progress/" + centre.objective().text())).isEqualTo(300);
        assertThat(edge.get("/api/plans/" + at.slug(centre) + "/progress?as-of=" + day + "&version=1")
                        .getStatus())
                .isEqualTo(200);
        for (var bad : java.util.List.of(
                "as-of=tomorrow", "as-of=" + Campaign.TODAY.plusDays(1), "known=2027-02-30", "version=7")) {
            assertThat(edge.get("/plans/" + at.slug(centre) + "/progress?" + bad)
                            .getStatus())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    @Test
    void aDeedUnderTwoObjectivesIsCountedOnceAbove() {
        var federation = campaign.house.federation;
        var other = campaign.adopted(federation.harbour, Tier.TACTICAL, measure, 100);
        campaign.serve(other, north, 1);
        long deed = campaign.report(harbour, Campaign.TODAY, 540, OptionalLong.empty());
        at.who = federation.harbourMember;
        var place = "/progress/" + other.objective().text();
        assertThat(edge.page(place + "/why")
                        .select("select[name=update] option")
                        .text())
                .contains("540");
        var wish = Map.of("update", org.throughline.kernel.Id.text(deed));
        assertThat(edge.post(place + "/also", "k1", wish).getStatus()).isEqualTo(303);
        assertThat(edge.post(place + "/also", "k2", wish).getStatus()).isEqualTo(303);

        var page = edge.page(place + "/why");
        assertThat(page.select("section[aria-label='Also under this objective'] tbody tr"))
                .hasSize(1);
        assertThat(page.text()).contains("Counted under");
        assertThat(campaign.progress(north).results().get(0).result().actual().num())
                .isEqualTo(540);
        assertThat(campaign.progress(other).results().get(0).result().actual().num())
                .isZero();
        at.who = federation.valleyMember;
        assertThat(edge.post(place + "/also", "k3", wish).getStatus()).isEqualTo(403);
        at.who = federation.harbourMember;
        assertThat(edge.post("/progress/" + harbour.objective().text() + "/also", "k4", wish)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void aBodyTypesItsOwnFigureBesideTheDerivedOne() {
        campaign.report(harbour, Campaign.TODAY.minusDays(2), 250, OptionalLong.empty());
        at.who = campaign.house.federation.northSecretary;
        var place = "/progress/" + north.objective().text();
        var of = north.indicator().orElseThrow().text();
        var refused = edge.post(
                place + "/stated", "k1", Map.of("indicator", of, "amount", "many", "reason", "Two lists are lost."));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.readEntity(String.class))
                .contains("Two lists are lost.")
                .contains("many");
        for (var bad : java.util.List.of(
                Map.of("indicator", of, "amount", "310", "reason", " "),
                Map.of("indicator", of, "amount", "310.5", "reason", "r"),
                Map.of("indicator", of, "amount", "310", "reason", "r", "until", "2026-01-01"))) {
            assertThat(edge.post(place + "/stated", bad.toString(), bad).getStatus())
                    .isEqualTo(422);
        }

        assertThat(edge.post(
                                place + "/stated",
                                "k2",
                                Map.of("indicator", of, "amount", "310", "reason", "Two lists are lost."))
                        .getStatus())
                .isEqualTo(303);

        var page = edge.page(place + "/why");
        assertThat(page.select(".event__answer").text()).contains("310").contains("Two lists are lost.");
        assertThat(page.text()).contains("250");
        assertThat(campaign.progress(centre).results().get(0).result().actual().num())
                .isEqualTo(250);
        var told = edge.get("/api" + place).readEntity(JsonNode.class).at("/stated/0");
        assertThat(told.get("amount").asLong()).isEqualTo(310);
        assertThat(told.get("until").asText()).isEqualTo("2027-03-31");
        at.who = campaign.house.federation.valleyMember;
        assertThat(edge.post(place + "/stated/removal", "k3", Map.of("indicator", of))
                        .getStatus())
                .isEqualTo(403);
        at.who = campaign.house.federation.northSecretary;
        campaign.house.pass(31);
        assertThat(edge.page(place + "/why").select(".event__answer"))
                .as("it has ended")
                .isEmpty();
    }

    @Test
    void aTypedFigureNeverOutlivesTheNextReview() {
        at.who = campaign.house.federation.northSecretary;
        var place = "/progress/" + north.objective().text();
        var late = Map.of("indicator", "", "amount", "30", "reason", "Two lists are lost.", "until", "2027-04-01");
        var page = edge.post(place + "/stated", "k1", late);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.readEntity(String.class)).contains("Two lists are lost.", "2027-04-01", "31 March 2027");
        var json = "{\"amount\": 30, \"reason\": \"Two lists are lost.\"%s}";
        assertThat(edge.post("/api" + place + "/stated", json.formatted(", \"until\": \"2027-04-01\""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(edge.post("/api" + place + "/stated", json.formatted("")).getStatus())
                .isEqualTo(200);

        campaign.house.pass(30);
        assertThat(edge.page(place + "/why").select(".event__answer")).hasSize(1);
        campaign.house.pass(1);
        assertThat(edge.page(place + "/why").select(".event__answer")).isEmpty();
        assertThat(edge.get("/api" + place).readEntity(JsonNode.class).at("/stated"))
                .isEmpty();
    }

    @Test
    void aFigureOfAPastDayIsShownAsItWasKnownThenAndAsItIsKnownNow() {
        campaign.linkedFromTheStart();
        long wrong = campaign.report(harbour, Campaign.TODAY.minusDays(2), 540, OptionalLong.empty());
        campaign.house.pass(3);
        campaign.report(harbour, Campaign.TODAY.minusDays(2), 504, OptionalLong.of(wrong));
        var day = "?as-of=" + Campaign.TODAY;
        var then = day + "&known=" + Campaign.TODAY;

        for (var place : java.util.List.of(
                "/plans/" + at.slug(centre) + "/progress",
                "/progress/" + north.objective().text() + "/why")) {
            assertThat(edge.page(place + day).select("main").text())
                    .contains("504")
                    .doesNotContain("540");
            assertThat(edge.page(place + then).select("main").text())
                    .contains("540")
                    .doesNotContain("504");
        }
        assertThat(at.told("/api/progress/" + centre.objective().text() + day)).isEqualTo(504);
        assertThat(at.told("/api/progress/" + centre.objective().text() + then)).isEqualTo(540);
    }
}
