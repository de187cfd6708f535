package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayOrderTest {
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 3);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 4);

    @Test
    void theFirstDayThatCanBeReadInOneWayOnlyDecidesForTheWholeTable() {
        assertThat(shown("03/04/2027", "14/05/2027", "05/14/2027")).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(shown("3/4/2027", "", "5/14/2027")).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(shown("3.4.2027", "7.7.2027")).isEqualTo(DayOrder.UNKNOWN);
        assertThat(shown("2027-04-03", "14/05/2027")).isEqualTo(DayOrder.UNKNOWN);
        assertThat(shown("14/05/27", "May")).isEqualTo(DayOrder.UNKNOWN);
    }

    @Test
    void whatCanBeTwoDaysIsReadAsOneOnlyWhereTheOrderIsKnown() {
        assertThat(DayOrder.DAY_FIRST.days("03/04/2027")).containsExactly(APRIL);
        assertThat(DayOrder.MONTH_FIRST.days("3-4-2027")).containsExactly(MARCH);
        assertThat(DayOrder.UNKNOWN.days("03.04.2027")).containsExactly(APRIL, MARCH);
        assertThat(DayOrder.UNKNOWN.days("07/07/2027")).hasSize(1);
        assertThat(DayOrder.MONTH_FIRST.days("14/05/2027")).isEmpty();
    }

    @Test
    void theYearFirstNeedsNoOrderAndNoSuchDayIsNone() {
        for (var order : DayOrder.values()) {
            assertThat(order.days("2027-04-03")).containsExactly(APRIL);
            assertThat(order.days("2027/4/3 00:00:00")).containsExactly(APRIL);
            assertThat(order.days("2027-02-30")).isEmpty();
            assertThat(order.days("31/02/2027")).isEmpty();
            assertThat(order.days("03/04-2027")).isEmpty();
        }
    }

    private static DayOrder shown(String... days) {
        return DayOrder.of(Bytes.of("name;day\nA;" + String.join("\nA;", days) + "\n"), List.of(1));
    }
}
