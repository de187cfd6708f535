package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.progress.Tree.HEARD;
import static org.throughline.progress.Tree.MARCH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Said;

class RollUpTest {

    private static Sums tasks(Sums... tasks) {
        return Stream.of(tasks).reduce(Sums.NOTHING, Sums::plus);
    }

    private static Sums half(long weight) {
        return Sums.task(weight, new Share(500_000));
    }

    @Test
    void ownTasksAndServingObjectivesAreSiblings() {
        var node = Node.of(
                Tree.place(1, "Centre"),
                1,
                tasks(Sums.done(1), half(2)),
                HEARD,
                List.of(),
                List.of(Tree.branch(2, 5, HEARD, tasks(Sums.done(7), Sums.task(7, Share.ZERO)))));

        // (1 × 100 + 2 × 50 + 5 × 50) / 8
        var progress = RollUp.of(node);
        assertThat(progress.work().value()).contains(new Share(562_500));
        assertThat(progress.work().parts())
                .extracting(part -> part.contribution().orElseThrow().millionths())
                .containsExactly(250_000L, 312_500L);
        assertThat(Said.in("en", progress.work().why()))
                .contains("(8 in all)")
                .contains("Own tasks: 1 of 2 done; 66.7 % with weight 3 adds 25 %.")
                .contains("Branch 2: Reach households: 50 % with weight 5 adds 31.2 %.");
    }

    @Test
    void aDroppedTaskLeavesBothSidesAndStaysVisible() {
        var node = Tree.branch(1, 1, HEARD, tasks(Sums.done(1), half(1), Sums.dropped(6)));

        var progress = RollUp.of(node);
        assertThat(progress.work().value()).contains(new Share(750_000));
        assertThat(progress.sums().dropped()).isEqualTo(1);
        assertThat(Said.in("en", progress.work().why())).contains("after 1 of 3 tasks were dropped");
    }

    @Test
    void theTasksOfASilentUnitLeaveTheWorkAndLowerTheCoverage() {
        var silent = Tree.branch(2, 1, Coverage.SILENT, tasks(Sums.task(1, Share.ZERO), Sums.task(1, Share.ZERO)));
        var progress = RollUp.of(Tree.over(1, 1, List.of(Tree.branch(3, 1, HEARD, half(1)), silent)));

        assertThat(progress.work().value()).contains(new Share(500_000));
        assertThat(progress.work().coverage()).isEqualTo(new Coverage(1, 2, Optional.of(MARCH)));
        assertThat(Said.in("en", progress.work().why()))
                .contains("Branch 2: Reach households: nothing to count yet.")
                .contains("Branch 2: Reach households: no report; 2 tasks are not counted.");
    }

    @Test
    void aNilReportIsZeroAndSilenceIsUnknown() {
        var nil = flowOver(HEARD, Actual.NOTHING);
        var silent = flowOver(Coverage.SILENT, Actual.NOTHING);

        assertThat(nil.headline().value()).contains(Share.ZERO);
        assertThat(silent.headline().value()).isEmpty();
        assertThat(Said.in("en", silent.headline().why())).contains("Nothing is known yet");
    }

    private static Progress.Measured flowOver(Coverage coverage, Actual actual) {
        return RollUp.of(Tree.branch(2, coverage, Tree.flow(10), actual, 1))
                .results()
                .get(0);
    }

    @ParameterizedTest(name = "from {0} to {1}, now {2}: {3}, reached {4}")
    @CsvSource({
        "0, 500, 560, 1120000, true",
        "100, 200, 95, -50000, false",
        "300, 100, 200, 500000, false",
        "300, 100, 90, 1050000, true",
        "300, 100, 320, -100000, false"
    })
    void progressIsMeasuredFromTheBaseline(long baseline, long target, long now, long millionths, boolean reached) {
        var direction = target > baseline ? Aim.Direction.RISE : Aim.Direction.FALL;
        var result = stock(new Aim(1, Aim.Kind.STOCK, direction, 0, baseline, target), Actual.amount(now, 1));

        assertThat(result.progress()).contains(new Share(millionths));
        assertThat(result.reached()).isEqualTo(reached);
    }

    @Test
    void whereNothingIsToChangeItIsMetOrNot() {
        var keep = new Aim(1, Aim.Kind.STOCK, Aim.Direction.RISE, 0, 100, 100);

        assertThat(stock(keep, Actual.amount(100, 1)).progress()).isEmpty();
        assertThat(stock(keep, Actual.amount(100, 1)).reached()).isTrue();
        assertThat(stock(keep, Actual.amount(99, 1)).reached()).isFalse();
    }

    @Test
    void aStockThatNobodyReadIsNotZero() {
        var aim = new Aim(1, Aim.Kind.STOCK, Aim.Direction.RISE, 0, 0, 100);

        assertThat(stock(aim, Actual.NOTHING).known()).isFalse();
    }

    private static Result stock(Aim aim, Actual actual) {
        return RollUp.of(Tree.branch(2, HEARD, aim, actual, 1)).results().get(0).result();
    }

    @Test
    void aMilestoneCountsTheUnitsThatReachedIt() {
        var aim = new Aim(1, Aim.Kind.MILESTONE, Aim.Direction.RISE, 0, 0, 1);
        var children = List.of(
                Tree.branch(2, HEARD, aim, Actual.milestone(true), 1),
                Tree.branch(3, HEARD, aim, Actual.milestone(false), 1),
                Tree.branch(4, HEARD, aim, Actual.milestone(true), 1));
        var above = Node.of(
                Tree.place(1, "Centre"),
                1,
                Sums.NOTHING,
                Coverage.NOT_ASKED,
                List.of(Indicator.of(1, aim, Actual.NOTHING)),
                children);

        var measured = RollUp.of(above).results().get(0);
        assertThat(measured.headline().value()).contains(new Share(666_667));
        assertThat(measured.result().reached()).isFalse();
        assertThat(Said.in("en", measured.headline().why())).contains("reached by 2 of 3 units");
    }

    @Test
    void whatFeedsAnotherIndicatorIsNotAdded() {
        var other = Tree.branch(2, HEARD, Tree.flow(10), Actual.amount(9, 1), 77);
        var above = Node.of(
                Tree.place(1, "Centre"),
                1,
                Sums.NOTHING,
                Coverage.NOT_ASKED,
                List.of(Indicator.of(1, Tree.flow(10), Actual.amount(4, 1))),
                List.of(other));

        assertThat(RollUp.of(above).results().get(0).result().actual().num()).isEqualTo(4);
    }

    @Test
    void anotherMeasureIsRefused() {
        var papers = new Aim(2, Aim.Kind.FLOW, Aim.Direction.RISE, 0, 0, 10);

        assertThatThrownBy(() -> papers.mustFeed(Tree.flow(10)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("aim.other_measure"));
    }

    @Test
    void aMeanClampsAndSaysSo() {
        var mean = Mean.of(List.of(
                new Mean.Term(Tree.place(1, "A"), 1, Optional.of(new Share(1_120_000))),
                new Mean.Term(Tree.place(2, "B"), 1, Optional.of(new Share(-50_000))),
                new Mean.Term(Tree.place(3, "C"), 9, Optional.empty())));

        assertThat(mean.value()).contains(new Share(500_000));
        assertThat(mean.clamped()).isTrue();
        assertThat(mean.parts().get(0).share()).contains(new Share(1_120_000));
    }

    @ParameterizedTest
    @CsvSource({"700000, 300000, true", "550000, 300000, true", "549999, 300000, false", "300000, 700000, true"})
    void workAndResultDisagreeFromAQuarterOn(long work, long result, boolean said) {
        var disagreement = Disagreement.between(figure(new Share(work)), figure(new Share(result)));

        assertThat(disagreement.isPresent()).isEqualTo(said);
        disagreement.ifPresent(both -> assertThat(Said.in("es", both.said())).startsWith("El trabajo está en "));
    }

    private static Figure figure(Share share) {
        var any = RollUp.of(Tree.branch(1, 1, HEARD, Sums.NOTHING)).work();
        return new Figure(Optional.of(share), any.coverage(), false, List.of(), List.of(), any.rule());
    }

    @Test
    void aNegativeWeightIsRefused() {
        assertThatThrownBy(() -> half(-1))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("weight.negative"));
        assertThatThrownBy(() -> Tree.branch(1, -1, HEARD, Sums.NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("weight.negative"));
    }

    @ParameterizedTest
    @CsvSource({"999600, 99, 99.9", "999999, 99, 99.9", "1, 1, 0.1", "0, 0, 0", "1000000, 100, 100", "-50000, -5, -5"})
    void nearlyAllIsNotShownAsAll(long millionths, long whole, String percent) {
        assertThat(new Share(millionths).wholePercent()).isEqualTo(whole);
        assertThat(new Share(millionths).percent()).hasToString(percent);
    }

    @Test
    void aShareIsRoundedHalfEven() {
        assertThat(Share.of(1, 2_000_000)).isEqualTo(Share.ZERO);
        assertThat(Share.of(3, 2_000_000)).isEqualTo(new Share(2));
        assertThat(Share.of(Long.MAX_VALUE, 1).compareTo(Share.ONE)).isPositive();
    }

    @Test
    void theAgeIsThatOfTheOldestPart() {
        var both = HEARD.plus(Coverage.heardOn(MARCH.plusDays(20))).plus(Coverage.SILENT);

        assertThat(both.age(MARCH.plusDays(30))).hasValue(30);
        assertThat(Coverage.SILENT.age(MARCH)).isEmpty();
    }
}
