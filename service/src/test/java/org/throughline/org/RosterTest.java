package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.text.Bytes;
import org.throughline.text.DayOrder;

/** Units and members from a file: all or nothing, and twice is once. */
class RosterTest {
    private static final String UNITS = """
        \uFEFFNombre;Nivel;Unidad superior;Tipo;Idioma
        Poniente;unidad local;Oeste;asamblea;es
        Oeste;región;central;;es
        Levante;branch;Oeste;asamblea;es
        """;
    private static final String MEMBERS = """
        name,email,unit,standing,office,joined
        Hal One,hal@example.org,Hill,full member,secretary,2026-05-01
        "Ivy, Two",,hill,candidate,,
        Jo Three,,Hill,FULL,,
        """;

    @BothDatabases
    void unitsComeInWhateverTheirOrder(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var keeper = federation.as(federation.secretary);

        assertThat(roster.loadUnits(keeper, Bytes.of(UNITS))).isEqualTo(new Loaded(3, 0));
        assertThat(roster.loadUnits(keeper, Bytes.of(UNITS))).isEqualTo(new Loaded(0, 3));
        db.work().read(keeper, tx -> {
            var west = federation.units().bySlug(tx, "oeste").orElseThrow();
            assertThat(west.level()).isEqualTo(Level.REGIONAL);
            assertThat(federation.units().children(tx, west.id()))
                    .extracting(Unit::name)
                    .containsExactly("Levante", "Poniente");
            return true;
        });
    }

    @BothDatabases
    void membersComeInOnceHoweverOftenTheFileIsLoaded(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var north = federation.as(federation.northSecretary);

        assertThat(roster.loadMembers(north, Bytes.of(MEMBERS))).isEqualTo(new Loaded(3, 0));
        assertThat(roster.loadMembers(
                        TestDatabase.SYSTEM, Bytes.of(MEMBERS.replace(',', ';').replace("Ivy; Two", "Ivy, Two"))))
                .isEqualTo(new Loaded(0, 3));
        db.work().read(north, tx -> {
            var hal = federation.members().byEmail(tx, "HAL@example.org").orElseThrow();
            assertThat(federation.members().rolesOf(tx, hal.id())).hasSize(1);
            assertThat(federation.members().ofUnit(tx, federation.hill)).hasSize(4);
            return true;
        });
    }

    @BothDatabases
    void everyBadLineIsNamedAndNothingIsLoaded(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var bad = """
            name,email,unit,standing,office,joined,language
            Good Person,good@example.org,Harbour,,,,
            ,,Harbour,,,,
            No Unit,,Nowhere,,,,
            Odd,,Harbour,lapsed,,,
            Odd Office,,Harbour,,king,,
            Odd Day,,Harbour,,,1 May,
            Odd Mail,nothing,Harbour,,,,
            Odd Language,,Harbour,,,,xx
            Good Person,good@example.org,Harbour,,,,
            Not Ours,,Valley,,,,
            Wide,,Harbour,,,,,more
            """;

        var no = catchThrowableOfType(
                Refusal.class, () -> roster.loadMembers(federation.as(federation.harbourSecretary), Bytes.of(bad)));

        assertThat(no.code()).isEqualTo("roster.lines");
        assertThat(no.errors())
                .extracting(error -> error.arguments().get(0))
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        var messages = new Messages();
        assertThat(messages.say("en", no.errors().get(1)))
                .isEqualTo("Line 4, unit: there is no unit “Nowhere”. Load the units first, or correct the name.");
        assertThat(messages.say("es", no.errors().get(5)))
                .startsWith("Línea 8: «nothing» no es una dirección de correo");
        var email =
                db.work().read(TestDatabase.SYSTEM, tx -> federation.members().byEmail(tx, "good@example.org"));
        assertThat(email.isPresent()).isFalse();
    }

    @BothDatabases
    void allThatIsWrongInALineIsNamedAtOnce(TestDatabase db) {
        var federation = new Federation(db);
        var bad = """
            name,unit,standing,office,joined,language
            ,Nowhere,lapsed,king,1 May,xx
            """;

        var rehearsal = roster(db, federation).rehearseMembers(TestDatabase.SYSTEM, Bytes.of(bad));

        assertThat(rehearsal.faults())
                .extracting(LineFaults.Fault::column)
                .containsExactlyInAnyOrder(
                        "table.column.name",
                        "table.column.unit",
                        "table.column.standing",
                        "table.column.office",
                        "table.column.joined",
                        "table.column.language");
    }

    @BothDatabases
    void aUnitTwiceInAFileAndAFormulaAreNamedByLineAndColumn(TestDatabase db) {
        var federation = new Federation(db);
        var keeper = federation.as(federation.secretary);
        var messages = new Messages();

        var twice = catchThrowableOfType(
                Refusal.class,
                () -> roster(db, federation)
                        .loadUnits(
                                keeper, Bytes.of("name,level,parent\nWest,region,\nWEST,region,\nWest,local,West\n")));
        var formula = catchThrowableOfType(
                Refusal.class,
                () -> roster(db, federation)
                        .loadMembers(
                                keeper,
                                Bytes.of("name,unit\n\"=HYPERLINK(\"\"http://x\"\")\",central\n'=1,central\n")));

        assertThat(twice.errors()).hasSize(1);
        assertThat(messages.say("en", twice.errors().get(0)))
                .startsWith("Line 3, name: “WEST” stands in the file twice");
        assertThat(formula.errors()).hasSize(1);
        assertThat(messages.say("en", formula.errors().get(0)))
                .startsWith("Line 2, name: “=HYPERLINK")
                .contains("apostrophe");
    }

    @BothDatabases
    void daysAsASpreadsheetSavesThemAreReadInTheOrderTheTableShows(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var keeper = federation.as(federation.northSecretary);
        var file = "nombre;unidad;alta;;\nHal;Hill;03/04/2021;;\nIvy;Hill;14/04/2021;;\n";

        var read = roster.rehearseMembers(keeper, Bytes.of(file));
        var open = roster.rehearseMembers(keeper, Bytes.of(file.replace("14/", "11/")));

        assertThat(read.days()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(read.sound().loaded()).isEqualTo(new Loaded(2, 0));
        assertThat(open.wrong()).isEqualTo(2);
        assertThat(new Messages().say("en", open.faults().get(0).why()))
                .contains("can be 3 April 2021 or 4 March 2021", "Write it as 2021-04-03");
        roster.loadMembers(keeper, Bytes.of(file));
        db.work().read(keeper, tx -> {
            assertThat(federation.members().ofUnit(tx, federation.hill))
                    .extracting(membership ->
                            federation.members().get(tx, membership.member()).joinedOn())
                    .contains(LocalDate.of(2021, 4, 3), LocalDate.of(2021, 4, 14));
            return true;
        });
    }

    @BothDatabases
    void everyColumnThatIsNotKnownIsNamedAtOnceInTheWordsOfTheReader(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var keeper = federation.as(federation.secretary);

        var unknown = catchThrowableOfType(
                Refusal.class, () -> roster.loadMembers(keeper, Bytes.of("nombre,unidad,DNI,calle\nA,B,1,2\n")));
        var missing = catchThrowableOfType(
                Refusal.class, () -> roster.loadMembers(keeper, Bytes.of("nombre,correo\nA,a@example.org\n")));

        assertThat(new Messages().say("es", unknown)).contains("«DNI | calle»");
        assertThat(new Messages().say("es", missing)).contains("«unidad»");
    }

    @BothDatabases
    void theEncodingOfAFileIsFoundOutAndAMixedOneRefusedByItsLine(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var keeper = federation.as(federation.secretary);
        var windows = Charset.forName("windows-1252");
        var bare = UNITS.substring(1);

        assertThat(roster.loadUnits(keeper, Bytes.of(bare.getBytes(windows)))).isEqualTo(new Loaded(3, 0));
        for (var same : List.of(
                UNITS.getBytes(StandardCharsets.UTF_8),
                UNITS.getBytes(StandardCharsets.UTF_16LE),
                bare.replace(';', '\t').getBytes(StandardCharsets.UTF_16))) {
            assertThat(roster.loadUnits(keeper, Bytes.of(same))).isEqualTo(new Loaded(0, 3));
        }
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes(bare.getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("Año;local;Oeste;;es\n".getBytes(windows));
        var refusal =
                catchThrowableOfType(Refusal.class, () -> roster.loadUnits(keeper, Bytes.of(mixed.toByteArray())));
        assertThat(refusal.code()).isEqualTo("text.mixed");
        assertThat(refusal.arguments()).containsExactly(5);
    }

    @BothDatabases
    void aFileThatIsNoTableOfThisKindIsRefusedWhole(TestDatabase db) {
        var federation = new Federation(db);
        var roster = roster(db, federation);
        var keeper = federation.as(federation.secretary);

        RosterKeepingTest.refused("roster.empty", () -> roster.loadMembers(keeper, Bytes.of("")));
        RosterKeepingTest.refused("roster.empty", () -> roster.loadMembers(keeper, Bytes.of("name,unit\n")));
        RosterKeepingTest.refused(
                "roster.unknown_column", () -> roster.loadMembers(keeper, Bytes.of("name,unit,shoe\nA,B,42")));
        RosterKeepingTest.refused(
                "roster.column_twice", () -> roster.loadMembers(keeper, Bytes.of("name,unit,nombre\nA,B,C")));
        RosterKeepingTest.refused(
                "roster.column_missing", () -> roster.loadMembers(keeper, Bytes.of("name,email\nA,b@c")));
        RosterKeepingTest.refused(
                "roster.unreadable", () -> roster.loadMembers(keeper, Bytes.of("name,unit\n\"A,B\n")));
    }

    @BothDatabases
    void aUnitBelowNothingKnownIsNamed(TestDatabase db) {
        var federation = new Federation(db);
        var no = catchThrowableOfType(
                Refusal.class,
                () -> roster(db, federation)
                        .loadUnits(
                                federation.as(federation.secretary),
                                Bytes.of("name,level,parent\nA,local,B\nB,local,A\nC,region,\nD,moon,C")));

        assertThat(no.errors()).extracting(error -> error.arguments().get(0)).containsExactlyInAnyOrder(2L, 3L, 5L);
        List<Unit> all = db.work().read(TestDatabase.SYSTEM, federation.units()::all);
        assertThat(all).hasSize(6);
    }

    private static Roster roster(TestDatabase db, Federation federation) {
        return new Roster(db.work(), federation.units(), federation.members());
    }
}
