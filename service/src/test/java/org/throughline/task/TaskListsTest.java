package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Office;
import org.throughline.progress.Campaign;

/** Lists, boards and checklists of tasks; what waits, comes again and goes round. */
class TaskListsTest {
    private final TaskEdge asked = new TaskEdge();
    private final TaskHouse house = asked.house;
    private final Campaign.Aimed stalls = asked.stalls;
    private final TestEdge edge = asked.edge;

    @AfterEach
    void close() {
        asked.close();
    }

    @Test
    void whatWaitsAndComesAgainIsSetByPageAndProgramAndShownInTheList() {
        var print = house.task(asked.who, stalls, "Print papers");
        var stall = house.tasks.make(
                house.as(asked.who),
                stalls.unit(),
                java.util.Optional.of(stalls.objective()),
                TaskWords.titled("Stall").due(TaskHouse.TODAY.plusDays(2)).duty("stall"));
        var place = "/tasks/" + stall.text();

        assertThat(edge.post(place + "/waits", "k1", Map.of("waits_for", print.text()))
                        .getStatus())
                .isEqualTo(303);
        var refused = edge.post(place + "/again", "k9", Map.of("rhythm", "MONTH", "step", "3", "until", "2020-06-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        var form = org.jsoup.Jsoup.parse(refused.readEntity(String.class)).select("details[open] form[action$=/again]");
        assertThat(form.select("input[name=until]").val()).isEqualTo("2020-06-01");
        assertThat(form.select("input[name=step]").val()).isEqualTo("3");
        assertThat(form.select("option[selected]").val()).isEqualTo("MONTH");
        assertThat(form.select(".field__error")).isNotEmpty();
        var circle = edge.post("/tasks/" + print.text() + "/waits", "k8", Map.of("waits_for", stall.text()));
        assertThat(circle.getStatus()).isEqualTo(409);
        assertThat(org.jsoup.Jsoup.parse(circle.readEntity(String.class))
                        .select("details[open] form[action$=/waits] .field__error"))
                .isNotEmpty();
        assertThat(edge.post(place + "/again", "k2", Map.of("rhythm", "WEEK", "step", "2", "until", "2027-06-01"))
                        .getStatus())
                .isEqualTo(303);
        var page = edge.page(place);
        assertThat(page.select("section:has(#waits) a").text()).contains("Print papers");
        assertThat(page.select("section:has(#again)").text()).contains("Every 2 weeks until 1 June 2027");
        assertThat(edge.page("/units/harbour/tasks?duty=stall").select(".tasks").text())
                .contains("Waits for: Print papers", "Every 2 weeks")
                .doesNotContain("Nobody answers for it yet. Open Print");
        assertThat(edge.get("/api" + place + "/waits")
                        .readEntity(JsonNode.class)
                        .at("/waitsFor/0/title")
                        .asText())
                .isEqualTo("Print papers");
        assertThat(edge.get("/api" + place + "/recurrence")
                        .readEntity(JsonNode.class)
                        .get("times"))
                .hasSize(1);
        assertThat(edge.put("/api/tasks/" + print.text() + "/waits", Map.of("waitsFor", List.of(stall.text())))
                        .getStatus())
                .isEqualTo(409);
        assertThat(edge.page("/units/harbour/duties").select("main").text()).contains("stall", "Nobody yet");
        assertThat(edge.page("/tasks/new?unit=harbour&duty=stall")
                        .select("main")
                        .text())
                .contains("Has not had “stall” lately");
        var turn = edge.post(
                "/tasks?unit=harbour", "k4", Map.of("name", "Next stall", "duty", "stall", "responsible", "turn"));
        assertThat(turn.getStatus()).isEqualTo(303);
        assertThat(edge.get("/api/units/harbour/tasks?duty=stall")
                        .readEntity(JsonNode.class)
                        .findValuesAsText("name"))
                .isNotEmpty();
    }

    @Test
    void listsSayWhatIsDueAndFilter() {
        var first = house.task(house.federation.harbourMember, stalls, "Later on");
        house.tasks.edit(
                house.as(house.federation.harbourMember),
                first,
                TaskWords.titled("Long ago").due(TaskHouse.TODAY.minusDays(3)).by(house.federation.harbourMember),
                1);

        assertThat(edge.page("/tasks").select(".tasks p:first-child b").text()).isEqualTo("3 days late");
        assertThat(edge.page("/units/harbour/tasks?state=done").select(".tasks li"))
                .isEmpty();
        assertThat(edge.page("/units/harbour/tasks?state=all&who=me")
                        .select("h3")
                        .eachText())
                .isEqualTo(List.of("Long ago"));
        assertThat(edge.get("/units/harbour/tasks?state=odd").getStatus()).isEqualTo(422);
        assertThat(edge.page("/tasks/new?unit=harbour").select("select[name=objective] option"))
                .hasSize(2);
        assertThat(edge.get("/tasks/" + first.text() + "/reading?said=5 papers").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aBoardHasAColumnForEachStateAndKeepsWhatWasChosenInItsAddress() {
        house.task(house.federation.harbourMember, stalls, "To be started");

        var board = edge.page("/units/harbour/tasks?view=board&who=nobody");

        assertThat(board.select(".board h2").eachText()).containsExactly("Open", "Goes on", "Stuck", "Done");
        assertThat(board.select(".board section").get(0).select("h3").eachText())
                .containsExactly("To be started");
        assertThat(board.select(".views a").eachAttr("href"))
                .containsExactly("/units/harbour/tasks?who=nobody", "/units/harbour/tasks?who=nobody&view=board");
        assertThat(edge.page("/units/harbour/tasks?view=board&who=me").select("h3"))
                .isEmpty();
    }

    @Test
    void tickedTasksAreChangedTogetherAndTheListStaysAsItWasChosen() {
        var one = house.task(house.federation.harbourMember, stalls, "One");
        var other = house.task(house.federation.harbourMember, stalls, "Other");
        var page = edge.page("/units/harbour/tasks?who=nobody");
        assertThat(page.select("input[name=task]").eachAttr("value")).contains(one.text(), other.text());

        var changed = edge.post(
                page.select("form#change").attr("action"),
                "k7",
                Map.of("task", one.text(), "due", "2027-02-03", "responsible", asked.who.text()));

        assertThat(changed.getStatus()).isEqualTo(303);
        assertThat(changed.getHeaderString("Location")).endsWith("/units/harbour/tasks?who=nobody");
        assertThat(edge.page("/units/harbour/tasks?who=nobody").select("h3").eachText())
                .containsExactly("Other");
        assertThat(edge.page("/units/harbour/tasks?who=me")
                        .select(".tasks p:first-child")
                        .text())
                .contains("3 February 2027");
        asked.who = house.federation.valleyMember;
        assertThat(edge.page("/units/harbour/tasks").select("form#change, input[name=task]"))
                .isEmpty();
    }

    @Test
    void aChecklistIsTickedOffLineByLineAndOutlivesAnEdit() {
        var task = house.task(house.federation.harbourMember, stalls, "Stall");
        var place = "/tasks/" + task.text();
        edge.post(place + "/edit", "k1", edit("- Table\n[ ] Leaflets\nKey", 1));
        assertThat(edge.page(place).select("#checks .choice").eachText()).containsExactly("Table", "Leaflets", "Key");
        var boxes = edge.page(place).select("input[name=checks]").eachAttr("value");

        edge.post(place + "/checklist", "k2", Map.of("checks", boxes.get(1)));
        // the other page was open before: it knows of no tick, and sets its own alone
        edge.post(place + "/checklist", "k3", Map.of("checks", boxes.get(2)));
        edge.post(place + "/edit", "k4", edit("Leaflets\nTable\nWater", 2));

        assertThat(edge.page(place)
                        .select("input[name=checks][checked]")
                        .parents()
                        .eachText())
                .contains("Leaflets");
        var program = edge.get("/api" + place + "/checklist").readEntity(JsonNode.class);
        assertThat(program.get("lines").toString())
                .isEqualTo("[{\"words\":\"Leaflets\",\"done\":true},{\"words\":\"Table\",\"done\":false},"
                        + "{\"words\":\"Water\",\"done\":false}]");
        asked.who = house.federation.secretary;
        house.federation.appoint(house.federation.north, asked.who, Office.SECRETARY);
        assertThat(edge.page(place).select("input[name=checks]"))
                .as("who only reads sees the list and ticks nothing")
                .isEmpty();
        assertThat(edge.page(place).text()).contains("1 of 3 ticked off").contains("Water");
        assertThat(edge.post(place + "/checklist", "k5", Map.of("were", boxes.get(1)))
                        .getStatus())
                .isEqualTo(403);
    }

    private Map<String, String> edit(String checklist, long revision) {
        return Map.of(
                "name",
                "Stall",
                "checklist",
                checklist,
                "objective",
                stalls.objective().text(),
                "revision",
                Long.toString(revision));
    }
}
