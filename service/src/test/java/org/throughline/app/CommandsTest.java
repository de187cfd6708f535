package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.exchange.StratmlFixture;
import org.throughline.kernel.Actor;
import org.throughline.org.BodyKind;
import org.throughline.org.Founding;
import org.throughline.org.Level;

/** The command line: what it does, what it says, and the status it ends with. */
class CommandsTest {
    private static final String PLAN = "# Housing\n\n1. Objective: Register repairs\n\n2. Visit.\n";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(
                folder.resolve("config.yml"),
                "database: {url: 'jdbc:sqlite:" + folder.resolve("t.db")
                        + "', user: '', password: '', readers: 2, writers: 1}\n");
    }

    @Test
    void helpExplainsAndWrongWordsEndWithTwo() {
        assertThat(run("--help")).isZero();
        assertThat(out).contains("import", "Loads a plan, units or members", "COMMAND --help");
        assertThat(run("import", "plan", "--help")).isZero();
        for (var words :
                List.of("", "fly", "import", "import plan", "import plan x --unit c --tier lofty", "migrate --loud")) {
            assertThat(run(words.isEmpty() ? new String[0] : words.split(" ", -1)))
                    .as(words)
                    .isEqualTo(2);
        }
    }

    @Test
    void withoutADatabaseNothingIsMadeButByMigrate() {
        assertThat(on("check")).isEqualTo(1);
        assertThat(err).contains("There is no database", "migrate");
        assertThat(folder.resolve("t.db")).doesNotExist();
        assertThat(on("migrate")).isZero();
        assertThat(on("check", "--json")).isZero();
        assertThat(json().get("doubts")).isEmpty();
        assertThat(run("check", "--config", folder.resolve("none.yml").toString()))
                .isEqualTo(1);
        assertThat(err).contains("none.yml").doesNotContain("\tat ");
    }

    @Test
    void aPlanComesInAndGoesOut() throws IOException {
        found();
        var file = Files.writeString(folder.resolve("plan.md"), PLAN).toString();

        assertThat(on("import", "plan", file, "--unit", "central", "--tier", "operational", "--json"))
                .as(err)
                .isZero();
        var plan = json();
        assertThat(plan.get("provisions").asInt()).isEqualTo(2);
        assertThat(plan.get("objectives").asInt()).isEqualTo(1);
        assertThat(plan.get("deviations").get(0).get("text").asText()).contains("first day");
        var target = folder.resolve("out.xml");
        assertThat(on("export", "plan", plan.get("plan").asText(), "--format", "stratml1", "--out", target.toString()))
                .isZero();
        assertThat(target).content().contains("<Name>Housing</Name>", "Register repairs");
        assertThat(on("export", "plan", "housing", "--format", "json", "--out", target.toString()))
                .isZero();
        assertThat(on("export", "plan", "nothing", "--format", "json", "--out", target.toString()))
                .isEqualTo(1);
        assertThat(on("import", "plan", file, "--unit", "central")).isZero();
        assertThat(out).contains("Read: provisions 2", "objectives 1", "Line 1: ");
    }

    @Test
    void publishedPlansAndReportsComeInAndGoOutValidAndWhole() throws IOException {
        found();
        for (var kind : List.of("stratml1", "stratml2")) {
            var given = StratmlFixture.resource(kind.equals("stratml1") ? "office.xml" : "report.xml");
            var file = Files.write(folder.resolve(kind + ".xml"), given).toString();

            assertThat(on("import", "plan", file, "--unit", "central", "--json"))
                    .as(err)
                    .isZero();

            var plan = json();
            assertThat(plan.get("objectives").asInt()).isEqualTo(kind.equals("stratml1") ? 3 : 2);
            assertThat(plan.get("indicators").asInt()).isEqualTo(kind.equals("stratml1") ? 0 : 3);
            var target = folder.resolve("out-" + kind + ".xml");
            var id = plan.get("plan").asText();
            assertThat(on("export", "plan", id, "--format", kind, "--out", target.toString()))
                    .isZero();
            var written = Files.readAllBytes(target);
            if (kind.equals("stratml1")) {
                StratmlFixture.mustBeValid(written);
            } else {
                StratmlFixture.mustBeValid2(written);
            }
            assertThat(StratmlFixture.canonical(written)).isEqualTo(StratmlFixture.canonical(given));
        }
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedWithoutBeingRead() throws IOException {
        found();
        var large = folder.resolve("large.xml");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(on("import", "plan", large.toString(), "--unit", "central")).isEqualTo(1);

        assertThat(err).contains("large.xml", "10 MB").doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeReadIsSaidWithFileAndLineAndNothingIsKept() throws IOException {
        found();
        var broken = Files.writeString(folder.resolve("broken.xml"), "<StrategicPlan>\n<Name>x\n")
                .toString();

        assertThat(on("import", "plan", broken, "--unit", "central")).isEqualTo(1);
        assertThat(err).contains("broken.xml", "line 3", "Nothing was imported").doesNotContain("\tat ");
        assertThat(on("import", "plan", broken, "--unit", "nowhere")).isEqualTo(1);
        assertThat(err).contains("nowhere", "central");
        assertThat(on("import", "plan", folder.toString(), "--unit", "central")).isEqualTo(1);
        var table = Files.writeString(folder.resolve("units.csv"), "name,level\nNorth,REGIONAL\nSouth,nonsense\n")
                .toString();
        assertThat(on("import", "units", table)).isEqualTo(1);
        assertThat(err).contains("units.csv", "3");
        Files.writeString(Path.of(table), "name,level\nNorth,REGIONAL\n");
        assertThat(on("import", "units", table)).as(err).isZero();
        assertThat(out).contains("1 added");
    }

    @Test
    void aUserIsMadeGivenAnOfficeAndAnotherPassword() {
        found();

        assertThat(on("user", "create", "--name", "Noa", "--email", "noa@example.org", "--unit", "central"))
                .as(err)
                .isZero();
        var first = out.strip();
        assertThat(on("user", "role", "--email", "noa@example.org", "--unit", "central", "--office", "chair"))
                .isZero();
        assertThat(on("user", "reset", "--email", "NOA@example.org")).isZero();
        assertThat(out.strip()).isNotEqualTo(first).containsPattern("[0-9a-z]{4}(-[0-9a-z]{4}){3}");
        assertThat(on("user", "reset", "--email", "nobody@example.org")).isEqualTo(1);
        assertThat(on("user", "create", "--name", "Noa", "--email", "noa@example.org", "--unit", "central"))
                .isEqualTo(1);
    }

    @Test
    void anOrganisationLeavesAsAnArchiveAndComesInWhereNoneIs() throws IOException {
        found();
        var archive = folder.resolve("all.zip").toString();

        assertThat(on("export", "organisation", "--out", archive)).as(err).isZero();
        assertThat(on("export", "organisation", "--out", archive)).isEqualTo(1);
        assertThat(run("verify", archive, "--json")).isZero();
        assertThat(json().get("rows").asInt()).isPositive();
        assertThat(on("restore", archive)).isEqualTo(1);
        assertThat(err).contains("There is an organisation here already", "Nothing was taken in");
        Files.move(folder.resolve("t.db"), folder.resolve("old.db"));
        Files.deleteIfExists(folder.resolve("t.db-wal"));
        Files.deleteIfExists(folder.resolve("t.db-shm"));
        assertThat(on("restore", folder.resolve("none.zip").toString())).isEqualTo(1);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("t.db")))
                    .as("of a refused restore")
                    .isEmpty();
        }
        assertThat(on("restore", archive)).as(err).isZero();
        assertThat(on("check")).as(err).isZero();
        Files.write(Path.of(archive), new byte[100]);
        assertThat(run("verify", archive)).isEqualTo(1);
        assertThat(err).contains("all.zip", "its end is missing").doesNotContain("\tat ");
        assertThat(on("restore", folder.resolve("none.zip").toString())).isEqualTo(1);
    }

    @Test
    void everyKindOfTableComesInGoesOutAndComesInAgainUnchanged() throws IOException {
        found();
        try (var database =
                Database.open(DatabaseSettings.sqlite(folder.resolve("t.db").toString()))) {
            var house = new House(database, Clock.systemUTC(), 1);
            var root = house.work.read(Actor.system("test"), house.units::root);
            house.bodies.found(Actor.system("test"), root.id(), "Committee", BodyKind.COMMITTEE);
        }
        var windows = Charset.forName("windows-1252");
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(2);

        loads("units", 2, "nombre;nivel;superior\nMuelle Peñón;local;Oeste\nOeste;región;\n".getBytes(windows));
        loads(
                "members",
                2,
                "\uFEFFname\temail\tunit\tstanding\nZoë Ng\tzoe@example.org\tMuelle Peñón\tfull\nEli\t\toeste\tcandidate\n"
                        .getBytes(StandardCharsets.UTF_16LE));
        loads("roles", 1, "email|unit|office|from\nzoe@example.org|oeste|Tesorería|2026-01-01\n");
        loads("seats", 1, "name,unit,body,seat\nAda,central,committee,full\n");
        loads("tasks", 2, "unit,title,due,state,name\noeste,'=1+1,2027-05-01,Hecha,Eli\noeste,'=1+1,,,\n");
        loads(
                "readings",
                2,
                ("unit,date,amount,words\noeste," + day + ",\"3,5\",visits\noeste," + day + ",\"3,5\",visits\n"));
        for (var kind : List.of("units", "members", "roles", "seats", "tasks", "readings")) {
            var table = folder.resolve("out-" + kind + ".csv");
            assertThat(on("export", kind, "--out", table.toString())).as(err).isZero();
            assertThat(on("import", kind, table.toString(), "--json")).as(err).isZero();
            assertThat(json().get("added").asInt()).as(kind).isZero();
            assertThat(json().get("present").asInt()).as(kind).isPositive();
            var again = folder.resolve("again-" + kind + ".csv");
            assertThat(on("export", kind, "--out", again.toString())).isZero();
            assertThat(again).hasSameBinaryContentAs(table);
        }
        assertThat(on("check")).as(err).isZero();
    }

    private void loads(String kind, int added, String table) throws IOException {
        loads(kind, added, table.getBytes(StandardCharsets.UTF_8));
    }

    /** It comes in, and a second time changes nothing. */
    private void loads(String kind, int added, byte[] table) throws IOException {
        var file = Files.write(folder.resolve(kind + ".csv"), table).toString();

        assertThat(on("import", kind, file, "--json")).as(err).isZero();
        assertThat(json().get("added").asInt()).as(kind).isEqualTo(added);
        assertThat(on("import", kind, file, "--json")).as(err).isZero();
        assertThat(json().get("added").asInt()).as(kind).isZero();
    }

    @Test
    void aTableWithSomethingWrongIsRefusedByLineAndColumn() throws IOException {
        found();
        var wrong = "unit,title,due\ncentral,Leaflets,2027-05-01\ncentral,=1+1,soon\ncentral,Leaflets,soon\n";
        var file = Files.writeString(folder.resolve("wrong.csv"), wrong).toString();

        assertThat(on("import", "tasks", file)).isEqualTo(1);
        assertThat(err)
                .contains("wrong.csv: Line 3, title: “=1+1” is a formula", "wrong.csv: Line 4, due: “soon”")
                .contains("Nothing was imported")
                .doesNotContain("Line 2", "\tat ");
        assertThat(on("export", "tasks", "--out", folder.resolve("none.csv").toString()))
                .isZero();
        assertThat(out).contains("(0 lines)");
        Files.write(Path.of(file), "unit,title\ncentral,\"open\n".getBytes(StandardCharsets.UTF_8));
        assertThat(on("import", "tasks", file)).isEqualTo(1);
        assertThat(err).contains("at line 2");
    }

    @Test
    void aBackupIsAWholeDatabaseAndNeverWritesOverAFile() {
        found();
        var copy = folder.resolve("copy.db");

        assertThat(on("backup", "--out", copy.toString())).isZero();
        assertThat(on("backup", "--out", copy.toString())).isEqualTo(1);
        assertThat(on("backup", "--out", folder.resolve("no/where.db").toString()))
                .isEqualTo(1);
        try (var database = Database.open(DatabaseSettings.sqlite(copy.toString()))) {
            assertThat(new House(database, Clock.systemUTC(), 1).organisations.find())
                    .isPresent();
        }
    }

    @Test
    void theDemoLeavesAnotherOrganisationAlone() {
        found();

        assertThat(on("demo", "--fresh", "--port", "0")).isEqualTo(1);
        assertThat(err).contains("Harbour", "no demo");
        assertThat(on("check")).isZero();
    }

    private void found() {
        var settings = DatabaseSettings.sqlite(folder.resolve("t.db").toString());
        try (var database = Database.open(settings)) {
            new House(database, Clock.systemUTC(), 1)
                    .setUp.setUp(new Founding(
                            "Harbour Tenants",
                            Optional.of("central"),
                            Level.CENTRAL,
                            List.of("en"),
                            "UTC",
                            List.of(),
                            "Ada",
                            Optional.empty(),
                            Optional.empty(),
                            false));
        }
    }

    private int on(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--config");
        all.add(folder.resolve("config.yml").toString());
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        var o = new ByteArrayOutputStream();
        var e = new ByteArrayOutputStream();
        int status = Throughline.run(
                new Console(
                        new PrintStream(o, true, StandardCharsets.UTF_8),
                        new PrintStream(e, true, StandardCharsets.UTF_8)),
                words);
        out = o.toString(StandardCharsets.UTF_8);
        err = e.toString(StandardCharsets.UTF_8);
        return status;
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new AssertionError(out, e);
        }
    }
}
