package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From how many elements on a plan is warned of its size. */
class PlanSizeTest {
    @ParameterizedTest
    @CsvSource({"0, 0, SMALL", "10, 9, SMALL", "10, 10, LARGE", "59, 0, LARGE", "30, 30, TOO_LARGE"})
    void isWarnedAtTwentyAndAtSixty(long objectives, long indicators, PlanSize.Grade grade) {
        assertThat(new PlanSize(objectives, indicators).grade()).isEqualTo(grade);
    }
}
