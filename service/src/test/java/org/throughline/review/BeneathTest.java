package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.kernel.Period;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** What stands beside a review of the reviews below, where those have other rhythms and count more than it does. */
class BeneathTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-10");
    private final TestDatabase db = TestDatabase.sqlite();
    private final ReviewHouse house = new ReviewHouse(db);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatABranchCountsBesidesIsNotTakenForWhatTheRegionCounts() {
        var f = house.federation;
        var made = house.campaign.drafted(
                f.hill, Tier.TACTICAL, Visibility.ORGANISATION, house.plans.measure("papers"), IndicatorKind.FLOW, 50);
        var counted = new MeasureId(house.campaign
                .progress(house.regional)
                .results()
                .get(0)
                .indicator()
                .aim()
                .measure());
        var households = house.plans.indicators.add(
                TestDatabase.SYSTEM,
                house.plans.draftOf(made.plan()),
                made.objective(),
                new NewIndicator(counted, IndicatorKind.FLOW, 0, 90, Optional.empty()));
        house.campaign.inForce(made.plan(), "IN_FORCE");
        house.begin(made);
        var hill = new Campaign.Aimed(made.plan(), made.unit(), made.objective(), Optional.of(households));
        house.campaign.serve(hill, house.regional, 1);
        house.campaign.report(made, DAY, 7, OptionalLong.empty());
        house.campaign.report(hill, DAY, 30, OptionalLong.empty());
        house.campaign.report(house.local, DAY, 120, OptionalLong.empty());
        f.appoint(f.hill, f.hillMember, Office.SECRETARY);
        house.submitted(f.hillMember, hill, Judgement.ON_TRACK, "Well.");
        house.submitted(f.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");

        var above = house.submitted(f.northSecretary, house.regional, Judgement.ON_TRACK, "Well.");

        try (var edge = ReviewEdge.of(house, () -> house.as(f.northSecretary))) {
            assertThat(edge.page("/reviews/" + above.text()).select(".beneath").text())
                    .contains("150 of 600 households")
                    .contains("30 of 90 households");
        }
    }

    @Test
    void whileTheSpanOfABranchRunsOnTheOneBeforeIsReadBesideTheRegions() {
        house.campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE plan SET period_from = '2027-02-01' WHERE id = ?",
                        house.local.plan().value()));
        house.plans.pass(65);
        var review = house.reviews.begin(
                house.as(house.federation.harbourSecretary), house.local.plan(), LocalDate.parse("2027-02-01"));
        house.reviews.save(
                house.as(house.federation.harbourSecretary),
                review,
                ReviewHouse.written(house.local.objective(), Judgement.ON_TRACK, "Well."),
                1);
        house.reviews.submit(house.as(house.federation.harbourSecretary), review);
        house.plans.pass(60);

        var quarter = new Period(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-07-01"));
        List<ExpectedReport> below = house.plans.read(
                tx -> house.expected.below(tx, house.plans.plans.get(tx, house.regional.plan()), quarter));

        assertThat(below)
                .singleElement()
                .satisfies(one -> assertThat(one.review().map(Review::id)).contains(review));
    }
}
