package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.demo.Demo;
import org.throughline.kernel.MovingClock;

/** The demo is told through the same use cases that people use, and comes out the same every time. */
class DemoTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 10, 14);

    @Test
    void isTheSameEveryTime() {
        assertThat(digest()).isEqualTo(digest());
    }

    private static String digest() {
        try (var db = TestDatabase.sqlite()) {
            var clock = new MovingClock(Instant.parse("2020-01-01T00:00:00Z"));
            var house = new House(db.database(), clock, 1);
            long start = System.nanoTime();
            new Demo(house.cast(), clock, TODAY).tell();
            System.err.println("demo told in ms " + (System.nanoTime() - start) / 1_000_000);
            return house.work.read(
                    TestDatabase.SYSTEM,
                    tx -> tx.handle()
                            .createQuery("SELECT COUNT(*) || ' ' || MAX(subject) FROM journal")
                            .mapTo(String.class)
                            .one());
        }
    }
}
