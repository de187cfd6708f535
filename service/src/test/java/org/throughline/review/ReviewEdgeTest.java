package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;

/** The pages and the JSON of reviews, side by side. */
class ReviewEdgeTest {
    private TestDatabase db;
    private ReviewHouse house;
    private TestEdge edge;
    private MemberId who;

    @BeforeEach
    void begin() {
        db = TestDatabase.sqlite();
        house = new ReviewHouse(db);
        edge = ReviewEdge.of(house, () -> house.as(who));
        who = house.federation.harbourSecretary;
    }

    @AfterEach
    void end() {
        edge.close();
        db.close();
    }

    private String slug() {
        return house.plans.read(
                tx -> house.plans.plans.get(tx, house.local.plan()).slug());
    }

    @Test
    void theOfficeWritesHandsInAndRecordsTheDecisionByPages() {
        house.campaign.report(house.local, LocalDate.parse("2027-02-10"), 120, OptionalLong.empty());
        var begun = edge.post("/plans/" + slug() + "/reviews", "b1", Map.of("from", "2027-01-01"));
        var place = begun.getLocation().getPath();
        assertThat(begun.getStatus()).isEqualTo(303);
        var page = edge.page(place);
        assertThat(page.text())
                .contains("Households")
                .contains("120 of 300 households")
                .contains("Not judged yet");
        var objective = house.local.objective().text();
        var here = place.replace("/edit", "");
        var fields = new HashMap<String, String>();
        fields.put("revision", page.selectFirst("input[name=revision]").val());
        fields.put("judgement-" + objective, "AT_RISK");
        fields.put("why-" + objective, "Two streets are left.");
        fields.put("achieved", "Forty doors.");
        fields.put("then", "hand_in");

        assertThat(edge.post(here, "s1", fields).getStatus()).isEqualTo(303);

        var shown = edge.page(here);
        assertThat(shown.text())
                .contains("Not yet accepted")
                .contains("At risk")
                .contains("Why: Two streets are left.")
                .contains("Forty doors.");
        assertThat(edge.page(here + "/decision").text()).contains("Does the body accept the review");
        assertThat(edge.page(here + "/ballot").select("input[name=closes]")).hasSize(1);
        var decided = edge.post(
                here + "/decision", "d1", Map.of("held", "2027-03-01", "how", "HANDS", "present", "2", "for", "2"));
        assertThat(decided.getStatus()).isEqualTo(303);
        assertThat(edge.page(here).text()).contains("Accepted");
        who = house.federation.northSecretary;
        assertThat(edge.page(here).select("a[href$=/edit]")).isEmpty();
    }

    @Test
    void programsReadAndWriteTheSame() {
        var begun = edge.post("/api/plans/" + slug() + "/reviews", Map.of("from", "2027-01-01", "nil", false))
                .readEntity(JsonNode.class);
        var here = "/api/reviews/" + begun.get("id").asText();
        var draft = Map.of(
                "verdicts",
                List.of(Map.of(
                        "objective", house.local.objective().text(), "judgement", "DONE", "sentence", "All of it.")),
                "sections",
                Map.of("achieved", "", "obstacles", "", "changes", "", "help", "", "decided", "", "minority", ""),
                "revision",
                1);
        assertThat(edge.put(here, draft).getStatus()).isEqualTo(200);
        var stale = edge.put(here, draft);
        assertThat(stale.getStatus()).isEqualTo(409);
        var submitted = edge.post(here + "/submission", Map.of()).readEntity(JsonNode.class);
        assertThat(submitted.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(submitted.get("frozen").get(0).get("evidence").get("format").asText())
                .isEqualTo("throughline.evidence/1");
        var due = edge.get("/api/plans/" + slug() + "/reviews").readEntity(JsonNode.class);
        assertThat(due.get(0).get("state").asText()).isEqualTo("IN");
    }

    @Test
    void listsSayWhatAwaitsAndUnsentWordsComeBack() {
        house.plans.pass(31);
        assertThat(edge.page("/reviews").text()).contains("21 days left").contains("Open");
        assertThat(edge.page("/plans/" + slug() + "/reviews").text()).contains("Write the review");
        var nil = edge.post("/plans/" + slug() + "/reviews/nil", "n1", Map.of("from", "2027-01-01"));
        assertThat(edge.page(nil.getLocation().getPath()).text()).contains("Nil report");
        assertThat(edge.page("/reviews").text()).contains("Nothing is due");
    }

    @Test
    void aReviewThatIsRefusedComesBackWithEveryJudgementAndWord() {
        var begun = edge.post("/plans/" + slug() + "/reviews", "t1", Map.of("from", "2027-01-01"));
        var here = begun.getLocation().getPath().replace("/edit", "");
        var objective = house.local.objective().text();
        var refused = edge.post(
                here,
                "t2",
                Map.of("revision", "1", "judgement-" + objective, "AT_RISK", "help", "Two cars.", "then", "hand_in"));

        assertThat(refused.getStatus()).isBetween(400, 499);
        var page = org.jsoup.Jsoup.parse(refused.readEntity(String.class));
        assertThat(page.select("select[name=judgement-" + objective + "] option[selected]")
                        .val())
                .isEqualTo("AT_RISK");
        assertThat(page.select("textarea[name=help]").text()).isEqualTo("Two cars.");
        assertThat(page.select("input[name=revision]").val()).isEqualTo("1");
        assertThat(edge.page(here + "/edit").select("textarea[name=help]").text())
                .as("nothing of it was saved")
                .isEmpty();
    }

    @Test
    void whoIsLateIsNamedWithSinceWhenAndWhomToAsk() {
        var units = "/plans/" + slug(house.strategic) + "/reviews/units";
        who = house.federation.secretary;
        house.plans.pass(DAYS_TO_APRIL_15);
        assertThat(edge.page(units).select(".agenda__what"))
                .as("three weeks are not over")
                .isEmpty();
        assertThat(row(units, "Harbour")).as("a unit sees its own gap first").doesNotContain("Open");

        house.plans.pass(30);
        var page = edge.page(units);

        var late = page.select(".agenda__what")
                .get(page.select(".agenda__what h3").eachText().indexOf("Harbour"));
        assertThat(late.text()).contains("Ask").contains("Secretary.");
        assertThat(row(units, "Harbour")).contains("North").contains("Missed");
    }

    @Test
    void aUnitAboveExcusesWithAReasonAndTheUnitItselfDoesNot() {
        house.plans.pass(DAYS_TO_APRIL_15 + 30);
        var plan = "/plans/" + slug(house.local);
        var excuse = Map.of("from", "2027-01-01", "why", "The hall burnt down.", "at", slug(house.regional));
        assertThat(edge.post(plan + "/excuses", "e1", excuse).getStatus()).isEqualTo(403);

        who = house.federation.northSecretary;
        assertThat(edge.post(plan + "/excuses", "e2", Map.of("from", "2027-01-01", "why", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(edge.post(plan + "/excuses", "e3", excuse).getHeaderString("Location"))
                .endsWith("/plans/" + slug(house.regional) + "/reviews/units");

        var units = "/plans/" + slug(house.regional) + "/reviews/units";
        assertThat(row(units, "Harbour")).contains("Excused The hall burnt down.");
        assertThat(edge.page(units).select(".agenda__what h3").eachText()).doesNotContain("Harbour");
        List<ExpectedReport> owed = house.plans.read(tx -> house.expected.owed(tx, house.federation.harbour));
        assertThat(owed).isEmpty();
        edge.post(plan + "/excuses/withdrawal", "e4", Map.of("from", "2027-01-01"));
        assertThat(row(units, "Harbour")).contains("Missed");
    }

    @Test
    void anExcuseByProgramIsReadByProgramsAndAReportThatIsInNeedsNone() {
        house.plans.pass(DAYS_TO_APRIL_15);
        var plan = "/api/plans/" + slug(house.local);
        who = house.federation.northSecretary;
        var due = edge.post(plan + "/excuses", Map.of("from", "2027-01-01", "reason", "They moved."))
                .readEntity(JsonNode.class);
        assertThat(due.toString()).contains("\"state\":\"EXCUSED\"").contains("\"excused\":\"They moved.\"");

        house.submitted(house.federation.harbourSecretary, house.local, Judgement.ON_TRACK, "All the same.");
        var refused = edge.post(plan + "/excuses", Map.of("from", "2027-01-01", "reason", "They moved."));
        assertThat(refused.readEntity(JsonNode.class).get("code").asText()).isEqualTo("excuse.reported");
        assertThat(edge.get(plan + "/reviews").readEntity(JsonNode.class).toString())
                .as("what was reported all the same counts")
                .contains("\"state\":\"IN\"");
    }

    private static final int DAYS_TO_APRIL_15 = 45;

    private String row(String units, String unit) {
        return edge.page(units)
                .select("tbody tr:has(th a:containsOwn(" + unit + "))")
                .text();
    }

    private String slug(org.throughline.progress.Campaign.Aimed at) {
        return house.plans.read(tx -> house.plans.plans.get(tx, at.plan()).slug());
    }
}
