package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Instants and days come back from their text as they were. */
class InstantsTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        var chance = new SplittableRandom(3);
        for (int i = 0; i < 5_000; i++) {
            var instant = Instant.ofEpochMilli(chance.nextLong(-2_000_000_000_000L, 8_000_000_000_000L));

            assertThat(Instants.parse(Instants.text(instant))).isEqualTo(instant);
            var day = LocalDate.ofEpochDay(chance.nextLong(-20_000, 90_000));
            assertThat(Instants.day(day.toString())).isEqualTo(day);
        }
    }

    @Test
    void otherWaysToWriteAnInstantAreReadToo() {
        assertThat(Instants.parse("2026-05-01T12:00:00Z")).isEqualTo(Instant.parse("2026-05-01T12:00:00Z"));
        assertThat(Instants.parse("2026-05-01T12:00:00.123456Z").truncatedTo(ChronoUnit.MILLIS))
                .isEqualTo(Instants.parse("2026-05-01T12:00:00.123Z"));
    }

    @Test
    void whatIsNoInstantAndNoDayIsRefused() {
        assertThatThrownBy(() -> Instants.parse("2026-02-30T12:00:00.000Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Instants.parse("2026-05-01T25:00:00.000Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Instants.day("2026-13-01")).isInstanceOf(DateTimeException.class);
    }
}
