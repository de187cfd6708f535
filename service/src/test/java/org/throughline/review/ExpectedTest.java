package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Period;
import org.throughline.org.Level;

class ExpectedTest {
    private static final Period QUARTER = span("2027-01-01", "2027-04-01");
    private static final LocalDate DUE = Cadence.due(QUARTER, Level.LOCAL);

    private static Period span(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void spansFollowThePlanFromItsFirstDayAndTheLastEndsWithIt() {
        var cadence = new Cadence(span("2027-01-31", "2027-09-10"), 3);

        assertThat(cadence.begunBy(LocalDate.parse("2030-01-01")))
                .containsExactly(
                        span("2027-01-31", "2027-04-30"),
                        span("2027-04-30", "2027-07-31"),
                        span("2027-07-31", "2027-09-10"));
        assertThat(cadence.begunBy(LocalDate.parse("2027-04-29"))).hasSize(1);
        assertThat(cadence.begunBy(LocalDate.parse("2027-04-30"))).hasSize(2);
        assertThat(cadence.begunBy(LocalDate.parse("2027-01-30"))).isEmpty();
    }

    @Test
    void aReviewIsDueLaterTheHigherItsUnitStands() {
        assertThat(Cadence.due(QUARTER, Level.LOCAL)).isEqualTo(LocalDate.parse("2027-04-22"));
        assertThat(Cadence.due(QUARTER, Level.REGIONAL)).isEqualTo(LocalDate.parse("2027-05-06"));
        assertThat(Cadence.due(QUARTER, Level.CENTRAL)).isEqualTo(LocalDate.parse("2027-05-20"));
        assertThat(Cadence.due(QUARTER, Level.NETWORK)).isEqualTo(LocalDate.parse("2027-06-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, NOT_YET_DUE, false",
        "2027-04-01, OPEN, false",
        "2027-04-22, OPEN, false",
        "2027-04-23, MISSED, true"
    })
    void whatNobodyBeganIsNotYetDueThenOpenThenMissed(LocalDate today, ExpectedState state, boolean late) {
        var expected = Expected.of(QUARTER, DUE, today, Optional.empty());

        assertThat(expected.state()).isEqualTo(state);
        assertThat(expected.late()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, false, , 2027-04-22, IN_DRAFT, false",
        "DRAFT, false, , 2027-04-23, IN_DRAFT, true",
        "SENT_BACK, false, 2027-04-10, 2027-04-23, IN_DRAFT, true",
        "SUBMITTED, false, 2027-04-22, 2027-06-01, IN, false",
        "ACCEPTED, false, 2027-04-23, 2027-06-01, IN_LATE, true",
        "SUBMITTED, true, 2027-04-30, 2027-06-01, NIL, false"
    })
    void whatWasFiledStandsByTheDayItCame(
            ReviewState filed, boolean nil, LocalDate on, LocalDate today, ExpectedState state, boolean late) {
        var expected =
                Expected.of(QUARTER, DUE, today, Optional.of(new Expected.Filed(filed, nil, Optional.ofNullable(on))));

        assertThat(expected.state()).isEqualTo(state);
        assertThat(expected.late()).isEqualTo(late);
    }
}
