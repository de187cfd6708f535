package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Loaded;
import org.throughline.org.Roster;
import org.throughline.text.Csv;

/**
 * Long tables come in whole or not at all. Here they are as long as a quick test lets them be; told {@code -Dthroughline.lines}, a
 * million, they are that long.
 */
class TableScaleTest {
    private static final Actor SYSTEM = TestDatabase.SYSTEM;
    private static final long LINES = Long.getLong("throughline.lines", 12_000L);

    @BothDatabases
    void aLongTableOfTasksComesInWholeAndTwiceIsOnce(TestDatabase db) {
        var house = new TableHouse(db);
        var told = new AtomicLong();

        assertThat(house.imports.load(SYSTEM, TableKind.TASKS, tasks(house, 0), (lines, bytes, all) -> told.set(lines)))
                .isEqualTo(new Loaded((int) LINES, 0));

        assertThat(told).hasValue(LINES + 1);
        assertThat(count(db, "task")).isEqualTo(LINES);
        assertThat(count(db, "search_row WHERE kind = 'task'")).isEqualTo(LINES);
        assertThat(house.tasks.doubts()).isEmpty();
        assertThat(house.imports.load(SYSTEM, TableKind.TASKS, tasks(house, 0), Csv.Watch.NOBODY))
                .isEqualTo(new Loaded(0, (int) LINES));
    }

    @BothDatabases
    void aLongTableBrokenFarBelowIsNamedThereAndNothingOfItIsLoaded(TestDatabase db) {
        var house = new TableHouse(db);
        long broken = LINES * 7 / 10;

        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> house.imports.load(SYSTEM, TableKind.TASKS, tasks(house, broken), Csv.Watch.NOBODY));
        var torn = catchThrowableOfType(
                Refusal.class,
                () -> house.imports.load(
                        SYSTEM,
                        TableKind.TASKS,
                        new MadeTable(
                                "unit,title",
                                LINES,
                                line -> line == broken ? "harbour,\"torn" : "harbour,Task " + line),
                        Csv.Watch.NOBODY));

        assertThat(refusal.code()).isEqualTo("roster.lines");
        assertThat(refusal.errors()).hasSize(1);
        assertThat(refusal.errors().get(0).arguments().get(0)).isEqualTo(broken);
        assertThat(torn.code()).isEqualTo("roster.unreadable");
        assertThat(torn.arguments()).containsExactly(broken);
        assertThat(count(db, "task")).isZero();
        assertThat(count(db, "search_row WHERE kind = 'task'")).isZero();
        assertThat(house.tasks.doubts()).isEmpty();
    }

    @BothDatabases
    void aLongTableOfReadingsAddsUp(TestDatabase db) {
        var house = new TableHouse(db);
        var slug = slug(house);
        var table = new MadeTable(
                "unit,plan,objective,measure,date,amount",
                LINES,
                line -> "harbour," + slug + ",1,leaflets,2027-02-" + (10 + line % 18) + "," + line % 10);

        assertThat(house.imports.load(SYSTEM, TableKind.READINGS, table, Csv.Watch.NOBODY))
                .isEqualTo(new Loaded((int) LINES, 0));

        // kept with one decimal
        long sum = 0;
        for (long line = 2; line <= LINES + 1; line++) {
            sum += line % 10 * 10;
        }
        var actual = house.tasks
                .campaign
                .progress(house.at)
                .results()
                .get(0)
                .result()
                .actual();
        assertThat(actual.num()).isEqualTo(sum);
        assertThat(house.tasks.doubts()).isEmpty();
        assertThat(house.imports.load(SYSTEM, TableKind.READINGS, table, Csv.Watch.NOBODY))
                .isEqualTo(new Loaded(0, (int) LINES));
    }

    @BothDatabases
    void aLongTableOfMembersComesInAndTwiceIsOnce(TestDatabase db) {
        var house = new TableHouse(db);
        var roster = new Roster(db.work(), house.tasks.federation.units(), house.tasks.federation.members());
        long members = LINES / 10;
        var table = new MadeTable(
                "name,email,unit",
                members,
                line -> "Zoë Member " + line + (line % 3 == 0 ? "," : ",m" + line + "@example.org")
                        + (line % 2 == 0 ? ",harbour" : ",hill"));

        assertThat(roster.loadMembers(SYSTEM, table, Csv.Watch.NOBODY)).isEqualTo(new Loaded((int) members, 0));
        assertThat(roster.loadMembers(SYSTEM, table, Csv.Watch.NOBODY)).isEqualTo(new Loaded(0, (int) members));
    }

    @BothDatabases
    void byPageALongTableIsRefusedWithTheWayForIt(TestDatabase db) {
        var house = new TableHouse(db);
        var table = "unit,title\n" + "harbour,x\n".repeat(TableImports.MOST + 1);

        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> house.imports.load(SYSTEM, TableKind.TASKS, table.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.code()).isEqualTo("roster.too_many");
        assertThat(count(db, "task")).isZero();
    }

    private static MadeTable tasks(TableHouse house, long broken) {
        var slug = slug(house);
        return new MadeTable("unit,title,plan,objective,due,weight,state,email", LINES, line -> {
            var due = line == broken ? "tomorrow" : "2027-06-" + (10 + line % 20);
            var where = line % 4 == 0 ? "hill,Leaflets " + line + ",," : "harbour,Leaflets " + line + "," + slug + ",1";
            return where + "," + due + "," + line % 5 + "," + (line % 6 == 0 ? "Done" : line % 7 == 0 ? "Stuck" : "")
                    + ",";
        });
    }

    private static String slug(TableHouse house) {
        return house.tasks.house.read(
                tx -> house.tasks.house.plans.get(tx, house.at.plan()).slug());
    }

    private static long count(TestDatabase db, String from) {
        return db.work()
                .read(
                        SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT COUNT(*) FROM " + from)
                                .mapTo(Long.class)
                                .one());
    }
}
