package org.throughline.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;

class LinePagesTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final SmallOrganisation small = new SmallOrganisation(db);
    private final AtomicReference<Actor> actor = new AtomicReference<>(small.as(small.federation.harbourMember));
    private final PlanLines lines = small.lines(Beside.NOTHING);
    private final TestEdge edge = new TestEdge(
            actor::get,
            db.clock(),
            new LinePages(small.genealogies(), new Messages()),
            new LineResource(small.genealogies()),
            new PlanLinePages(lines, new Messages()),
            new PlanLineResource(lines));

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void theLineLeadsUpFromATaskToTheStrategy() {
        var page = edge.page("/line/task:" + small.stall.text());

        assertThat(page.select("h1").text()).isEqualTo("Stall at the market");
        assertThat(page.select(".thread__name").eachText())
                .containsExactly(
                        "2.1 Healthy homes", "1 Every stairwell", "1 Ropewalk and the Basin", "Stall at the market");
    }

    @Test
    void aProvisionTellsWhoCarriesItAndHowItWasDecided() {
        var page = edge.page("/line/provision:" + small.stairwells.text());

        assertThat(page.select("section:has(#from)").text()).contains("Adopted", "4 for, 0 against, 0 abstained");
        assertThat(page.select("section:has(#became)").text()).contains("Carried by", "1 Ropewalk and the Basin");
    }

    @Test
    void aLessonIsSeenUnderItsObjectiveAndTellsWhereItStands() {
        var lesson = small.lesson(
                small.federation.harbourMember, small.federation.harbour, small.stairwells, "Two at every door.");

        assertThat(edge.page("/line/provision:" + small.stairwells.text())
                        .select("section:has(#became)")
                        .text())
                .contains("Lesson", "Two at every door.");
        var page = edge.page("/line/finding:" + lesson.text());
        assertThat(page.select(".thread__name").eachText())
                .containsExactly("2.1 Healthy homes", "1 Every stairwell", "Two at every door.");
        assertThat(page.select("section:has(#from)").text()).contains("Written in “Spring”, Harbour");
        assertThat(page.select("section:has(#became)").text()).contains("Harbour owes an answer");
    }

    @Test
    void whatIsNotForAReaderIsNotOnTheLine() {
        actor.set(small.as(small.federation.valleyMember));

        assertThat(edge.page("/line/provision:" + small.stairwells.text()).text())
                .doesNotContain("Ropewalk");
        assertThat(edge.get("/line/provision:" + small.ropewalk.text()).getStatus())
                .isEqualTo(404);
        assertThat(edge.get("/line/task:" + small.stall.text()).getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/line/task:" + small.stall.text()).getStatus()).isEqualTo(404);

        actor.set(Actor.anonymous("en"));
        assertThat(edge.page("/line/provision:" + small.homes.text()).text()).doesNotContain("stairwell", "terraces");
    }

    @Test
    void whatNamesNothingIsUnknown() {
        for (var subject : new String[] {"nothing", "task:", "ship:0000000000001", "plan:0000000000001", "task:x|y"}) {
            assertThat(edge.get("/line/" + subject).getStatus()).as(subject).isEqualTo(404);
        }
    }

    @Test
    void programsGetTheSame() {
        var json = edge.get("/api/line/task:" + small.doors.text()).readEntity(JsonNode.class);

        assertThat(json.get("path")).hasSize(4);
        assertThat(json.get("became").get(0).get("said").get("arguments").get(0).asText())
                .isEqualTo("14 people");
    }

    @Test
    void figuresRiseFromTheBranchToTheStrategy() {
        var homes = edge.page("/plans/homes-first").select("section:has(#p2-1)");

        assertThat(homes.select(".signals").text())
                .contains("50 %", "of the work set out", "14 of 20,000 people reached", "1 of 1 unit heard from");
        assertThat(homes.select(".strand__far").eachText()).contains("14 of 12,000", "14 of 1,100");
        assertThat(edge.page("/plans/homes-first").select(".thread--across").text())
                .contains("2 tasks", "1 done");
    }

    @Test
    void theWorkOfAPlanStandsUnderItsObjectives() {
        var page = edge.page("/plans/harbour-plan/work");

        assertThat(page.select(".opening[open] .opening__title").eachText())
                .containsExactly("1 Ropewalk and the Basin");
        assertThat(page.select(".tasks > li").eachText())
                .satisfiesExactly(
                        stall -> assertThat(stall).contains("Stall at the market", "Eli Harbour", "2 March 2027"),
                        doors -> assertThat(doors).contains("Door to door, 1 to 48", "done"));
        assertThat(edge.page("/plans/homes-first/work").select(".tree__node a").eachAttr("href"))
                .contains("/plans/northern-plan/work");
    }
}
