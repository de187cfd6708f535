package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;

/** Many tasks changed or copied at once by the pages: what is said of it, and that nothing typed is lost when it is refused. */
class ManyTasksByPagesTest {
    private static final String LIST = "/units/harbour/tasks";

    private final TaskEdge asked = new TaskEdge();
    private final TaskHouse house = asked.house;

    @AfterEach
    void close() {
        asked.close();
    }

    private TaskId task(String title) {
        return house.tasks.make(
                TestDatabase.SYSTEM,
                asked.stalls.unit(),
                Optional.of(asked.stalls.objective()),
                TaskWords.titled(title).due(TaskHouse.TODAY.plusDays(3)));
    }

    private TaskId weekly(String title) {
        var task = task(title);
        house.recurrences.set(
                TestDatabase.SYSTEM, task, Rhythm.WEEK, 1, Optional.of(TaskHouse.TODAY.plusDays(40)), false);
        return task;
    }

    private static String said(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return URLDecoder.decode(answer.getCookies().get("said").getValue(), StandardCharsets.UTF_8);
    }

    @Test
    void aChangeThatIsRefusedKeepsItsTicksItsWordsAndItsPlaceInTheList() {
        var one = task("One");
        task("Other");
        var fields = Map.of("task", one.text(), "due", "31.2.", "drop", "No rain coats", "responsible", "none");

        var refused = asked.edge.post(LIST + "?on=" + asked.stalls.objective().text(), "k1", fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.readEntity(String.class));
        assertThat(page.select("input[name=task][checked]").eachAttr("value")).containsExactly(one.text());
        assertThat(page.select("input[name=task]")).hasSize(2);
        var form = page.select("details[open] form#change");
        assertThat(form.attr("action"))
                .isEqualTo(LIST + "?on=" + asked.stalls.objective().text());
        assertThat(page.select(".field__error").text()).contains("31.2.");
        assertThat(form.select("input[name=due]").val()).isEqualTo("31.2.");
        assertThat(form.select("input[name=drop]").val()).isEqualTo("No rain coats");
        assertThat(form.select("select[name=responsible] option[selected]").val())
                .isEqualTo("none");
        assertThat(house.read(one).state()).isEqualTo(TaskState.OPEN);
        var nothing = asked.edge.post(LIST, "k2", Map.of("due", "2027-03-09"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.readEntity(String.class))
                        .select("form#change input[name=due]")
                        .val())
                .isEqualTo("2027-03-09");
    }

    @Test
    void itLeadsBackToThePageOfTheListOnWhichTheyWereTicked() {
        for (int i = 0; i <= Tasks.PAGE; i++) {
            task("Task " + i);
        }
        var next = asked.edge.page(LIST).select(".pagination a, a[rel=next]").attr("href");
        assertThat(next).contains("after=");
        var second = asked.edge.page(next);
        var form = second.select("form#change").attr("action");
        assertThat(form).isEqualTo(next);
        var changed = asked.edge.post(
                form, "k1", Map.of("task", second.select("input[name=task]").attr("value"), "due", "2027-03-20"));
        assertThat(said(changed)).isEqualTo("said.tasks.changed|1");
        assertThat(changed.getHeaderString("Location")).endsWith(next);
    }

    @Test
    void whatLooksLikeANumberAndCannotBeCountedIsReadBackAndRefusedToAProgram() {
        var stall = task("Stall");
        var page = asked.edge.post(
                "/tasks/" + stall.text() + "/report", "k1", Map.of("said", "-5 papers", "state", "DONE"));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page.readEntity(String.class))
                        .select("form.report")
                        .text())
                .contains("“-5 papers” is not counted and kept as words.");
        assertThat(house.read(stall).state()).isEqualTo(TaskState.OPEN);
        var again = asked.edge.post(
                "/tasks/" + stall.text() + "/report", "k2", Map.of("said", "-5 papers", "write_again", "yes"));
        assertThat(Jsoup.parse(again.readEntity(String.class))
                        .select("input[name=said]")
                        .val())
                .isEqualTo("-5 papers");
        var ahead = Map.of(
                "said", "5 papers", "happened", TaskHouse.TODAY.plusDays(1).toString());
        assertThat(asked.edge
                        .post("/tasks/" + stall.text() + "/reading", "k3", ahead)
                        .getStatus())
                .as("before it is read back")
                .isEqualTo(422);

        var api = "/api/tasks/" + stall.text() + "/updates";
        var refused = asked.edge.post(api, Map.of("said", "-5 papers", "again", false));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.readEntity(String.class)).contains("update.uncounted");
        var unknown = Map.of("amount", 5, "decimals", 0, "measure", stall.text());
        assertThat(asked.edge
                        .post(api, Map.of("quantities", List.of(unknown), "again", false))
                        .readEntity(String.class))
                .contains("reading.no_measure");
        assertThat(asked.edge
                        .post(api, Map.of("said", "-5 papers", "quantities", List.of(), "again", false))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theDayIsTheOneOfTheUnitAndNotOfTheServer() {
        house.campaign.write(
                tx -> tx.handle().execute("UPDATE unit SET zone = 'Pacific/Auckland' WHERE slug = 'harbour'"));
        var clock = house.db.clock();
        clock.moveBy(Duration.between(clock.instant(), Instant.parse("2027-03-04T14:00:00Z")));
        // due on the 4th, which is over there
        var stall = weekly("Stall");

        assertThat(asked.edge
                        .get("/api/tasks/" + stall.text() + "/recurrence")
                        .readEntity(JsonNode.class)
                        .at("/times")
                        .findValuesAsText("late"))
                .contains("true");
        var api = "/api/tasks/" + stall.text() + "/updates";
        assertThat(asked.edge
                        .post(api, Map.of("note", "Early", "happenedOn", "2027-03-05", "again", false))
                        .getStatus())
                .isEqualTo(200);
        assertThat(asked.edge
                        .post(api, Map.of("note", "Too early", "happenedOn", "2027-03-06", "again", false))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void ofASeriesItIsSaidThatThisTimeAloneIsChanged() {
        var stall = weekly("Stall");
        assertThat(said(asked.edge.post(LIST, "k1", Map.of("task", stall.text(), "due", "2027-03-20"))))
                .isEqualTo("said.tasks.changed_again|1|1");
    }

    @Test
    void aCopySaysHowItComesAgainAndWhatItWaitsForNoMore() {
        var stall = weekly("Stall");
        var permit = house.tasks.make(
                TestDatabase.SYSTEM, asked.stalls.unit(), Optional.empty(), TaskWords.titled("Permit"));
        house.waits.add(TestDatabase.SYSTEM, stall, permit);
        var from = house.house.<String>read(
                tx -> house.house.plans.get(tx, asked.stalls.plan()).slug());
        var copy = LIST + "/copy";

        var page = asked.edge.page(copy + "?from=" + from + "&first=2027-03-04&becomes=2027-06-03");

        var line = page.select(".agenda__item:contains(Stall)").first().text();
        assertThat(line).contains("Will not wait for “Permit”, which is not copied.", "Every week until");
        var fields = page.select("form[method=post] input[type=hidden]:not([name^=_])").stream()
                .collect(java.util.stream.Collectors.toMap(
                        field -> field.attr("name"), field -> field.attr("value"), (a, b) -> a));
        var none = asked.edge.post(copy, "k1", fields);
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(none.readEntity(String.class))
                        .select("input[name=becomes]")
                        .eachAttr("value"))
                .contains("2027-06-03");
        fields.put("task", stall.text());
        assertThat(said(asked.edge.post(copy, "k2", fields))).isEqualTo("said.tasks.copied_loose|1|1");
    }
}
