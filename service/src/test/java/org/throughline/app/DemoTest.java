package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.db.Contents;
import org.throughline.db.TestDatabase;
import org.throughline.demo.Demo;
import org.throughline.kernel.MovingClock;

/** The demo is told through the same use cases that people use, and comes out the same every time and on both databases. */
class DemoTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 10, 14);
    /** Tables that an organisation in the middle of its cycle has something in. */
    private static final List<String> LIVED_IN = List.of(
            "unit",
            "member",
            "plan",
            "version",
            "provision",
            "ballot",
            "amendment",
            "statement",
            "task",
            "task_update",
            "review",
            "summation",
            "pledge",
            "stated_figure",
            "meeting",
            "meeting_presence",
            "election",
            "journal");

    private static Map<String, List<String>> told;

    @BeforeAll
    static void tell() {
        told = told(TestDatabase::sqlite);
    }

    @Test
    void isTheSameEveryTime() {
        assertSame(told(TestDatabase::sqlite));
    }

    @Test
    void isTheSameOnTheOtherDatabase() {
        assertSame(told(TestDatabase::postgresql));
    }

    @Test
    void hasSomethingOfEverything() {
        assertThat(told).hasSizeGreaterThan(40);
        for (var table : LIVED_IN) {
            assertThat(told.get(table)).as(table).isNotEmpty();
        }
        assertThat(told.get("unit")).hasSizeBetween(30, 45);
        assertThat(told.get("member")).hasSizeBetween(250, 350);
    }

    private static void assertSame(Map<String, List<String>> again) {
        assertThat(again.keySet()).isEqualTo(told.keySet());
        again.forEach((table, rows) -> assertThat(rows).as(table).containsExactlyElementsOf(told.get(table)));
    }

    private static Map<String, List<String>> told(Supplier<TestDatabase> fresh) {
        try (var db = fresh.get()) {
            var clock = new MovingClock(Instant.parse("2020-01-01T00:00:00Z"));
            var house = new House(db.database(), clock, 1);
            new Demo(house.cast(), clock, TODAY).tell();
            assertThat(house.work.read(TestDatabase.SYSTEM, house.journal::check))
                    .isEmpty();
            var contents = new TreeMap<>(Contents.of(db));
            // how often something looked changed, which each database counts in its own way
            contents.remove("roster_stamp");
            return contents;
        }
    }
}
