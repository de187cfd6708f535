package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.plan.Learned;
import org.throughline.plan.Measure;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** A report from the page and from a program: the same task, the same figures. */
class TaskEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final TaskHouse house = new TaskHouse(db);
    private MemberId who = house.federation.harbourMember;
    private Campaign.Aimed stalls;
    private TestEdge edge;

    @BeforeEach
    void open() {
        var federation = house.federation;
        var papers = house.house.measures.define(
                house.as(federation.secretary),
                "papers",
                0,
                Map.of("en", new Measure.Name("papers", "paper"), "es", new Measure.Name("periódicos", "periódico")));
        stalls = house.campaign.adopted(federation.harbour, Tier.TACTICAL, papers, 1_000);
        var reports = new Reports(house.house.measures, house.updates);
        var messages = new Messages();
        var figures = house.campaign.figures;
        var views = new TaskViews(house.tasks, house.updates, federation.units(), federation.members());
        var back = new ReportScreens(house.updates, house.tasks, reports, federation.members(), figures, messages);
        var course = new TaskCourse(
                house.tasks, house.waits, house.recurrences, house.duties, federation.members(), figures, messages);
        var lists = new ListScreens(
                house.tasks, federation.units(), federation.members(), figures, house.duties, course, messages);
        var changes = new Changes(db.work(), house.tasks, house.updates);
        var reporting = new Reporting(db.work(), federation.units(), house.tasks, house.updates, reports);
        var screens = new TaskScreens(
                house.tasks,
                house.checklists,
                house.updates,
                federation.units(),
                federation.members(),
                figures,
                Learned.NOTHING,
                course,
                messages);
        edge = new TestEdge(
                () -> house.as(who),
                db.clock(),
                new TaskPages(
                        db.work(),
                        federation.units(),
                        house.tasks,
                        house.checklists,
                        house.duties,
                        house.updates,
                        reporting,
                        screens,
                        back,
                        lists),
                new QuickPages(db.work(), reporting, back),
                new CoursePages(db.work(), house.recurrences, house.waits, screens),
                new CourseResource(db.work(), house.tasks, house.recurrences, house.waits),
                new DutyPages(
                        db.work(),
                        federation.units(),
                        house.duties,
                        new DutyScreens(house.duties, course, federation.members(), messages)),
                new DutyResource(db.work(), federation.units(), house.duties),
                new ChecklistPages(house.checklists),
                new ChecklistResource(db.work(), house.tasks, house.checklists),
                new UnitTaskPages(db.work(), federation.units(), changes, lists),
                new UnitUpdatePages(db.work(), federation.units(), house.tasks, house.updates, reports, back),
                new TaskResource(db.work(), federation.units(), house.tasks, house.updates, reports, views),
                new UnitTaskResource(db.work(), federation.units(), house.tasks, changes, views),
                new UnitUpdateResource(db.work(), federation.units(), house.updates, reports, views));
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
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
        var task = house.task(who, stalls, "Stall | one");
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
    void whatWaitsAndComesAgainIsSetByPageAndProgramAndShownInTheList() {
        var print = house.task(who, stalls, "Print papers");
        var stall = house.tasks.make(
                house.as(who),
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
        who = house.federation.secretary;
        house.federation.appoint(house.federation.north, who, Office.SECRETARY);

        assertThat(edge.page("/tasks/" + task.text()).select("form.report")).isEmpty();
        var refused = edge.post("/api/tasks/" + task.text() + "/updates", Map.of("note", "I say so"));
        assertThat(refused.getStatus()).isEqualTo(403);
        who = house.federation.valleyMember;
        assertThat(edge.post("/api/tasks/" + task.text() + "/drop", Map.of("why", "x"))
                        .getStatus())
                .isEqualTo(403);
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
                Map.of("task", one.text(), "due", "2027-02-03", "responsible", who.text()));

        assertThat(changed.getStatus()).isEqualTo(303);
        assertThat(changed.getHeaderString("Location")).endsWith("/units/harbour/tasks?who=nobody");
        assertThat(edge.page("/units/harbour/tasks?who=nobody").select("h3").eachText())
                .containsExactly("Other");
        assertThat(edge.page("/units/harbour/tasks?who=me")
                        .select(".tasks p:first-child")
                        .text())
                .contains("3 February 2027");
        who = house.federation.valleyMember;
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
        who = house.federation.secretary;
        house.federation.appoint(house.federation.north, who, Office.SECRETARY);
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

        var task = "/tasks/" + house.task(who, stalls, "Stall").text();
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
