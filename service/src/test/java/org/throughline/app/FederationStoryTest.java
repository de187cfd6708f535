package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.FederationByApi.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.db.DatabaseSettings;
import org.throughline.db.TestDatabase;

/** A federation of 60 units and 2,000 members comes with what it has, lives through a year, and leaves with everything. */
class FederationStoryTest {
    private static final String CONGRESS_PLAN = """
        We, the associations of sixty gardens, met at Chapel Row\r
        and agreed on the following.\r
        \r
        § 1 Objective: Every garden lives on its own rain\r
        \r
        (a) Each association gathers the water of its roofs.\r
        (b) No well is dug deeper.\r
        \r
        § 2 Objective: Seeds pass from hand to hand\r
        \r
        1) Swaps are held in every region.\r
        2) Nobody pays for seed that a neighbour has.\r
        """;

    @TempDir
    private Path folder;

    private final FederationByApi federation = new FederationByApi();
    private final Program ada = federation.ada;
    private String rain = "";
    private String seeds = "";
    private String barrels = "";
    private String barrelsTask = "";
    private String swapsTask = "";
    private String lone = "";

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void itArrivesLivesAndLeaves() throws IOException {
        var exchanges = new ArrayList<Program.Exchange>();
        federation.service.watch(exchanges::add);
        itsTablesComeInOnceTheirMistakesAreMended();
        thePlanOfItsLastCongressComesInAsNumberedTextWithItsAdoption();
        aRegionAndABranchBeginToWork();
        new SheetsByPages(federation).aBranchLivesByMeetingSheetsAlone(barrels);
        eachHearsOnlyOfWhatTheyMayKnow();
        aRegionSplitsInTwo();
        new Housework(federation).aYearOfIt();
        Described.check(federation.ada.get("/api/openapi.json"), exchanges, ".federation");
        theWholeMovesToAnotherDatabaseAndBack();
    }

    private void itsTablesComeInOnceTheirMistakesAreMended() {
        comesIn("units", FederationTables.units(), FederationTables.IN_UNITS);
        comesIn("members", FederationTables.members(), FederationTables.IN_MEMBERS);

        assertThat(ada.get("/api/units")).hasSize(60);
        assertThat(ada.send("GET", "/api/units/north/members?after=0", "").statusCode())
                .isEqualTo(400);
        assertThat(ada.all("/api/units/" + FederationByApi.ROOT + "/members")).hasSize(2_000);
    }

    private void comesIn(String what, List<String> lines, List<FederationTables.Mistake> mistakes) {
        var path = "/api/import/" + what;
        var wrong = ada.send("POST", path, "text/csv", FederationTables.with(mistakes, lines));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var errors = RunningService.json(wrong).get("errors");
        assertThat(errors).hasSameSizeAs(mistakes);
        IntStream.range(0, errors.size())
                .forEach(i -> assertThat(errors.get(i).asText())
                        .matches("Line " + mistakes.get(i).line() + "[:,] .*")
                        .contains(mistakes.get(i).said()));
        assertThat(ada.get("/api/units/" + FederationByApi.ROOT + "/members")).hasSize(1);

        var right = FederationTables.text(lines);
        assertThat(RunningService.json(ada.send("POST", path, "text/csv", right)))
                .isEqualTo(loaded(lines.size() - 1, 0));
        assertThat(RunningService.json(ada.send("POST", path, "text/csv", right)))
                .as("the same file again changes nothing")
                .isEqualTo(loaded(0, lines.size() - 1));
    }

    private static JsonNode loaded(int added, int present) {
        return Program.json("{'added': %d, 'present': %d}", added, present);
    }

    private void thePlanOfItsLastCongressComesInAsNumberedTextWithItsAdoption() {
        var imported = RunningService.json(ada.send(
                "POST",
                "/api/plans/import?unit=" + FederationByApi.ROOT
                        + "&tier=strategic&title=Rain%20and%20seeds&from=2026-11-14&until=2028-11-13",
                "text/plain",
                CONGRESS_PLAN));
        assertThat(imported.get("title").asText()).as(imported.toString()).isEqualTo("Rain and seeds");
        assertThat(imported.get("objectives").asInt()).isEqualTo(2);
        assertThat(imported.get("deviations")).isEmpty();
        var congress = ada.post(
                        "/api/bodies",
                        "{'unit': '%s', 'name': 'Congress', 'kind': 'CONGRESS'}",
                        federation.unitId(FederationByApi.ROOT))
                .at("/body/id")
                .asText();

        var adopted = ada.post("/api/plans/rain-and-seeds/adoption", """
            {'body': '%s', 'decidedOn': '2026-11-14', 'how': 'HANDS', 'present': 118, 'inFavour': 101, 'against': 9,
             'abstained': 8, 'entitled': 130, 'discussedSince': '2026-08-01'}\
            """, congress);

        assertThat(adopted.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(adopted.get("inForceFrom").asText()).isEqualTo("2026-11-14");
        var plan = federation.secretary("Ferry Green").get("/api/plans/rain-and-seeds");
        rain = FederationByApi.provision(plan, "Every garden lives on its own rain");
        seeds = FederationByApi.provision(plan, "Seeds pass from hand to hand");
        assertThat(texts(plan.get("provisions"), "/number")).contains("§ 1", "(a)", "2)");
        assertThat(texts(plan.get("provisions"), "/body"))
                .contains("We, the associations of sixty gardens, met at Chapel Row and agreed on the following.");
        var decision = ada.get("/api/ballots/" + adopted.get("ballot").asText());
        assertThat(decision.at("/result/decidedOn").asText()).isEqualTo("2026-11-14");
        assertThat(decision.at("/result/tally/entitled").asInt()).isEqualTo(130);
        assertThat(decision.at("/result/tally/inFavour").asInt()).isEqualTo(101);
    }

    private void aRegionAndABranchBeginToWork() {
        var north = federation.secretary("North");
        federation.meetWithoutWaiting(north, "north");
        barrels = federation.plan(north, "north", "OPERATIONAL", "Barrels in the north", "Barrels at every shed", rain);
        var swaps = federation.plan(north, "north", "OPERATIONAL", "Swaps in the north", "A swap each spring", seeds);
        var mill = federation.secretary("Mill Lane");
        federation.meetWithoutWaiting(mill, "mill-lane");
        federation.plan(mill, "mill-lane", "TACTICAL", "Mill Lane this year", "Four barrels", barrels);
        var secretary = federation.member("Secretary of North", "north");
        barrelsTask = federation.task(north, "north", barrels, "Order the barrels", secretary);
        swapsTask = federation.task(north, "north", swaps, "Hire the hall", secretary);
        lone = federation.task(north, "north", "", "Answer the letters", secretary);
        lessonFor(mill, "mill-lane");
        assertThat(texts(north.get("/api/desk").get("owed"), "/unit")).containsExactly("North");
        var plans = ada.get("/api/plans");
        assertThat(ada.get("/api/plans?after=" + plans.get(0).get("id").asText()))
                .hasSize(plans.size() - 1)
                .contains(plans.get(1));
        assertThat(texts(ada.get("/api/plans?unit=mill-lane"), "/title")).containsExactly("Mill Lane this year");
    }

    /** A synthesis of the branch with a lesson for all, which the unit above it is to answer. */
    private void lessonFor(Program by, String unit) {
        var begun = by.post(
                "/api/summations",
                "{'kind': 'SYNTHESIS', 'unit': '%s', 'title': 'A dry February'}",
                federation.unitId(unit));
        var synthesis = "/api/summations/" + begun.get("id").asText();
        by.post(
                synthesis + "/findings",
                "{'what': 'LESSON', 'kind': 'KEEP', 'reach': 'ALL', 'words': 'Barrels first, beds later.'}");
        by.post(synthesis + "/submission", "");
        by.post(synthesis + "/decision", federation.carried(federation.meeting(unit), 9));
    }

    private void eachHearsOnlyOfWhatTheyMayKnow() {
        var secret =
                federation.draft(ada, FederationByApi.ROOT, "STRATEGIC", "Sluice purchase", ", 'visibility': 'NAMED'");
        var named = federation.member("Secretary of East", "east");
        ada.post("/api/plans/" + secret + "/readers", "{'member': '%s'}", named);
        federation.objective(ada, secret, "1", "The old sluice is ours");
        ada.post(
                "/api/plans/" + secret + "/circulation",
                "{'body': '%s', 'until': '2027-05-20'}",
                federation.meeting(FederationByApi.ROOT));
        var ana = federation.as("Ana Abel", "m0@example.org", "mill-lane");
        federation.secretary("East").put("/api/account/mail", "{'digest': 'MONDAY', 'atOnce': []}");

        try (var mail = new Letters(federation)) {
            mail.deliverOn(LocalDate.parse("2027-04-05"));

            assertThat(mail.all())
                    .isNotEmpty()
                    .noneMatch(letter -> letter.toLowerCase(Locale.ROOT).contains("sluice"));
            assertThat(mail.to("east@example.org")).contains("20 May 2027");
            assertThat(mail.to("m0@example.org")).contains("1 de mayo de 2027").doesNotContain("20 de mayo");
            assertThat(mail.to("north@example.org")).contains("/tasks/" + lone);
            assertThat(mail.to("south@example.org")).doesNotContain("/tasks/");
        }
        var east = feed(federation.secretary("East"));
        assertThat(east)
                .contains("BEGIN:VCALENDAR", "Discussion ends", "20270520")
                .doesNotContain("Hire the hall");
        assertThat(feed(ana)).contains("20270501", "Hire the hall").doesNotContain("20270520", "Gutters");
        assertThat(feed(federation.secretary("North")))
                .contains("Hire the hall")
                .doesNotContain("20270520");
        for (var feed : List.of(east, feed(ana), feed(federation.secretary("North")))) {
            assertThat(feed).doesNotContainIgnoringCase("sluice").contains("Paths for all");
        }
        assertThat(Program.nobodys(federation.service)
                        .send("GET", "/api/plans/" + secret, "")
                        .statusCode())
                .isEqualTo(404);
    }

    private String feed(Program by) {
        var made = by.post("/api/account/feeds", "{'kind': 'UNITS'}");
        return federation.service.get(made.get("path").asText()).body().replace("\r\n ", "");
    }

    private void aRegionSplitsInTwo() {
        federation.clock.moveTo(Instant.parse("2027-07-01T09:00:00Z"));
        var northeast = region("Northeast");
        var northwest = region("Northwest");
        var west = FederationTables.branches().subList(7, 14).stream()
                .map(branch -> Program.write(
                        "{'unit': '%s', 'to': '%s'}", federation.unitId(FederationTables.slug(branch)), northwest))
                .collect(Collectors.joining(", "));
        var moves = federation.member("Secretary of North", "north");

        ada.post(
                "/api/units/north/closing",
                "{'successors': ['%s', '%s'], 'units': [%s], 'members': [{'member': '%s', 'to': '%s'}],"
                        + " 'plans': [{'plan': '%s', 'to': '%s'}], 'tasks': [{'task': '%s', 'to': '%s'}],"
                        + " 'offices': [{'member': '%s', 'office': 'SECRETARY', 'to': '%s'}],"
                        + " 'decision': 'Congress of 2027, motion 7'}",
                northeast,
                northwest,
                west,
                moves,
                northwest,
                ada.get("/api/plans/swaps-in-the-north").get("id").asText(),
                northwest,
                lone,
                northwest,
                moves,
                northwest);

        assertThat(texts(ada.get("/api/units/north/successors"), "/decision"))
                .containsOnly("Congress of 2027, motion 7")
                .hasSize(2);
        assertThat(ada.get("/api/plans/barrels-in-the-north").get("unit").asText())
                .isEqualTo(northeast);
        assertThat(ada.get("/api/plans/swaps-in-the-north").get("unit").asText())
                .isEqualTo(northwest);
        assertThat(ada.get("/api/units/"
                                + FederationTables.slug(
                                        FederationTables.branches().get(6)))
                        .get("parent")
                        .asText())
                .isEqualTo(northeast);
        assertThat(ada.get("/api/units/"
                                + FederationTables.slug(
                                        FederationTables.branches().get(7)))
                        .get("parent")
                        .asText())
                .isEqualTo(northwest);
        office("northeast", federation.member("Secretary of Mill Lane", "mill-lane"));
        var mill = federation.secretary("Mill Lane");
        var north = federation.secretary("North");
        assertThat(unitOf(mill, barrelsTask)).isEqualTo("northeast");
        assertThat(unitOf(north, swapsTask)).isEqualTo("northwest");
        assertThat(unitOf(north, lone)).isEqualTo("northwest");
        assertThat(owed(mill)).contains("barrels-in-the-north").doesNotContain("swaps-in-the-north");
        assertThat(owed(north)).contains("swaps-in-the-north").doesNotContain("barrels-in-the-north");
        assertThat(texts(mill.get("/api/desk").get("owed"), "/unit")).containsExactly("Northeast");
        assertThat(north.get("/api/desk").get("owed")).isEmpty();
        assertThat(ada.all("/api/units/" + FederationByApi.ROOT + "/members")).hasSize(2_000);
    }

    private String region(String name) {
        return ada.post(
                        "/api/units",
                        "{'name': '%s', 'level': 'REGIONAL', 'parent': '%s', 'sectoral': false, 'lang': 'en', 'zone':"
                                + " 'UTC'}",
                        name,
                        federation.unitId(FederationByApi.ROOT))
                .at("/unit/id")
                .asText();
    }

    private void office(String unit, String member) {
        ada.post(
                "/api/units/" + unit + "/offices",
                "{'member': '%s', 'office': 'SECRETARY', 'from': '%s'}",
                member,
                federation.today());
    }

    private static String unitOf(Program reader, String task) {
        return reader.get("/api/tasks/" + task).get("unit").asText();
    }

    /** The plans whose reports their desk awaits. */
    private static List<String> owed(Program by) {
        return texts(by.get("/api/desk").get("reviews"), "/slug");
    }

    private void theWholeMovesToAnotherDatabaseAndBack() throws IOException {
        var here = DatabaseSettings.sqlite(federation.service.file().toString());
        var back = DatabaseSettings.sqlite(folder.resolve("back.db").toString());
        var removal = new Removal(folder);
        var print = ada.get("/api/plans/rain-and-seeds/versions/1/fingerprint");
        federation.service.stop();
        try (var other = TestDatabase.postgresql()) {
            var left = removal.carry(here, other.settings(), "first.zip");
            var came = removal.carry(other.settings(), back, "second.zip");
            assertThat(came).isEqualTo(left);
            assertThat(left).hasSizeGreaterThan(40);
        }
        removal.run(
                back,
                "export",
                "organisation",
                "--out",
                folder.resolve("third.zip").toString());
        assertThat(removal.tables("third.zip")).isEqualTo(removal.tables("first.zip"));

        try (var elsewhere = RunningService.on(folder.resolve("back.db"), federation.clock)) {
            var reader = federation.signedIn(elsewhere, "ada@example.org");
            assertThat(reader.get("/api/plans/rain-and-seeds/versions/1/fingerprint"))
                    .isEqualTo(print);
            assertThat(reader.all("/api/units/" + FederationByApi.ROOT + "/members"))
                    .as("with Per Holm, who asked to join")
                    .hasSize(2_001);
        }
    }
}
