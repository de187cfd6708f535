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
import org.throughline.progress.Campaign;

/** Report forms on paper and back, and what a review takes over from those below it. */
class ReportFormEdgeTest {
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

    @Test
    void aPrintedFormIsTypedInByTheUnitAboveInTheWordsOfTheUnitAndBothNamesAreShown() {
        house.plans.pass(45);
        var paper = edge.page("/plans/" + slug(house.local) + "/reviews/form");
        var code = paper.selectFirst(".sheet__code strong").text();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(paper.text()).contains("Households").contains("At risk").contains("What stood in the way");
        house.settle();

        who = house.federation.northSecretary;
        var form = edge.page("/reviews/entry?code=" + code.toLowerCase(java.util.Locale.ROOT));
        assertThat(form.select("select[name=whose] option").eachText()).anyMatch(name -> name.contains("Secretary"));
        var fields = new HashMap<String, String>();
        fields.put("code", code);
        fields.put("judgement-" + house.local.objective().text(), "AT_RISK");
        fields.put("why-" + house.local.objective().text(), "Two streets are left.");
        fields.put("achieved", "Forty doors.");

        var refused = edge.post("/reviews/entry", "f1", fields);
        assertThat(refused.getStatus()).as("whose words").isIn(400, 422);
        assertThat(refused.readEntity(String.class))
                .contains("Two streets are left.")
                .contains("Forty doors.");
        fields.put("whose", house.federation.harbourSecretary.text());
        assertThat(edge.post("/reviews/entry", "f2", fields).getHeaderString("Location"))
                .endsWith("/reviews/entry");

        var review = house.plans
                .read(tx -> tx.dao(ReviewDao.class).of(house.local.plan(), Campaign.FIRST))
                .orElseThrow()
                .review();
        assertThat(review.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(review.submittedBy()).contains(house.federation.harbourSecretary);
        assertThat(review.enteredBy()).contains(house.federation.northSecretary);
        assertThat(edge.page("/reviews/" + review.id().text()).text()).contains("typed in from paper by");
        var again = edge.post("/reviews/entry", "f3", fields);
        assertThat(again.getStatus()).as("it is in").isEqualTo(409);
    }

    @Test
    void aCodeOpensNothingToWhoKeepsNeitherTheUnitNorOneAbove() {
        house.plans.pass(45);
        var code = edge.page("/plans/" + slug(house.local) + "/reviews/form")
                .selectFirst(".sheet__code strong")
                .text();
        house.settle();
        who = house.federation.hillMember;
        assertThat(edge.get("/reviews/entry?code=" + code).getStatus()).isEqualTo(422);
        assertThat(edge.get("/reviews/entry?code=NONE-SUCH").readEntity(String.class))
                .contains("NONE-SUCH");
        assertThat(edge.get("/plans/" + slug(house.local) + "/reviews/form").getStatus())
                .isEqualTo(403);
    }

    @Test
    void aFormThatSaysThatNothingWasDoneIsANilReportAlsoByProgram() {
        house.plans.pass(45);
        house.settle();
        who = house.federation.northSecretary;
        var filled = Map.of(
                "code",
                FormCode.of(house.local.plan(), Campaign.FIRST),
                "whose",
                house.federation.harbourSecretary.text(),
                "nil",
                true,
                "verdicts",
                List.of(),
                "sections",
                Map.of("achieved", "", "obstacles", "", "changes", "", "help", "", "decided", "", "minority", ""));
        var entered = edge.post("/api/reviews/entry", filled).readEntity(JsonNode.class);
        assertThat(entered.get("expected").asText()).isEqualTo("NIL");
        assertThat(house.campaign.progress(house.strategic).work().coverage().heard())
                .isEqualTo(1);
    }

    @Test
    void aReviewShowsThoseBelowAddedUpAndQuotesThemWithALinkBothWays() {
        house.campaign.report(house.local, LocalDate.parse("2027-02-10"), 120, OptionalLong.empty());
        var below = house.submitted(
                house.federation.harbourSecretary, house.local, Judgement.AT_RISK, "Two streets are left.");
        house.campaign.report(house.local, LocalDate.parse("2027-02-20"), 30, OptionalLong.empty());
        who = house.federation.northSecretary;
        var id = house.begin(who, house.regional);
        var edit = edge.page("/reviews/" + id.text() + "/edit");
        assertThat(edit.select(".beneath").text())
                .as("120 when it was handed in, whatever came later")
                .contains("120 of 600 households; 1 of 1 heard")
                .contains("Two streets are left.")
                .contains("Rain.");
        var wish = edit.select("button[name=then]").eachAttr("value").stream()
                .filter(value -> value.endsWith(house.local.objective().text()))
                .findFirst()
                .orElseThrow();
        var fields = new HashMap<>(Map.of("revision", "1", "then", wish, "achieved", "We met."));
        assertThat(edge.post("/reviews/" + id.text(), "q1", fields).getHeaderString("Location"))
                .endsWith("/edit#achieved");

        assertThat(house.review(id).sections().achieved())
                .startsWith("We met.\n\n> Two streets are left.")
                .contains("](/reviews/" + below.text() + ")");
        fields.put("revision", "2");
        fields.put("then", "quote " + below.text() + " nothing");
        assertThat(edge.post("/reviews/" + id.text(), "q2", fields).getStatus()).isEqualTo(422);
        fields.put("judgement-" + house.regional.objective().text(), "AT_RISK");
        fields.put("why-" + house.regional.objective().text(), "As the branch says.");
        fields.put("achieved", house.review(id).sections().achieved());
        fields.put("then", "hand_in");
        edge.post("/reviews/" + id.text(), "q3", fields);

        assertThat(edge.page("/reviews/" + id.text()).select("blockquote a").attr("href"))
                .isEqualTo("/reviews/" + below.text());
        assertThat(edge.page("/reviews/" + below.text()).select("aside a[href=/reviews/" + id.text() + "]"))
                .hasSize(1);
    }

    private String slug(Campaign.Aimed at) {
        return house.plans.read(tx -> house.plans.plans.get(tx, at.plan()).slug());
    }
}
