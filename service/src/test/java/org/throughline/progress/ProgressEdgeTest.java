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

/** The same figures on the page and for programs, and why they are what they are. */
class ProgressEdgeTest {
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
    void aPlanShowsItsMatrixItsCourseAndWhoIsSilent() {
        var slug = at.slug(centre);
        var silent = edge.page("/plans/" + slug + "/progress");
        assertThat(silent.select(".cell--silent").text()).contains("North").contains("No report");
        assertThat(silent.select(".cell--untaken").text()).contains("South");

        campaign.report(harbour, Campaign.TODAY.minusDays(20), 250, OptionalLong.empty());
        var page = edge.page("/plans/" + slug + "/progress");

        assertThat(page.select(".cell--silent")).isEmpty();
        assertThat(page.select(".matrix__all").text()).contains("250").contains("1 of 1");
        assertThat(page.select(".cell .cell__result").get(0).text()).isEqualTo("41.7 %");
        assertThat(page.select(".cell .judged").get(0).text()).isEqualTo("At risk");
        assertThat(page.select(".chart__now").attr("cy")).isEqualTo("75%");
        var programs = edge.get("/api/plans/" + slug + "/progress")
                .readEntity(JsonNode.class)
                .get(0);
        assertThat(programs.get("results").get(0).get("actual").asLong()).isEqualTo(250);
        assertThat(programs.get("results").get(0).get("result").get("share").asLong())
                .isEqualTo(250_000);
    }

    @Test
    void whatNobodyReportedIsNeitherDrawnNorSaidAsNought() {
        at.who = campaign.house.federation.harbourMember;
        var silent = edge.page("/plans/" + at.slug(harbour) + "/progress");

        assertThat(silent.select(".chart__now, .chart__dot, .chart__actual")).isEmpty();
        assertThat(silent.select(".chart__plot").attr("aria-label")).contains("nobody has given a figure yet");
        var why = edge.page("/progress/" + harbour.objective().text() + "/why");
        assertThat(why.select(".rule").eachText())
                .hasSize(2)
                .allMatch(rule -> rule.endsWith("Nothing is known yet; that is not the same as zero."))
                .noneMatch(rule -> rule.contains("added up: 0"));

        campaign.totals.nil(
                campaign.house.as(at.who), harbour.objective(), harbour.unit(), org.throughline.plan.PlanHouse.YEAR);
        var nil = edge.page("/plans/" + at.slug(harbour) + "/progress");
        assertThat(nil.select(".chart__now").attr("cy")).as("nil is nought").isEqualTo("100%");
        assertThat(edge.page("/progress/" + harbour.objective().text() + "/why")
                        .select(".rule")
                        .text())
                .contains("added up: 0, on the way from 0 to 300");
    }

    @Test
    void whereMuchIsDoneAndLittleCameOfItThePageSaysSo() {
        campaign.report(harbour, Campaign.TODAY, 30, OptionalLong.empty());
        campaign.write(tx -> campaign.totals.heard(tx, harbour.objective(), Campaign.TODAY, Sums.done(1)));
        at.who = campaign.house.federation.harbourMember;

        assertThat(edge.page("/plans/" + at.slug(harbour) + "/progress")
                        .select("main")
                        .text())
                .contains("100 %", "10 %")
                .contains("The work stands at 100 %, the result at 10 %: much is done, but it does not show yet.");
    }

    @Test
    void whatMayNotBeReadCountsAndIsPooled() {
        campaign.report(harbour, Campaign.TODAY, 250, OptionalLong.empty());
        var page = edge.page("/progress/" + north.objective().text() + "/why");

        assertThat(page.select("main").text())
                .contains("250")
                .contains("Others")
                .doesNotContain("Harbour");
        assertThat(edge.get("/progress/" + harbour.objective().text() + "/why").getStatus())
                .isEqualTo(404);
        at.who = campaign.house.federation.harbourMember;
        assertThat(edge.page("/progress/" + north.objective().text() + "/why").text())
                .contains("250")
                .contains("Harbour: 1 Households");
        assertThat(edge.page("/progress/" + harbour.objective().text() + "/table")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void whatStaysEarnedAndSinceWhenIsSaidToPeopleAndPrograms() {
        campaign.linkedFromTheStart();
        campaign.report(harbour, Campaign.TODAY.minusDays(20), 250, OptionalLong.empty());
        campaign.write(tx -> {
            campaign.links.changed(tx, north.objective(), false);
            campaign.links.anew(tx, harbour.objective());
        });
        campaign.report(harbour, Campaign.TODAY, 7, OptionalLong.empty());
        at.who = campaign.house.federation.harbourMember;

        var above = "/progress/" + centre.objective().text();
        assertThat(edge.page(above + "/why").text()).contains("Earned before").contains("stays earned here");
        var told = edge.get("/api" + above).readEntity(JsonNode.class);
        assertThat(told.at("/results/0/actual").asLong()).isEqualTo(257);
        assertThat(told.at("/results/0/result/parts/0/earned").asBoolean()).isTrue();
        assertThat(told.at("/judgement/silent").asLong()).isZero();
        var between = "/progress/" + north.objective().text();
        assertThat(edge.page(between + "/why").text()).contains("Only what was done since");
        told = edge.get("/api" + between).readEntity(JsonNode.class);
        assertThat(told.at("/results/0/actual").asLong()).isEqualTo(7);
        assertThat(told.at("/results/0/result/parts/0/since").asText()).isEqualTo(Campaign.TODAY.toString());
        assertThat(told.at("/judgement/own").asText()).isEqualTo("AT_RISK");
        assertThat(told.at("/judgement/accepted").asBoolean()).isTrue();
        var slug = at.slug(centre);
        assertThat(edge.page("/plans/" + slug + "/progress")
                        .select(".matrix__all")
                        .text())
                .contains("257");
        // as it was the day before, nothing had changed
        var then = "?as-of=" + Campaign.TODAY.minusDays(1);
        assertThat(edge.get("/api" + between + then)
                        .readEntity(JsonNode.class)
                        .at("/results/0/actual")
                        .asLong())
                .isEqualTo(250);
    }

    @Test
    void aUnitSaysThatNothingWasDone() {
        at.who = campaign.house.federation.harbourMember;
        var place = "/progress/" + harbour.objective().text();
        assertThat(edge.page(place + "/why").select("form[action$=nil]")).hasSize(1);

        assertThat(edge.post(place + "/nil", "k", Map.of()).getStatus()).isEqualTo(303);

        assertThat(edge.page(place + "/why").select("form[action$=nil]")).isEmpty();
        assertThat(campaign.progress(centre).work().coverage().heard()).isEqualTo(1);
        at.who = campaign.house.federation.valleyMember;
        assertThat(edge.post("/api/progress/" + centre.objective().text() + "/nil", "")
                        .getStatus())
                .isEqualTo(200);
        assertThat(edge.post("/api/progress/" + north.objective().text() + "/nil", "")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aRegionsCellTakesInTheBranchThatSkippedTheTier() {
        var federation = campaign.house.federation;
        var valley = campaign.adopted(federation.valley, Tier.TACTICAL, measure, 200);
        campaign.serve(valley, centre, 1);
        var skipped = campaign.adopted(federation.harbour, Tier.TACTICAL, measure, 400);
        campaign.serve(skipped, centre, 1);
        campaign.report(skipped, Campaign.TODAY, 200, OptionalLong.empty());
        campaign.report(valley, Campaign.TODAY, 50, OptionalLong.empty());

        var cells = edge.page("/plans/" + at.slug(centre) + "/progress").select(".cell");

        assertThat(cells.select(".cell__unit").eachText()).containsExactly("North", "South");
        assertThat(cells.get(0).select(".cell__result").text())
                .as("200 of North's 600 and Harbour's 400 together")
                .isEqualTo("20 %");
        assertThat(cells.get(0).select(".cell__cover").text()).isEqualTo("1 of 2");
        assertThat(cells.get(0).select(".judged").eachText()).containsExactly("1 at risk", "1 no report");
        assertThat(cells.get(1).select(".cell__result").text()).isEqualTo("25 %");
    }

    @Test
    void whatNobodyCarriesIsSaidApartFromWhoIsSilent() {
        var federation = campaign.house.federation;
        var alone = campaign.adopted(federation.centre, Tier.STRATEGIC, campaign.house.measure("circles"), 5);
        var silent = edge.page("/plans/" + at.slug(alone) + "/progress").select("section[aria-labelledby=who]");

        assertThat(silent.text()).contains("Taken on by nobody yet").doesNotContain("Not heard");
        assertThat(silent.select("a").eachAttr("href"))
                .containsExactly(
                        "/plans/" + at.slug(alone) + "#p" + alone.objective().text());
    }

    @Test
    void aMonthInWhichNobodyGaveAFigureIsAnEmptyBar() {
        campaign.report(harbour, Campaign.TODAY.minusMonths(2), 250, OptionalLong.empty());
        campaign.report(harbour, Campaign.TODAY, 10, OptionalLong.empty());
        var page = edge.page("/plans/" + at.slug(centre) + "/progress");

        assertThat(page.select(".chart__in").eachAttr("height")).containsExactly("20", "0", "20");
        assertThat(page.select(".chart__cover").attr("aria-label"))
                .isEqualTo("Units that gave a figure in Mar 2027: 1 of 1");
    }
}
