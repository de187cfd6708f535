package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Uptakes;

/** The same figures on the page and for programs, and why they are what they are. */
class ProgressEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Campaign campaign = new Campaign(db);
    private MemberId who = campaign.house.federation.secretary;
    private Campaign.Aimed centre;
    private Campaign.Aimed north;
    private Campaign.Aimed harbour;
    private MeasureId measure;
    private TestEdge edge;

    @BeforeEach
    void open() {
        var federation = campaign.house.federation;
        measure = campaign.house.measure("households");
        centre = campaign.adopted(federation.centre, Tier.STRATEGIC, measure, 1_000);
        north = campaign.adopted(federation.north, Tier.OPERATIONAL, measure, 600);
        harbour =
                campaign.drafted(federation.harbour, Tier.TACTICAL, Visibility.UNIT, measure, IndicatorKind.FLOW, 300);
        campaign.inForce(harbour.plan(), "IN_FORCE");
        campaign.serve(north, centre, 2);
        campaign.serve(harbour, north, 1);
        var own = new StatedFigures(db.work(), campaign.house.plans, campaign.house.texts, campaign.house.measures);
        var stated = new StatedScreens(own, campaign.house.plans, federation.members(), new Messages());
        var deeds = new Deeds(db.work(), campaign.house.plans);
        var screens = new ProgressScreens(
                campaign.house.plans,
                federation.units(),
                campaign.house.measures,
                campaign.figures,
                new PastFigures(campaign.house.plans, campaign.house.texts, PastWork.NONE),
                new Pledges(
                        db.work(),
                        campaign.house.plans,
                        campaign.house.texts,
                        federation.units(),
                        campaign.house.measures),
                new Uptakes(campaign.house.plans, federation.units()),
                stated,
                (tx, asked, parts, before) -> Map.of(north.objective(), Voices.Said.own("AT_RISK")),
                new Messages());
        edge = new TestEdge(
                () -> campaign.house.as(who),
                db.clock(),
                new PlanProgressPages(db.work(), campaign.house.plans, screens),
                new ProgressPages(
                        db.work(),
                        campaign.totals,
                        new WhyScreens(
                                campaign.house.plans,
                                campaign.figures,
                                screens,
                                stated,
                                new AlsoScreens(deeds, campaign.figures)),
                        own,
                        deeds),
                new PlanProgressResource(db.work(), campaign.house.plans, screens),
                new ProgressResource(
                        db.work(),
                        campaign.totals,
                        screens,
                        campaign.house.plans,
                        own,
                        stated,
                        new Deeds(db.work(), campaign.house.plans)));
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aPlanShowsItsMatrixItsCourseAndWhoIsSilent() {
        var slug = slug(centre);
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
        who = campaign.house.federation.harbourMember;
        var silent = edge.page("/plans/" + slug(harbour) + "/progress");

        assertThat(silent.select(".chart__now, .chart__dot, .chart__actual")).isEmpty();
        assertThat(silent.select(".chart__plot").attr("aria-label")).contains("nobody has given a figure yet");
        var why = edge.page("/progress/" + harbour.objective().text() + "/why");
        assertThat(why.select(".rule").eachText())
                .hasSize(2)
                .allMatch(rule -> rule.endsWith("Nothing is known yet; that is not the same as zero."))
                .noneMatch(rule -> rule.contains("added up: 0"));

        campaign.totals.nil(
                campaign.house.as(who), harbour.objective(), harbour.unit(), org.throughline.plan.PlanHouse.YEAR);
        var nil = edge.page("/plans/" + slug(harbour) + "/progress");
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
        who = campaign.house.federation.harbourMember;

        assertThat(edge.page("/plans/" + slug(harbour) + "/progress")
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
        who = campaign.house.federation.harbourMember;
        assertThat(edge.page("/progress/" + north.objective().text() + "/why").text())
                .contains("250")
                .contains("Harbour: 1 Households");
        assertThat(edge.page("/progress/" + harbour.objective().text() + "/table")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aUnitSaysThatNothingWasDone() {
        who = campaign.house.federation.harbourMember;
        var place = "/progress/" + harbour.objective().text();
        assertThat(edge.page(place + "/why").select("form[action$=nil]")).hasSize(1);

        assertThat(edge.post(place + "/nil", "k", Map.of()).getStatus()).isEqualTo(303);

        assertThat(edge.page(place + "/why").select("form[action$=nil]")).isEmpty();
        assertThat(campaign.progress(centre).work().coverage().heard()).isEqualTo(1);
        who = campaign.house.federation.valleyMember;
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

        var cells = edge.page("/plans/" + slug(centre) + "/progress").select(".cell");

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
        var silent = edge.page("/plans/" + slug(alone) + "/progress").select("section[aria-labelledby=who]");

        assertThat(silent.text()).contains("Taken on by nobody yet").doesNotContain("Not heard");
        assertThat(silent.select("a").eachAttr("href"))
                .containsExactly(
                        "/plans/" + slug(alone) + "#p" + alone.objective().text());
    }

    @Test
    void aMonthInWhichNobodyGaveAFigureIsAnEmptyBar() {
        campaign.report(harbour, Campaign.TODAY.minusMonths(2), 250, OptionalLong.empty());
        campaign.report(harbour, Campaign.TODAY, 10, OptionalLong.empty());
        var page = edge.page("/plans/" + slug(centre) + "/progress");

        assertThat(page.select(".chart__in").eachAttr("height")).containsExactly("20", "0", "20");
        assertThat(page.select(".chart__cover").attr("aria-label"))
                .isEqualTo("Units that gave a figure in Mar 2027: 1 of 1");
    }

    @Test
    void whyListsWhatWasReportedAndWhatWasCorrected() {
        long wrong = campaign.report(harbour, Campaign.TODAY.minusDays(1), 540, OptionalLong.empty());
        campaign.report(harbour, Campaign.TODAY.minusDays(1), 504, OptionalLong.of(wrong));
        who = campaign.house.federation.harbourMember;
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
        var page = edge.page("/plans/" + slug(centre) + "/progress?as-of=" + day);

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
        assertThat(told("/api/progress/" + centre.objective().text() + "?as-of=" + day))
                .isEqualTo(250);
        assertThat(told("/api/progress/" + centre.objective().text())).isEqualTo(300);
        assertThat(edge.get("/api/plans/" + slug(centre) + "/progress?as-of=" + day + "&version=1")
                        .getStatus())
                .isEqualTo(200);
        for (var bad : java.util.List.of(
                "as-of=tomorrow", "as-of=" + Campaign.TODAY.plusDays(1), "known=2027-02-30", "version=7")) {
            assertThat(edge.get("/plans/" + slug(centre) + "/progress?" + bad).getStatus())
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
        who = federation.harbourMember;
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
        who = federation.valleyMember;
        assertThat(edge.post(place + "/also", "k3", wish).getStatus()).isEqualTo(403);
        who = federation.harbourMember;
        assertThat(edge.post("/progress/" + harbour.objective().text() + "/also", "k4", wish)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void aBodyTypesItsOwnFigureBesideTheDerivedOne() {
        campaign.report(harbour, Campaign.TODAY.minusDays(2), 250, OptionalLong.empty());
        who = campaign.house.federation.northSecretary;
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
        who = campaign.house.federation.valleyMember;
        assertThat(edge.post(place + "/stated/removal", "k3", Map.of("indicator", of))
                        .getStatus())
                .isEqualTo(403);
        who = campaign.house.federation.northSecretary;
        campaign.house.pass(31);
        assertThat(edge.page(place + "/why").select(".event__answer"))
                .as("it has ended")
                .isEmpty();
    }

    @Test
    void aTypedFigureNeverOutlivesTheNextReview() {
        who = campaign.house.federation.northSecretary;
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
                "/plans/" + slug(centre) + "/progress",
                "/progress/" + north.objective().text() + "/why")) {
            assertThat(edge.page(place + day).select("main").text())
                    .contains("504")
                    .doesNotContain("540");
            assertThat(edge.page(place + then).select("main").text())
                    .contains("540")
                    .doesNotContain("504");
        }
        assertThat(told("/api/progress/" + centre.objective().text() + day)).isEqualTo(504);
        assertThat(told("/api/progress/" + centre.objective().text() + then)).isEqualTo(540);
    }

    private long told(String address) {
        return edge.get(address)
                .readEntity(JsonNode.class)
                .at("/results/0/actual")
                .asLong();
    }

    private String slug(Campaign.Aimed at) {
        return campaign.house.read(tx -> campaign.house.plans.get(tx, at.plan()).slug());
    }
}
