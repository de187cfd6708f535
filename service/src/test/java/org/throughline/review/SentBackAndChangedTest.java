package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Level;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Provision;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** Reviews that are sent back, that a new text overtakes, or whose figures are corrected more than once. */
class SentBackAndChangedTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-10");

    @Test
    void whatIsWrittenAnewAfterItWasSentBackIsForTheUnitAloneUntilItIsInAgain() {
        try (var db = TestDatabase.sqlite()) {
            var house = new ReviewHouse(db);
            var f = house.federation;
            var id = house.submitted(f.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");
            assertThat(found(house)).containsExactly(Review.subject(id));
            house.decisions.record(
                    house.as(f.harbourSecretary), id, f.meetingOf(f.harbour), house.hands(0, 2), "Say what failed.");
            var words = ReviewHouse.written(house.local.objective(), Judgement.OFF_TRACK, "We quarrelled.");
            house.reviews.save(
                    house.as(f.harbourSecretary), id, words, house.review(id).revision());

            assertThatThrownBy(() -> db.work().read(house.as(f.valleyMember), tx -> house.reviews.get(tx, id)))
                    .hasMessageContaining("unknown");
            assertThat(found(house)).isEmpty();
            Review own = db.work().read(house.as(f.harbourMember), tx -> house.reviews.get(tx, id));
            assertThat(own.state()).isEqualTo(ReviewState.SENT_BACK);
            try (var edge = ReviewEdge.of(house, () -> house.as(f.harbourSecretary))) {
                assertThat(edge.page("/reviews/" + id.text()).text()).contains("We quarrelled.");
                assertThat(edge.page("/reviews/" + id.text() + "/edit").select("textarea"))
                        .isNotEmpty();
            }
            house.reviews.submit(house.as(f.harbourSecretary), id);
            Review again = db.work().read(house.as(f.valleyMember), tx -> house.reviews.get(tx, id));
            assertThat(again.state()).isEqualTo(ReviewState.SUBMITTED);
        }
    }

    private static List<String> found(ReviewHouse house) {
        return house.plans.read(tx -> tx.handle()
                .createQuery("SELECT subject FROM search_row WHERE kind = 'review'")
                .mapTo(String.class)
                .list());
    }

    @BothDatabases
    void aCorrectionOfACorrectionSaysWhatHoldsNowAndAPartOfAWholeItsWhole(TestDatabase db) {
        var house = new ReviewHouse(db);
        var turnout = house.plans.measure("turnout");
        var region = share(house, turnout, house.federation.north, Tier.OPERATIONAL);
        var branch = share(house, turnout, house.federation.harbour, Tier.TACTICAL);
        house.campaign.serve(branch, region, 1);
        house.campaign.linkedFromTheStart();
        long update = house.campaign.report(branch, DAY, 120, OptionalLong.of(400), OptionalLong.empty());
        var own = house.submitted(house.federation.harbourSecretary, branch, Judgement.ON_TRACK, "Well.");
        var above = house.submitted(house.federation.northSecretary, region, Judgement.ON_TRACK, "Well.");
        house.plans.pass(1);
        long second = house.campaign.report(branch, DAY, 84, OptionalLong.of(400), OptionalLong.of(update));
        house.campaign.report(branch, DAY, 120, OptionalLong.of(300), OptionalLong.of(second));
        house.campaign.write(tx -> tx.handle().execute("UPDATE feeds SET to_on = '2027-03-02' WHERE to_on IS NULL"));

        for (var review : List.of(own, above)) {
            List<Correction> corrected = house.plans.read(tx -> house.evidences.corrected(tx, Review.subject(review)));
            assertThat(corrected).hasSize(1);
            assertThat(corrected.get(0))
                    .extracting(Correction::was, Correction::wasOf, Correction::now, Correction::nowOf)
                    .containsExactly(120L, 400L, 120L, 300L);
        }
        try (var edge = ReviewEdge.of(house, () -> house.as(house.federation.harbourSecretary))) {
            assertThat(edge.page("/reviews/" + own.text()).text()).contains("120 of 400 → 120 of 300");
        }
    }

    private static Campaign.Aimed share(ReviewHouse house, MeasureId turnout, UnitId unit, Tier tier) {
        var made = house.campaign.drafted(unit, tier, Visibility.ORGANISATION, turnout, IndicatorKind.RATIO, 50);
        house.campaign.inForce(made.plan(), "IN_FORCE");
        house.begin(made);
        return made;
    }

    @Test
    void whatWasJudgedBeforeANewTextLeftItOutStaysInTheReview() {
        try (var db = TestDatabase.sqlite()) {
            var house = new ReviewHouse(db);
            var f = house.federation;
            var by = house.as(f.harbourSecretary);
            var id = house.begin(f.harbourSecretary, house.local);
            house.reviews.save(
                    by, id, ReviewHouse.written(house.local.objective(), Judgement.DONE, "Every door is done."), 1);
            var draft = house.plans.next.nextDraft(by, house.local.plan());
            house.plans.drafts.remove(by, draft, house.local.objective());
            var other = house.plans.objective(f.harbourSecretary, house.local.plan(), "9", "A choir");
            house.plans.adopt(f.harbourSecretary, house.local.plan(), f.harbour);

            house.reviews.submit(by, id);

            List<Provision> about = house.plans.read(tx -> house.reviews.objectives(tx, house.reviews.get(tx, id)));
            assertThat(about).extracting(Provision::id).containsExactly(other, house.local.objective());
            try (var edge = ReviewEdge.of(house, () -> house.as(f.harbourMember))) {
                assertThat(edge.page("/reviews/" + id.text()).text()).contains("Every door is done.");
            }
        }
    }

    @Test
    void aReportThatWasExcusedIsNotWaitedForThoughSomebodyHadBegunIt() {
        var quarter = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-04-01"));
        var due = Cadence.due(quarter, Level.LOCAL);
        var begun = Optional.of(new Expected.Filed(ReviewState.DRAFT, false, Optional.empty()));

        var expected = Expected.of(quarter, due, due.plusDays(9), begun, Optional.of(ExpectedState.EXCUSED));

        assertThat(expected.state()).isEqualTo(ExpectedState.EXCUSED);
        assertThat(expected.late()).isFalse();
    }

    @Test
    void aReviewIsReadThoughItsTextWasAnnulled() {
        try (var db = TestDatabase.sqlite()) {
            var house = new ReviewHouse(db);
            var f = house.federation;
            var id = house.submitted(f.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");
            house.campaign.inForce(house.local.plan(), "ANNULLED");

            try (var edge = ReviewEdge.of(house, () -> house.as(f.harbourMember))) {
                assertThat(edge.page("/reviews/" + id.text()).text()).contains("Well.");
            }
        }
    }
}
