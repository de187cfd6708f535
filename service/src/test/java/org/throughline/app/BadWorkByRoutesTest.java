package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody should report, plan or sum up, sent by a program, in a form and in a table: refused with the same sentence, which names
 * what is meant; nothing is changed, and the page gives back what was typed.
 */
class BadWorkByRoutesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TYPED = "An evening at the quay: <every> word & comma.";
    private static final String UPDATES = "/units/harbour/updates";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static Ledgers ledgers;
    private static TenantsByApi tenants;
    private static Program hana;
    private static Program browser;
    private static WorkMade made;
    private static String wide;
    private static String narrow;
    private static String upper;
    private static String lower;
    private static String theirs;
    private static String doors;
    private static String papers;
    private static String first;
    private static String second;
    private static String synthesis;
    private static String one;
    private static String other;

    @BeforeAll
    static void begin() {
        var file = folder.resolve("service.db");
        service = RunningService.on(file);
        tenants = new TenantsByApi(service);
        hana = tenants.as("hana");
        var ida = tenants.as("ida");
        made = new WorkMade(tenants, hana);
        wide = made.plan(hana, "harbour", "OPERATIONAL", "Wide");
        narrow = made.plan(hana, "harbour", "TACTICAL", "Narrow");
        upper = made.objective(hana, wide, "Upper");
        lower = made.objective(hana, narrow, "Lower");
        theirs = made.objective(ida, made.plan(ida, "hill", "TACTICAL", "Hill in spring"), "Theirs");
        hana.put("/api/plans/" + narrow + "/provisions/" + lower + "/serves", "{'target': '%s'}", upper);
        doors = made.indicator(narrow, lower, made.measure("doors"));
        papers = made.indicator(wide, upper, made.measure("papers"));
        first = made.task(lower, "Print");
        second = made.task(lower, "Hand out");
        hana.put("/api/tasks/" + second + "/waits", "{'waitsFor': ['%s']}", first);
        one = made.lesson("eli", "One listens");
        other = made.lesson("fay", "One writes");
        synthesis = made.begun(hana, "SYNTHESIS");
        hana.post("/api/summations/" + synthesis + "/answers", merged(one, other));
        var signedIn = Program.nobodys(service)
                .send(
                        "POST",
                        "/sign-in",
                        FORM,
                        form(Map.of("email", "hana@example.org", "password", tenants.password("hana"))));
        browser = Program.inSession(service, signedIn);
        ledgers = new Ledgers(file);
    }

    @AfterAll
    static void stop() {
        ledgers.close();
        service.close();
    }

    @Test
    void whatIsStillToComeIsNotReported() {
        var day = tenants.today.plusDays(2).toString();
        refused("reading.future", "POST", "/api" + UPDATES, report(lower, day), UPDATES, typed(lower, day));
        refusedTable("readings", head("narrow", day), "2");
    }

    @Test
    void nothingIsReportedOfADayBeforeThePlan() {
        var day = "2019-12-31";
        refused(
                "reading.before_period",
                "POST",
                "/api" + UPDATES,
                report(lower, day),
                UPDATES,
                typed(lower, day),
                "2020");
        refusedTable("readings", head("narrow", day), "2", "2020");
    }

    @Test
    void nothingIsReportedForSomeoneElsesUnit() {
        var day = tenants.today.toString();
        refused(
                "task.members_only",
                "POST",
                "/api/units/hill/updates",
                report(theirs, day),
                "/units/hill/updates",
                typed(theirs, day),
                "Hill");
        refused(
                "task.other_unit",
                "POST",
                "/api" + UPDATES,
                report(theirs, day),
                UPDATES,
                typed(theirs, day),
                "Hill in spring");
        refusedTable("readings", head("hill-in-spring", day), "2");
        refusedTable("readings", head("narrow", day).replace("\nharbour,", "\nhill,"), "2");
    }

    @Test
    void nothingIsCountedInAnotherUnitOfMeasurement() {
        var day = tenants.today.toString();
        refusedByProgram(
                "reading.other_measure",
                "POST",
                "/api" + UPDATES,
                Program.write(
                        "{'objective': '%s', 'happenedOn': '%s', 'again': false, 'quantities': [{'amount': 5,"
                                + " 'decimals': 0, 'measure': '%s', 'indicator': '%s'}]}",
                        lower, day, made.measure("papers"), doors));
        refused(
                "feed.other_measure",
                "PUT",
                "/api/plans/" + narrow + "/indicators/" + doors + "/feeds",
                Program.write("{'target': '%s'}", papers),
                "/plans/" + narrow + "/serves/" + lower + "/feeds/" + doors,
                Map.of("feeds", papers));
        refusedTable("readings", head("narrow", day).replace("doors", "boots"), "2", "boots");
        // a form has no place for the mismatch: what the objective does not measure is read back as counting for no
        // target
        var read = browser.send("POST", UPDATES + "/reading", FORM, form(said(lower, day, "5 papers")));
        assertThat(Jsoup.parse(read.body()).select("main").text()).contains("counts for no target");
        assertThat(ledgers.wroteAndUndone()).isFalse();
    }

    @Test
    void reviewsAndTasksThatComeAgainHaveAnEnd() {
        for (var months : new int[] {0, -1, 9_999}) {
            refused(
                    "plan.cadence",
                    "PUT",
                    "/api/plans/" + narrow + "/reviews/cadence",
                    Program.write("{'months': %d}", months),
                    "/plans/" + narrow + "/reviews/cadence",
                    Map.of("months", Integer.toString(months)));
        }
        refusedAgain("task.again.no_end", "", 1);
        refusedAgain("task.again.too_many", "2099-12-31", 1);
        refusedAgain("task.again.ends_before", tenants.today.toString(), 1);
        refusedAgain("task.again.step", tenants.today.plusYears(1).toString(), 0);
        refusedTable("tasks", "unit,title,due,comes again\nharbour,Stall,2027-02-01,week 1\n", "2");
    }

    @Test
    void noTaskWaitsForItself() {
        refused(
                "task.wait.circle",
                "PUT",
                "/api/tasks/" + first + "/waits",
                Program.write("{'waitsFor': ['%s']}", second),
                "/tasks/" + first + "/waits",
                Map.of("waits_for", second),
                "Print → Hand out → Print");
        refused(
                "task.wait.itself",
                "PUT",
                "/api/tasks/" + first + "/waits",
                Program.write("{'waitsFor': ['%s']}", first),
                "/tasks/" + first + "/waits",
                Map.of("waits_for", first));
        refusedTable("tasks", "unit,title,number,waits for\nharbour,Paste,1,2\nharbour,Paint,2,1\n", "3", "2 → 1 → 2");
    }

    @Test
    void sourcesOfASynthesisDoNotAnswerEachOtherInACircle() {
        refused(
                "answer.circle",
                "POST",
                "/api/summations/" + synthesis + "/answers",
                Program.write(merged(other, one)),
                "/syntheses/" + synthesis + "/answers/" + other,
                Map.of("disposition", "MERGED", "target", "finding:" + one, "why", TYPED),
                "One listens",
                "One writes");
    }

    @Test
    void nothingServesWhatServesIt() {
        refused(
                "link.circle",
                "PUT",
                "/api/plans/" + wide + "/provisions/" + upper + "/serves",
                Program.write("{'target': '%s'}", lower),
                "/plans/" + wide + "/serves/" + upper,
                Map.of("serves", lower),
                "“1 Lower” already serves “1 Upper”");
    }

    private static void refusedAgain(String code, String until, int step) {
        refused(
                code,
                "PUT",
                "/api/tasks/" + first + "/recurrence",
                Program.write(
                        "{'rhythm': 'WEEK', 'step': %d, 'turns': false%s}",
                        step, until.isEmpty() ? "" : ", 'until': '" + until + "'"),
                "/tasks/" + first + "/again",
                Map.of("rhythm", "WEEK", "step", Integer.toString(step), "until", until));
    }

    /** By a program and in a form, in both languages, with the same sentence, and without a trace. */
    private static void refused(
            String code,
            String verb,
            String api,
            String json,
            String path,
            Map<String, String> fields,
            String... named) {
        var sentence = refusedByProgram(code, verb, api, json, named);
        var page = refusedPage(browser.send("POST", path, FORM, form(fields)));
        assertThat(page.select("main").text()).contains(sentence);
        var back = page.select("input, textarea, option[selected]").eachAttr("value")
                + page.select("main").text()
                + page.select("textarea").eachText();
        // what a list does not offer cannot be chosen in it again
        var words = new HashMap<>(fields);
        if (fields.containsValue(theirs) || !fields.containsKey("said")) {
            words.values().removeAll(Set.of(theirs, papers, lower, first, tenants.today.toString(), ""));
        }
        words.values().forEach(value -> assertThat(back).as(path).contains(value));
    }

    /** @return the sentence in English */
    private static String refusedByProgram(String code, String verb, String path, String json, String... named) {
        var english = detail(hana.send(verb, path, json), code);
        assertThat(english).endsWith(".").doesNotContain("{");
        assertThat(List.of(named)).allMatch(english::contains);
        assertThat(detail(hana.in("es").send(verb, path, json), code))
                .isNotEqualTo(english)
                .doesNotContain("{");
        return english;
    }

    private static String detail(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(RunningService.json(answer).get("code").asText()).isEqualTo(code);
        assertThat(ledgers.wroteAndUndone()).isFalse();
        return RunningService.json(answer).get("detail").asText();
    }

    private static Document refusedPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(ledgers.wroteAndUndone()).isFalse();
        return Jsoup.parse(answer.body());
    }

    /** By a program and on the page, which gives the table back; each names the line. */
    private static void refusedTable(String what, String table, String line, String... named) {
        var answer = hana.send("POST", "/api/tables/" + what, "text/csv", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(ledgers.wroteAndUndone()).isFalse();
        var error = RunningService.json(answer).at("/errors/0").asText();
        assertThat(error).contains(line).endsWith(".");
        assertThat(List.of(named)).allMatch(error::contains);
        var body = "--b\r\n"
                + "Content-Disposition: form-data; name=\"words\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                + table + "\r\n--b\r\nContent-Disposition: form-data; name=\"load\"\r\n\r\n1\r\n--b--\r\n";
        var page =
                refusedPage(browser.send("POST", "/tables/" + what + "/load", "multipart/form-data; boundary=b", body));
        assertThat(page.select("main").text()).contains(error);
        assertThat(page.select("textarea").val()).contains(table.strip());
    }

    private static String head(String plan, String day) {
        return "unit,plan,objective,measure,date,amount\nharbour," + plan + ",1,doors," + day + ",5\n";
    }

    private static String report(String objective, String day) {
        return Program.write(
                "{'objective': '%s', 'happenedOn': '%s', 'said': '5 doors', 'note': 'Rain.', 'again': false}",
                objective, day);
    }

    private static Map<String, String> typed(String objective, String day) {
        return said(objective, day, "5 doors");
    }

    private static Map<String, String> said(String objective, String day, String said) {
        return Map.of("objective", objective, "happened", day, "said", said, "note", TYPED);
    }

    private static String merged(String what, String with) {
        return "{'findings': ['%s'], 'kind': 'MERGED', 'target': 'finding:%s', 'reason': 'The same.'}"
                .formatted(what, with);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
