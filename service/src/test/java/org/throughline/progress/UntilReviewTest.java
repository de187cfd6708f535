package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.review.Judgement;
import org.throughline.review.ReviewHouse;

/** A typed figure stands beside the derived one until the plan's next review is accepted. */
class UntilReviewTest {

    @BothDatabases
    void anAcceptedReviewEndsWhatWasTypedBeforeItAndTheDaysBeforeKeepIt(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.federation.harbourSecretary;
        var plans = house.plans;
        var typed = new StatedFigures(db.work(), plans.plans, plans.texts, plans.measures);
        type(typed, house, house.local.indicator(), "90");
        plans.pass(2);
        var review = house.submitted(by, house.local, Judgement.AT_RISK, "Two lists are lost.");
        plans.pass(1);
        // the review did not know this one
        type(typed, house, Optional.empty(), "40");
        plans.pass(2);
        var before = db.clock().instant();
        plans.pass(1);
        house.accept(by, review, house.federation.harbour, "");
        var now = db.clock().instant().plusSeconds(60);
        var today = plans.today();

        assertThat(standing(typed, house, today, now)).extracting(Stated::num).containsExactly(400L);
        assertThat(standing(typed, house, today.minusDays(1), now)).hasSize(2);
        assertThat(standing(typed, house, today, before))
                .as("as was known then")
                .hasSize(2);
    }

    @BothDatabases
    void aNilReviewEndsItWithoutAnybodyAccepting(TestDatabase db) {
        var house = new ReviewHouse(db);
        var typed = new StatedFigures(db.work(), house.plans.plans, house.plans.texts, house.plans.measures);
        house.plans.pass(31);
        type(typed, house, house.local.indicator(), "90");
        house.plans.pass(1);
        house.reviews.nothingDone(
                house.as(house.federation.harbourSecretary), house.local.plan(), LocalDate.parse("2027-01-01"));

        assertThat(standing(
                        typed, house, house.plans.today(), db.clock().instant().plusSeconds(60)))
                .isEmpty();
    }

    private static void type(
            StatedFigures typed, ReviewHouse house, Optional<org.throughline.plan.IndicatorId> of, String amount) {
        typed.state(
                house.as(house.federation.harbourSecretary),
                house.local.objective(),
                new StatedFigures.Wish(of, new BigDecimal(amount), "Two lists are lost.", Optional.empty()));
    }

    private static List<Stated> standing(StatedFigures typed, ReviewHouse house, LocalDate day, Instant known) {
        return house.plans.read(tx -> typed.on(tx, List.of(house.local.objective()), day, known)
                .getOrDefault(house.local.objective(), List.of()));
    }
}
