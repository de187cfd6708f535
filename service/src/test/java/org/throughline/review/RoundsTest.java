package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.Contents;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.progress.Coverage;
import org.throughline.task.Recounting;

/** Reporting periods that open and close, units that are excused or inactive, and whom the figures then speak for. */
class RoundsTest {
    private static final int DAYS_TO_APRIL_23 = 53;

    @BothDatabases
    void aPeriodOpensWhenItBeginsAndClosesOnceItsReportIsOverdue(TestDatabase db) {
        var house = new ReviewHouse(db);
        house.settle();
        assertThat(periods(db)).containsExactly("2027-01-01 -", "2027-01-01 -", "2027-01-01 -");
        var after = Contents.of(db);
        house.settle();
        assertThat(Contents.of(db)).isEqualTo(after);

        house.plans.pass(DAYS_TO_APRIL_23);
        house.reviews.nothingDone(
                house.as(house.federation.northSecretary), house.regional.plan(), PlanHouse.YEAR.from());
        house.settle();
        assertThat(periods(db))
                .as("the branch's is overdue, those above have time")
                .containsExactly(
                        "2027-01-01 -",
                        "2027-01-01 -",
                        "2027-01-01 MISSED",
                        "2027-04-01 -",
                        "2027-04-01 -",
                        "2027-04-01 -");
        house.plans.pass(60);
        house.settle();
        assertThat(periods(db)).contains("2027-01-01 NIL");
    }

    @BothDatabases
    void anExcusedUnitLeavesTheCoverageUntilItsNextReportIsOverdue(TestDatabase db) {
        var house = new ReviewHouse(db);
        var campaign = house.campaign;
        var quay = campaign.adopted(house.federation.north, Tier.OPERATIONAL, house.plans.measure("doors"), 0);
        campaign.serve(quay, house.strategic, 1);
        campaign.report(quay, LocalDate.parse("2027-02-01"), 3, OptionalLong.empty());
        house.plans.pass(DAYS_TO_APRIL_23);
        assertThat(coverage(house)).isEqualTo(heard(1, 2));
        var excuses = excuses(house);
        var above = house.as(house.federation.northSecretary);

        excuses.excuse(above, house.local.plan(), PlanHouse.YEAR.from(), "The hall burnt down.");
        assertThat(coverage(house)).isEqualTo(heard(1, 1));
        assertThat(campaign.progress(house.strategic).work().gaps()).isEmpty();
        assertThat(house.plans.read(new Recounting()::check)).isEmpty();

        excuses.withdraw(above, house.local.plan(), PlanHouse.YEAR.from());
        assertThat(coverage(house)).isEqualTo(heard(1, 2));
        excuses.excuse(above, house.local.plan(), PlanHouse.YEAR.from(), "The hall burnt down.");
        house.plans.pass(91);
        house.settle();
        assertThat(coverage(house)).as("the second quarter was missed").isEqualTo(heard(1, 2));
    }

    @BothDatabases
    void anInactiveUnitIsAskedForNothingUntilItWakesAndWhatItReportsAllTheSameCounts(TestDatabase db) {
        var house = new ReviewHouse(db);
        house.plans.pass(DAYS_TO_APRIL_23);
        var excuses = excuses(house);
        var above = house.as(house.federation.northSecretary);
        excuses.inactive(above, house.local.plan(), PlanHouse.YEAR.from(), "Nobody is left in the harbour.");
        house.plans.pass(91);
        house.settle();

        assertThat(states(house))
                .containsExactly(ExpectedState.INACTIVE, ExpectedState.INACTIVE, ExpectedState.INACTIVE);
        assertThat(coverage(house)).isEqualTo(Coverage.NOT_ASKED);
        house.campaign.report(house.local, LocalDate.parse("2027-02-10"), 5, OptionalLong.empty());
        assertThat(coverage(house)).isEqualTo(new Coverage(1, 1, java.util.Optional.of(LocalDate.parse("2027-02-10"))));
        assertThat(house.plans.read(new Recounting()::check)).isEmpty();

        excuses.withdraw(above, house.local.plan(), LocalDate.parse("2027-07-01"));
        assertThat(states(house))
                .as("what came due while it slept stays excused")
                .containsExactly(ExpectedState.NOT_YET_DUE, ExpectedState.EXCUSED, ExpectedState.EXCUSED);
    }

    @BothDatabases
    void aCadenceThatNeverEndsIsRefusedAndOneOfAnAdoptedTextStands(TestDatabase db) {
        var house = new ReviewHouse(db);
        var keeper = house.as(house.federation.secretary);
        var draft = house.plans.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Next");

        for (long months : new long[] {0, -3, 13}) {
            assertRefused("plan.cadence", () -> house.plans.plans.cadence(keeper, draft, months));
        }
        assertRefused("plan.cadence", () -> new Cadence(new Period(PlanHouse.YEAR.from(), PlanHouse.YEAR.to()), 0));
        house.plans.plans.cadence(keeper, draft, 6);
        assertThat(house.plans.read(tx -> house.plans.plans.get(tx, draft)).cadenceMonths())
                .isEqualTo(6);
        assertRefused("plan.adopted_cadence", () -> house.plans.plans.cadence(keeper, house.strategic.plan(), 6));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static Coverage heard(long heard, long expected) {
        return new Coverage(heard, expected, java.util.Optional.of(LocalDate.parse("2027-02-01")));
    }

    private static Coverage coverage(ReviewHouse house) {
        return house.campaign.progress(house.strategic).work().coverage();
    }

    private static List<ExpectedState> states(ReviewHouse house) {
        return house.plans.read(tx -> house.expected.of(tx, house.plans.plans.get(tx, house.local.plan()))).stream()
                .map(report -> report.expected().state())
                .toList();
    }

    private static Excuses excuses(ReviewHouse house) {
        return new Excuses(
                house.db.work(), house.federation.units(), house.plans.plans, house.expected, house.campaign.totals);
    }

    private static List<String> periods(TestDatabase db) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT period_from || ' ' || COALESCE(closed_as, '-')"
                                        + " FROM reporting_period ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }
}
