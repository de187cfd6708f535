package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Id;
import org.throughline.plan.PlanId;
import org.throughline.review.FormCode;

/**
 * A quarter of thirty branches by programs alone: one has nothing to report, one sends its form on paper, two are silent, and the
 * centre sees which.
 */
class SilentQuarterByApiTest {
    private static final List<String> REGIONS = List.of("North", "South", "East");
    private static final int IN_EACH = 10;
    private static final List<String> SILENT = List.of("East 4", "North 8");
    private static final String NIL = "South 2";
    private static final String ON_PAPER = "North 3";
    private static final String ABOVE = "/api/plans/homes-for-all";

    private final FederationByApi federation = new FederationByApi();
    private final Map<String, String> branches = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void theCentreSeesWhichTwoOfThirtyStayedSilent() {
        var from = federation.today();
        var homes = thirtyBranchesTakeItOn();
        branches.keySet().stream()
                .filter(branch -> !SILENT.contains(branch) && !branch.equals(NIL))
                .forEach(branch -> federation
                        .secretary(branch)
                        .post(
                                "/api/units/" + FederationTables.slug(branch) + "/updates",
                                "{'objective': '%s', 'note': 'Ten doors.', 'again': false}",
                                branches.get(branch)));
        federation.clock.moveBy(Duration.ofDays(96));
        federation.secretary(NIL).post(planOf(NIL) + "/reviews", "{'from': '%s', 'nil': true}", from);
        onPaper(from);
        branches.keySet().stream()
                .filter(branch ->
                        !SILENT.contains(branch) && !List.of(NIL, ON_PAPER).contains(branch))
                .forEach(branch -> file(branch, from.toString()));

        assertThat(states(federation.ada))
                .as("a unit sees its own gap first")
                .containsValue("IN")
                .containsValue("NIL")
                .containsEntry(unit(SILENT.get(0)), "NOT_YET_DUE")
                .containsEntry(unit(SILENT.get(1)), "NOT_YET_DUE");
        assertThat(states(federation.secretary(SILENT.get(0)))).containsEntry(unit(SILENT.get(0)), "OPEN");

        federation.clock.moveBy(Duration.ofDays(20));
        assertThat(missed()).containsExactlyInAnyOrder(unit(SILENT.get(0)), unit(SILENT.get(1)));
        var work = federation.ada.get("/api/progress/" + homes).get("work");
        assertThat(work.get("heard").asInt()).isEqualTo(28);
        assertThat(work.get("expected").asInt()).isEqualTo(30);
        assertThat(lines(work.get("why"))).contains("East 4: 1 Doors: no report.", "North 8: 1 Doors: no report.");

        federation
                .secretary("East")
                .post(
                        planOf(SILENT.get(0)) + "/excuses",
                        "{'from': '%s', 'reason': 'Their hall burnt down.', 'inactive': false}",
                        from);
        assertThat(missed()).containsExactly(unit(SILENT.get(1)));
        assertThat(federation
                        .ada
                        .get("/api/progress/" + homes)
                        .at("/work/expected")
                        .asInt())
                .isEqualTo(29);
    }

    private String thirtyBranchesTakeItOn() {
        var units = new StringBuilder("name,level,parent,slug\n");
        var members = new StringBuilder("name,email,unit,standing,office,language\n");
        for (var region : REGIONS) {
            units.append(region)
                    .append(",regional,,")
                    .append(FederationTables.slug(region))
                    .append('\n');
            keeper(members, region);
            for (int i = 1; i <= IN_EACH; i++) {
                var branch = region + " " + i;
                units.append(branch + ",local," + region + "," + FederationTables.slug(branch) + "\n");
                keeper(members, branch);
            }
        }
        load("units", units.toString());
        load("members", members.toString());
        var homes = adopted(federation.ada, FederationByApi.ROOT, "STRATEGIC", "Homes for all", "");
        for (var region : REGIONS) {
            var doors = adopted(
                    federation.secretary(region),
                    FederationTables.slug(region),
                    "OPERATIONAL",
                    "Plan of " + region,
                    homes);
            for (int i = 1; i <= IN_EACH; i++) {
                var branch = region + " " + i;
                branches.put(
                        branch,
                        adopted(
                                federation.secretary(branch),
                                FederationTables.slug(branch),
                                "TACTICAL",
                                "Plan of " + branch,
                                doors));
            }
        }
        return homes;
    }

    private static void keeper(StringBuilder members, String unit) {
        var slug = FederationTables.slug(unit);
        members.append("Secretary of " + unit + "," + slug + "@example.org," + slug + ",full,secretary,en\n");
    }

    private void load(String what, String table) {
        var answer = federation.ada.send("POST", "/api/import/" + what, "text/csv", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A plan from today with one objective, decided by a meeting of one. */
    private String adopted(Program by, String unit, String tier, String title, String serves) {
        federation.meetWithoutWaiting(by, unit);
        var slug = by.post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '%s', 'until': '2027-12-31'}",
                        federation.unitId(unit),
                        tier,
                        title,
                        federation.today())
                .get("slug")
                .asText();
        var objective = federation.objective(by, slug, "1", "Doors");
        if (!serves.isEmpty()) {
            by.put("/api/plans/" + slug + "/provisions/" + objective + "/serves", "{'target': '%s'}", serves);
        }
        by.post("/api/plans/" + slug + "/adoption", federation.carried(federation.meeting(unit), 1));
        return objective;
    }

    private void file(String branch, String from) {
        var by = federation.secretary(branch);
        var begun = by.post(planOf(branch) + "/reviews", "{'from': '%s', 'nil': false}", from);
        var review = "/api/reviews/" + begun.get("id").asText();
        by.put(review, """
            {'verdicts': [{'objective': '%s', 'judgement': 'ON_TRACK', 'sentence': 'Ten doors a week.'}], 'revision': %d,
             'sections': {'achieved': '', 'obstacles': '', 'changes': '', 'help': '', 'decided': '', 'minority': ''}}\
            """, branches.get(branch), begun.get("revision").asLong());
        by.post(review + "/submission", "");
    }

    /** Typed in by who keeps the region, in the words of the branch's secretary. */
    private void onPaper(LocalDate from) {
        var code = FormCode.printed(FormCode.of(
                new PlanId(
                        Id.parse(federation.ada.get(planOf(ON_PAPER)).get("id").asText())),
                from));
        var entered = federation
                .secretary("North")
                .insist(
                        "/api/reviews/entry",
                        """
                        {'code': '%s', 'whose': '%s', 'nil': false,
                         'verdicts': [{'objective': '%s', 'judgement': 'AT_RISK', 'sentence': 'Two streets are left.'}],
                         'sections': {'achieved': '', 'obstacles': '', 'changes': '', 'help': '', 'decided': '', 'minority': ''}}\
                        """,
                        code,
                        federation.member("Secretary of " + ON_PAPER, FederationTables.slug(ON_PAPER)),
                        branches.get(ON_PAPER));
        assertThat(entered.get("expected").asText()).isEqualTo("IN");
    }

    /** The states of the reports of the quarter that is over, by units, as this reader sees them. */
    private Map<String, String> states(Program reader) {
        return reader.all(ABOVE + "/reviews/units").stream()
                .filter(due -> due.at("/period/from").asText().equals("2027-03-01"))
                .collect(Collectors.toMap(
                        due -> due.get("unit").asText(), due -> due.get("state").asText()));
    }

    private List<String> missed() {
        return states(federation.ada).entrySet().stream()
                .filter(one -> one.getValue().equals("MISSED"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> lines(JsonNode texts) {
        var lines = new ArrayList<String>();
        texts.forEach(text -> lines.add(text.asText()));
        return lines;
    }

    private String unit(String name) {
        return federation.unitId(FederationTables.slug(name));
    }

    private static String planOf(String branch) {
        return "/api/plans/plan-of-" + FederationTables.slug(branch);
    }
}
