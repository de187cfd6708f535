package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.succession.SuccessionHouse.refused;
import static org.throughline.succession.SuccessionHouse.system;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.org.ComingChange;
import org.throughline.org.Succession;

/** What was decided about a unit for a day to come, or for one that has passed. */
class ChangesOfADayTest {
    private static final LocalDate DAY = SuccessionHouse.DAY;

    @BothDatabases
    void whatIsDecidedForADayToComeIsDoneOnThatDay(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var successions = house.successions;
        var day = DAY.plusDays(20);

        refused(
                "unit.day",
                () -> successions.move(
                        small.centre(), federation.harbour, federation.south, DAY.plusDays(367), "motion 5"));
        refused(
                "unit.above_only",
                () -> successions.move(
                        small.as(federation.harbourMember), federation.harbour, federation.south, day, "motion 5"));
        assertThat(successions.move(small.centre(), federation.harbour, federation.south, day, "motion 5"))
                .isFalse();
        assertThat(successions.close(
                        small.centre(), federation.hill, Closing.into(List.of(federation.harbour), day, "motion 6")))
                .isFalse();
        refused(
                "unit.change_ahead",
                () -> successions.move(small.centre(), federation.harbour, federation.centre, day, "motion 7"));
        refused(
                "unit.change_ahead",
                () -> successions.close(
                        small.centre(), federation.hill, Closing.into(List.of(federation.harbour), DAY, "motion 8")));
        db.clock().moveBy(Duration.ofDays(19));
        house.settle();
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);
        assertThat(small.as(federation.hillMember).home()).contains(federation.hill);
        db.clock().moveBy(Duration.ofDays(1));

        house.settle();

        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.south)
                .doesNotContain(federation.north);
        assertThat(small.as(federation.hillMember).home()).contains(federation.harbour);
        List<ComingChange> left = db.work().read(system(), tx -> house.changes.coming(tx, federation.harbour));
        assertThat(left).isEmpty();
    }

    @BothDatabases
    void whatCannotBeDoneOnItsDaySaysWhyAndLeavesNothingHalfDone(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var successions = house.successions;
        successions.close(
                small.centre(),
                federation.hill,
                Closing.into(List.of(federation.harbour), DAY.plusDays(5), "motion 6"));
        successions.close(
                small.centre(), federation.harbour, Closing.into(List.of(federation.valley), DAY, "motion 7"));
        db.clock().moveBy(Duration.ofDays(5));

        house.settle();
        house.settle();

        List<ComingChange> left = db.work().read(system(), tx -> house.changes.coming(tx, federation.hill));
        assertThat(left).hasSize(1);
        assertThat(left.get(0).state()).isEqualTo(ComingChange.State.FAILED);
        assertThat(left.get(0).problem()).contains("Harbour");
        assertThat(small.as(federation.hillMember).home()).contains(federation.hill);
        house.changes.withdraw(small.centre(), left.get(0).id());
        assertThat(db.work().<List<ComingChange>>read(system(), tx -> house.changes.coming(tx, federation.hill)))
                .isEmpty();
    }

    @BothDatabases
    void aDecisionOfLastWeekTakesEffectLastWeekAndNoEarlierThanItCan(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var body = federation.meetingOf(federation.south);
        var successions = house.successions;
        db.clock().moveBy(Duration.ofDays(40));
        var today = DAY.plusDays(40);
        refused(
                "unit.day",
                () -> successions.move(
                        small.centre(), federation.harbour, federation.south, today.minusDays(32), "motion 8"));
        var west = house.branch("West Quay");
        refused(
                "unit.too_early",
                () -> successions.close(
                        small.centre(),
                        federation.harbour,
                        Closing.into(List.of(west), today.minusDays(1), "motion 8")));

        successions.close(
                small.centre(),
                federation.harbour,
                Closing.into(List.of(federation.valley), today.minusDays(7), "motion 8"));

        assertThat(house.votes(body, today.minusDays(8))).doesNotContain(federation.harbourMember);
        assertThat(house.votes(body, today.minusDays(7))).contains(federation.harbourMember);
        List<Succession> after = db.work().read(system(), tx -> house.changes.after(tx, federation.harbour));
        assertThat(after).extracting(Succession::fromOn).containsExactly(today.minusDays(7));
    }
}
