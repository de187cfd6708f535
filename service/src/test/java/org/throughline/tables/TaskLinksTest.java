package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.task.Rhythm;
import org.throughline.task.TaskHouse;
import org.throughline.task.TaskId;
import org.throughline.task.TaskWords;

/** What waits for what and what comes again goes out with a table of tasks and comes in again as it was. */
class TaskLinksTest {
    private static final Actor SYSTEM = TestDatabase.SYSTEM;

    private static TaskId task(TableHouse house, String title, int day, String duty) {
        return house.tasks.tasks.make(
                house.tasks.as(house.tasks.federation.harbourSecretary),
                house.at.unit(),
                Optional.empty(),
                new TaskWords(
                        title, "", Optional.of(TaskHouse.TODAY.plusDays(day)), 1, duty, Optional.empty(), List.of()));
    }

    private static void work(TableHouse house) {
        var by = house.tasks.as(house.tasks.federation.harbourSecretary);
        // alike, and only the second is waited for
        task(house, "Paint", 3, "");
        var paint = task(house, "Paint", 3, "");
        var print = task(house, "Print", 6, "");
        house.tasks.waits.add(by, print, paint);
        house.tasks.waits.add(by, task(house, "Hand out", 9, ""), print);
        var stall = task(house, "Stall", 1, "stall");
        house.tasks.recurrences.set(by, stall, Rhythm.WEEK, 1, Optional.of(TaskHouse.TODAY.plusDays(60)), true);
        var minutes = task(house, "Minutes", 2, "");
        house.tasks.recurrences.set(by, minutes, Rhythm.MONTH, 1, Optional.of(TaskHouse.TODAY.plusDays(90)), false);
        house.tasks.recurrences.end(by, minutes);
    }

    private static String text(byte[] table) {
        return new String(table, StandardCharsets.UTF_8);
    }

    @Test
    void theyComeIntoAnotherOrganisationAndGoOutOfItByteForByte() {
        try (var one = TestDatabase.sqlite();
                var other = TestDatabase.sqlite()) {
            var house = new TableHouse(one);
            work(house);
            var table = house.out(TableKind.TASKS);
            assertThat(text(table).lines().filter(line -> line.contains("WEEK 1")))
                    .hasSizeGreaterThan(1);

            var there = new TableHouse(other);
            there.imports.load(SYSTEM, TableKind.TASKS, table);
            assertThat(text(there.out(TableKind.TASKS))).isEqualTo(text(table));
            there.imports.load(SYSTEM, TableKind.TASKS, table);
            assertThat(text(there.out(TableKind.TASKS))).isEqualTo(text(table));
            assertThat(there.tasks.doubts()).isEmpty();

            // and the series goes on there
            other.clock().moveBy(java.time.Duration.ofDays(8));
            there.tasks
                    .house
                    .read(there.tasks.recurrences::due)
                    .forEach(id -> other.work().writing(SYSTEM, tx -> there.tasks.recurrences.settle(tx, id)));
            assertThat(text(there.out(TableKind.TASKS)).lines().filter(line -> line.contains("WEEK 1")))
                    .hasSizeGreaterThan((int) text(table)
                            .lines()
                            .filter(line -> line.contains("WEEK 1"))
                            .count());
        }
    }

    @BothDatabases
    void theSameTableTwiceChangesNothingAndHandWrittenColumnsAreEnough(TestDatabase db) {
        var house = new TableHouse(db);
        work(house);
        var table = house.out(TableKind.TASKS);
        assertThat(house.imports.load(SYSTEM, TableKind.TASKS, table).added()).isZero();
        assertThat(text(house.out(TableKind.TASKS))).isEqualTo(text(table));

        var file = """
            unidad,título,plazo,número,espera a,se repite,última vez
            harbour,Buy paper,2027-04-01,1,,,
            harbour,Fold,2027-04-02,2,"1, 3",,
            harbour,Cut,2027-04-02,3,1,,
            harbour,Sweep,2027-04-05,,,month 1,2027-12-31
            """;
        house.imports.load(SYSTEM, TableKind.TASKS, file.getBytes(StandardCharsets.UTF_8));
        var out = text(house.out(TableKind.TASKS));
        assertThat(out).contains("MONTH 1,2027-04-05,2027-12-31,,2027-05-05,2027-04-05");
        assertThat(out.lines().filter(line -> line.startsWith("harbour,Fold")))
                .hasSize(1)
                .allMatch(line -> line.matches(".*,OPEN,[0-9]+,[0-9]+ [0-9]+,.*"));
    }

    @BothDatabases
    void aCircleAndWhateverElseIsWrongIsNamedByItsLineAndNothingIsLoaded(TestDatabase db) {
        var house = new TableHouse(db);
        var before = text(house.out(TableKind.TASKS));
        var file = """
            unit,title,due,number,waits for,comes again,last time
            harbour,A,2027-04-01,1,3,,
            harbour,B,2027-04-02,2,1,,
            harbour,C,2027-04-02,3,2,,
            harbour,D,2027-04-02,4,9,,
            harbour,E,2027-04-02,4,,,
            harbour,F,2027-04-02,,,now and then,2027-12-31
            harbour,G,2027-04-02,,,WEEK 1,
            harbour,H,2027-04-02,7,7,,
            """;
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> house.imports.load(SYSTEM, TableKind.TASKS, file.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.code()).isEqualTo("roster.lines");
        assertThat(refusal.errors())
                .extracting(error -> error.arguments().get(0))
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        var circle = (Sentence) refusal.errors().get(0).arguments().get(2);
        assertThat(circle.key()).isEqualTo("roster.wrong.wait_circle");
        assertThat(circle.arguments().get(0)).isEqualTo("3 → 2 → 1 → 3");
        assertThat(text(house.out(TableKind.TASKS))).isEqualTo(before);
    }
}
