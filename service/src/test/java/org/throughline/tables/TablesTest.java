package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.BodyKind;
import org.throughline.org.Loaded;
import org.throughline.org.Roster;
import org.throughline.task.TaskHouse;
import org.throughline.text.Bytes;

/** Tables go out and come in again, and what is wrong with one is named by its line. */
class TablesTest {
    private static final Actor SYSTEM = TestDatabase.SYSTEM;

    @BothDatabases
    void everyTableComesInAgainAndChangesNothing(TestDatabase db) {
        var house = new TableHouse(db);
        house.work();

        for (var kind : List.of(TableKind.ROLES, TableKind.SEATS, TableKind.TASKS, TableKind.READINGS)) {
            var table = house.out(kind);
            var loaded = house.imports.load(SYSTEM, kind, table);
            assertThat(loaded.added()).as(kind.word()).isZero();
            assertThat(loaded.present()).as(kind.word()).isPositive();
            assertThat(house.out(kind)).isEqualTo(table);
        }
        var roster = new Roster(db.work(), house.tasks.federation.units(), house.tasks.federation.members());
        assertThat(roster.loadUnits(SYSTEM, Bytes.of(house.out(TableKind.UNITS))))
                .isEqualTo(new Loaded(0, 5));
        assertThat(roster.loadMembers(SYSTEM, Bytes.of(house.out(TableKind.MEMBERS)))
                        .added())
                .isZero();
        assertThat(house.tasks.doubts()).isEmpty();
    }

    @BothDatabases
    void whatLooksLikeAFormulaIsNoneOutsideAndItselfAgainInside(TestDatabase db) {
        var house = new TableHouse(db);
        house.work();

        var table = text(house.out(TableKind.TASKS));
        assertThat(table).contains(",'=1+1,").doesNotContain(",=1+1").contains("\"Two\nlines; and, a \"\"quote\"\"\"");
        var elsewhere = table.replaceAll("(?m)^harbour,", "hill,").replace("Eli Harbour", "");
        var loaded = house.imports.load(
                SYSTEM,
                TableKind.TASKS,
                elsewhere.replaceAll("(?m)^(hill,.*),plan-[^,]*,1,", "$1,,,").getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.added()).isEqualTo(3);
        assertThat(text(house.out(TableKind.TASKS)).lines().filter(line -> line.startsWith("hill,'=1+1,")))
                .hasSize(1);
    }

    @BothDatabases
    void seatsComeInWithTheirAlternates(TestDatabase db) {
        var house = new TableHouse(db);
        house.tasks.federation.bodies().found(SYSTEM, house.tasks.federation.north, "Council", BodyKind.COMMITTEE);
        var members = text(house.out(TableKind.MEMBERS))
                .lines()
                .skip(1)
                .filter(line -> line.contains(",harbour,"))
                .map(line -> line.split(",", -1)[0])
                .toList();
        var file = "name,unit,body,seat,sits for,stands in for\n" + members.get(0) + ",north,council,full,harbour,\n"
                + members.get(1) + ",north,Council,ALTERNATE,harbour," + members.get(0) + "\n";

        var loaded = house.imports.load(SYSTEM, TableKind.SEATS, file.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded).isEqualTo(new Loaded(2, 0));
        assertThat(text(house.out(TableKind.SEATS)))
                .contains("north,Council,FULL,harbour,1,,2027-03-01,", "ALTERNATE,harbour,1," + members.get(0));
        assertThat(house.imports.load(SYSTEM, TableKind.SEATS, house.out(TableKind.SEATS)))
                .isEqualTo(new Loaded(0, 2));
    }

    @BothDatabases
    void twoAlikeLinesAreTwoThings(TestDatabase db) {
        var house = new TableHouse(db);
        var slug = house.tasks.house.read(
                tx -> house.tasks.house.plans.get(tx, house.at.plan()).slug());
        var line = "harbour;" + slug + ";1;leaflets;2027-02-03;12,5;\n";
        var file = ("unidad;plan;objetivo;medida;fecha;cantidad;palabras\n" + line + line)
                .getBytes(Charset.forName("windows-1252"));

        assertThat(house.imports.rehearse(SYSTEM, TableKind.READINGS, file).loaded())
                .isEqualTo(new Loaded(2, 0));
        assertThat(house.imports.load(SYSTEM, TableKind.READINGS, file)).isEqualTo(new Loaded(2, 0));
        assertThat(house.imports.load(SYSTEM, TableKind.READINGS, file)).isEqualTo(new Loaded(0, 2));
        var actual = house.tasks
                .campaign
                .progress(house.at)
                .results()
                .get(0)
                .result()
                .actual();
        assertThat(actual.num()).isEqualTo(250);
        assertThat(house.tasks.doubts()).isEmpty();
    }

    @BothDatabases
    void aNumberThatMayBeThousandsOrDecimalsIsAskedForAndOneThatMayNotIsRead(TestDatabase db) {
        var house = new TableHouse(db);
        var head = "unit;date;words;amount\n";

        var doubtful = house.imports.rehearse(
                SYSTEM,
                TableKind.READINGS,
                (head + "harbour;2027-02-03;papers;1.200\nharbour;2027-02-03;papers;1,200\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(doubtful.faults()).extracting(fault -> fault.why().key()).containsOnly("roster.wrong.two_numbers");
        assertThat(doubtful.wrong()).isEqualTo(2);

        house.imports.load(
                SYSTEM,
                TableKind.READINGS,
                (head
                                + "harbour;03/02/2027;hours;1.200,5\n"
                                + "harbour;14/02/2027;hours;12.3450\n"
                                + "harbour;14/02/2027;hours;1.200.300\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(text(house.out(TableKind.READINGS)))
                .contains(",2027-02-03,1200.5,", ",2027-02-14,12.3450,", ",2027-02-14,1200300,");
        assertThat(house.imports
                        .load(SYSTEM, TableKind.READINGS, house.out(TableKind.READINGS))
                        .added())
                .isZero();
    }

    @BothDatabases
    void aHeadThatNamesOneColumnHereAndAnotherElsewhereIsReadForItsOwnTable(TestDatabase db) {
        var house = new TableHouse(db);
        for (var head : List.of("agrupación;día;palabras;número", "branch;day;words;number")) {
            assertThat(house.imports
                            .rehearse(
                                    SYSTEM,
                                    TableKind.READINGS,
                                    (head + "\nharbour;2027-02-03;papers;12\n").getBytes(StandardCharsets.UTF_8))
                            .faults())
                    .as(head)
                    .isEmpty();
        }
        var tasks = "unidad;tarea;situación\nharbour;Leaflets;Por hacer\n;;\n ; ;\n";
        assertThat(house.imports
                        .rehearse(SYSTEM, TableKind.TASKS, tasks.getBytes(StandardCharsets.UTF_8))
                        .faults())
                .isEmpty();
    }

    @BothDatabases
    void everyLineThatIsWrongIsNamedAndNothingIsLoaded(TestDatabase db) {
        var house = new TableHouse(db);
        var file = """
            unit,title,due,weight,email,state,plan,objective
            harbour,Leaflets,2027-06-30,1,,Open,,
            nowhere,Leaflets,,,,,,
            harbour,Leaflets,30 June,,,,,
            harbour,Leaflets,,much,,,,
            harbour,Leaflets,,,nobody@example.org,,,
            harbour,Leaflets,,,,asleep,,
            harbour,,,,,,,
            harbour,Leaflets,,,,,nothing,1
            """;
        var before = text(house.out(TableKind.TASKS));

        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> house.imports.load(SYSTEM, TableKind.TASKS, file.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.code()).isEqualTo("roster.lines");
        assertThat(refusal.errors())
                .extracting(error -> error.arguments().get(0))
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(text(house.out(TableKind.TASKS))).isEqualTo(before);
        assertThat(code(house, "unit,name\nharbour,x\n")).isEqualTo("roster.column_missing");
        assertThat(code(house, "unit,title,title\nharbour,x,y\n")).isEqualTo("roster.column_twice");
        assertThat(code(house, "unit,title,colour\nharbour,x,y\n")).isEqualTo("roster.unknown_column");
        assertThat(code(house, "unit,title\nharbour,x,y\n")).isEqualTo("roster.lines");
        assertThat(code(house, "unit,title\n")).isEqualTo("roster.empty");
    }

    @BothDatabases
    void onlyWhoKeepsTheWholeTakesItsTablesAndEachLoadsWhatTheyMayMake(TestDatabase db) {
        var house = new TableHouse(db);
        var federation = house.tasks.federation;
        var member = house.tasks.as(federation.harbourMember);
        var roles = "name,unit,office\nHarbour Member,harbour,chair\n";

        for (var kind : TableKind.values()) {
            assertThat(catchThrowableOfType(
                                    Refusal.class, () -> house.exports.write(member, kind, new ByteArrayOutputStream()))
                            .code())
                    .isEqualTo("table.keepers_only");
        }
        house.work();
        var before = text(house.out(TableKind.ROLES)) + text(house.out(TableKind.TASKS));
        for (var office : List.of(roles, "name,unit,office\nNobody At All,harbour,chair\n")) {
            assertThat(said(house, member, TableKind.ROLES, office)).containsExactly("refusal.unit.keepers_only");
        }
        var stranger = house.tasks.as(federation.valleyMember);
        for (var task : List.of("Minutes", "Never heard of")) {
            var line = "harbour," + task + "," + TaskHouse.TODAY;
            assertThat(said(house, stranger, TableKind.TASKS, "unit,title,due\n" + line + "\n"))
                    .as("whether there is such a task")
                    .containsExactly("refusal.task.members_only");
        }
        assertThat(text(house.out(TableKind.ROLES)) + text(house.out(TableKind.TASKS)))
                .isEqualTo(before);
    }

    /** What is said of the lines of a table, the same when it is only rehearsed. */
    private static List<String> said(TableHouse house, Actor actor, TableKind kind, String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var refusal = catchThrowableOfType(Refusal.class, () -> house.imports.load(actor, kind, bytes));
        var rehearsal = house.imports.rehearse(actor, kind, bytes);
        assertThat(rehearsal.wrong()).isEqualTo(refusal.errors().size());
        return rehearsal.faults().stream().map(fault -> fault.why().key()).toList();
    }

    private static String code(TableHouse house, String file) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> house.imports.load(SYSTEM, TableKind.TASKS, file.getBytes(StandardCharsets.UTF_8)))
                .code();
    }

    private static String text(byte[] table) {
        return new String(table, StandardCharsets.UTF_8).substring(1).replace("\r\n", "\n");
    }
}
