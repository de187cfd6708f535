package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.MemberId;

class RuleTest {
    private static final LocalDate FIRST = LocalDate.parse("2027-01-31");

    @Test
    void monthsAreCountedFromTheFirstDaySoThatNoneDriftsToAShorterOne() {
        assertThat(new Rule(Rhythm.MONTH, 1, FIRST, LocalDate.parse("2027-04-30")).days())
                .map(LocalDate::toString)
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
    }

    @Test
    void theEndIsTheLastDayThatCanBeOne() {
        var rule = new Rule(Rhythm.WEEK, 2, FIRST, FIRST.plusWeeks(4));

        assertThat(rule.days()).containsExactly(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(4));
        assertThat(rule.after(FIRST.plusWeeks(2))).contains(FIRST.plusWeeks(4));
        assertThat(rule.after(FIRST.plusWeeks(4))).isEmpty();
    }

    @Test
    void whatComesTooOftenOrEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Rule(Rhythm.WEEK, 1, FIRST, FIRST.plusWeeks(Rule.MOST)))
                .hasMessageContaining("task.again.too_many");
        assertThat(new Rule(Rhythm.WEEK, 1, FIRST, FIRST.plusWeeks(Rule.MOST).minusDays(1)).days())
                .hasSize(Rule.MOST);
        assertThatThrownBy(() -> new Rule(Rhythm.WEEK, 1, FIRST, FIRST)).hasMessageContaining("task.again.ends_before");
        assertThatThrownBy(() -> new Rule(Rhythm.WEEK, 0, FIRST, FIRST.plusDays(9)))
                .hasMessageContaining("task.again.step");
    }

    @Test
    void whoNeverHadItComesFirstAndThenWhoHadItLongestAgo() {
        var ana = new Tasks.Person(new MemberId(1), "Ana");
        var ben = new Tasks.Person(new MemberId(2), "Ben");
        var cara = new Tasks.Person(new MemberId(3), "Cara");
        var dan = new Tasks.Person(new MemberId(4), "Dan");

        assertThat(Rotation.turn(List.of(ana, ben, cara, dan), Map.of(ana.id(), FIRST, cara.id(), FIRST.minusDays(1))))
                .containsExactly(ben, dan, cara, ana);
    }
}
