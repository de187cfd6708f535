package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Office;
import org.throughline.progress.Campaign;

/** A report from the page and from a program: the same task, the same figures. */
class TaskReportsTest {
    private final TaskEdge asked = new TaskEdge();
    private final TaskHouse house = asked.house;
    private final Campaign.Aimed stalls = asked.stalls;
    private final TestEdge edge = asked.edge;

    @AfterEach
    void close() {
        asked.close();
    }

    @Test
    void aTaskIsSetReportedOnReadBackAndSavedByPage() {
        var made = edge.post(
                "/tasks?unit=harbour",
                "k1",
                Map.of(
                        "name",
                        "Stall at the market",
                        "weight",
                        "2",
                        "objective",
                        stalls.objective().text()));
        assertThat(made.getStatus()).isEqualTo(303);
        var place = made.getHeaderString("Location").replaceFirst("^.*(/tasks/)", "$1");

        var page = edge.page(place);
        assertThat(page.select("h1").text()).isEqualTo("Stall at the market");
        assertThat(page.select(".thread__step--here").text()).contains("Stall at the market");

        var back = edge.post(place + "/reading", "k2", Map.of("said", "14 people, 540 papers", "state", "DONE"));
        var read = org.jsoup.Jsoup.parse(back.readEntity(String.class));
        assertThat(read.select(".report__line").eachText())
                .containsExactly(
                        "14 people Kept and shown, counts for no target", "540 papers Counts for 1 Households");
        var hidden = new java.util.HashMap<String, String>();
        read.select("form.report input[type=hidden]").forEach(i -> hidden.put(i.attr("name"), i.attr("value")));

        var saved = edge.post(place + "/updates", "k3", hidden);
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(edge.page(place).select(".event__what").text()).contains("540 papers", "Done");
        assertThat(house.campaign
                        .progress(stalls)
                        .results()
                        .get(0)
                        .result()
                        .actual()
                        .num())
                .isEqualTo(540);
        assertThat(house.doubts()).isEmpty();
    }

    @Test
    void aQuickReportWithoutNumbersIsSavedAtOnceAndWithNumbersReadBackFirst() {
        var task = house.task(asked.who, stalls, "Stall | one");
        var place = "/tasks/" + task.text();

        var nothing = edge.post(place + "/report", "k0", Map.of("said", ""));
        assertThat(nothing.getStatus()).isEqualTo(422);
        var done = edge.post(place + "/report", "k1", Map.of("said", "", "state", "DONE"));
        assertThat(done.getHeaderString("Location")).endsWith("/");
        assertThat(house.read(task).state()).isEqualTo(TaskState.DONE);

        var back = edge.post(place + "/report", "k2", Map.of("said", "540 papers", "state", "IN_PROGRESS"));
        var read = org.jsoup.Jsoup.parse(back.readEntity(String.class));
        assertThat(read.select(".report__line").text()).contains("540 papers");
        assertThat(house.read(task).state()).isEqualTo(TaskState.DONE);
        var hidden = new java.util.HashMap<String, String>();
        read.select("form.report input[type=hidden]").forEach(i -> hidden.put(i.attr("name"), i.attr("value")));
        assertThat(edge.post(place + "/updates", "k3", hidden).getHeaderString("Location"))
                .endsWith("/");
        assertThat(house.read(task).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void theSameByProgramAndADoubtfulNumberIsAsked() {
        var task = edge.post(
                        "/api/tasks",
                        Map.of(
                                "unit",
                                "harbour",
                                "title",
                                "Stall",
                                "objective",
                                stalls.objective().text()))
                .readEntity(JsonNode.class)
                .get("id")
                .asText();

        var asked = edge.post("/api/tasks/" + task + "/updates", Map.of("said", "1.200 papers"));
        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(asked.readEntity(JsonNode.class).get("code").asText()).isEqualTo("update.ask");
        var read = edge.post("/api/tasks/" + task + "/reading", Map.of("said", "1.200 papers"))
                .readEntity(JsonNode.class);
        assertThat(read.get("questions").get(0).get("readings")).hasSizeGreaterThan(1);

        var told = edge.post(
                        "/api/tasks/" + task + "/updates",
                        Map.of("said", "300 papers", "state", "IN_PROGRESS", "share", 500_000))
                .readEntity(JsonNode.class);
        assertThat(told.get("share").asLong()).isEqualTo(500_000);
        var update = told.get("updates").get(0).get("id").asText();
        var twice = edge.post("/api/tasks/" + task + "/updates", Map.of("said", "300 papers"));
        assertThat(twice.readEntity(JsonNode.class).get("code").asText()).isEqualTo("update.already");
        edge.post("/api/tasks/" + task + "/updates", Map.of("said", "30 papers", "corrects", update));

        assertThat(house.campaign
                        .progress(stalls)
                        .results()
                        .get(0)
                        .result()
                        .actual()
                        .num())
                .isEqualTo(30);
        assertThat(edge.get("/api/units/harbour/tasks").readEntity(JsonNode.class))
                .hasSize(1);
    }

    @Test
    void aReportIsMadeWithoutATask() {
        var back = edge.post(
                "/units/harbour/updates/reading",
                "k1",
                Map.of("said", "40 papers", "objective", stalls.objective().text()));
        var hidden = new java.util.HashMap<String, String>();
        org.jsoup.Jsoup.parse(back.readEntity(String.class))
                .select("form.report input[type=hidden]")
                .forEach(i -> hidden.put(i.attr("name"), i.attr("value")));
        edge.post("/units/harbour/updates", "k2", hidden);

        assertThat(edge.page("/units/harbour/updates").select(".event__what").text())
                .contains("40 papers");
        assertThat(edge.get("/api/units/harbour/updates").readEntity(JsonNode.class))
                .hasSize(1);
        assertThat(house.campaign
                        .progress(stalls)
                        .results()
                        .get(0)
                        .result()
                        .actual()
                        .num())
                .isEqualTo(40);
    }

    @Test
    void theUnitAboveReadsAndDoesNotReport() {
        var task = house.task(house.federation.harbourMember, stalls, "Stall");
        asked.who = house.federation.secretary;
        house.federation.appoint(house.federation.north, asked.who, Office.SECRETARY);

        assertThat(edge.page("/tasks/" + task.text()).select("form.report")).isEmpty();
        var refused = edge.post("/api/tasks/" + task.text() + "/updates", Map.of("note", "I say so"));
        assertThat(refused.getStatus()).isEqualTo(403);
        asked.who = house.federation.valleyMember;
        assertThat(edge.post("/api/tasks/" + task.text() + "/drop", Map.of("why", "x"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatWasTypedComesBackWhereItIsRefused() {
        var set = edge.post(
                "/tasks?unit=harbour",
                "r1",
                Map.of("name", "Stall", "weight", "-1", "checklist", "Table", "body", "By the gate."));
        assertThat(set.getStatus()).isEqualTo(422);
        var form = org.jsoup.Jsoup.parse(set.readEntity(String.class));
        assertThat(form.select("input[name=name]").val()).isEqualTo("Stall");
        assertThat(form.select("textarea[name=body]").text()).isEqualTo("By the gate.");
        assertThat(form.select("textarea[name=checklist]").text()).isEqualTo("Table");
        assertThat(form.select("main").text()).contains("A weight cannot be below 0");

        var task = "/tasks/" + house.task(asked.who, stalls, "Stall").text();
        var told = Map.of("said", "40 papers", "note", "Rain.", "done", "140", "happened", "2027-02-01");
        var report =
                org.jsoup.Jsoup.parse(edge.post(task + "/reading", "r2", told).readEntity(String.class));
        assertThat(report.select("form.report input[name=said]").val()).isEqualTo("40 papers");
        assertThat(report.select("form.report input[name=note]").val()).isEqualTo("Rain.");
        assertThat(report.select("form.report input[name=happened]").val()).isEqualTo("2027-02-01");
        assertThat(report.select("form.report").text()).contains("140 % is not");

        var edited = org.jsoup.Jsoup.parse(
                edge.post(task + "/edit", "r3", Map.of("name", "Stall at dawn", "weight", "-2", "revision", "1"))
                        .readEntity(String.class));
        assertThat(edited.select("form[action$=edit] input[name=name]").val()).isEqualTo("Stall at dawn");
        assertThat(edited.select("input[name=revision]").val()).isEqualTo("1");

        var unit =
                edge.post("/units/harbour/updates/reading", "r4", Map.of("said", "5 papers", "happened", "2031-01-01"));
        assertThat(org.jsoup.Jsoup.parse(unit.readEntity(String.class))
                        .select("input[name=said]")
                        .val())
                .isEqualTo("5 papers");
    }
}
