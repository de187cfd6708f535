package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Digest;
import org.throughline.plan.PlanHouse;

class ReviewsTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-10");

    @BothDatabases
    void aReviewIsWrittenHandedInAndAccepted(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.federation.harbourSecretary;
        house.campaign.report(house.local, DAY, 120, OptionalLong.empty());

        var id = house.submitted(by, house.local, Judgement.AT_RISK, "Two streets are left.");

        assertThat(house.review(id).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(told(house).own().orElseThrow())
                .isEqualTo(new Distribution.Own(id, Judgement.AT_RISK, "Two streets are left.", false));

        house.accept(by, id, house.federation.harbour, "");

        assertThat(house.review(id).state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(told(house).own().orElseThrow().accepted()).isTrue();
    }

    private static Distribution told(ReviewHouse house) {
        return house.plans.read(tx -> house.judgements.of(tx, house.local.objective()));
    }

    @BothDatabases
    void theBodyAcceptsChangedOrSendsBackAndTheOfficeWritesAnew(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.federation.harbourSecretary;
        var body = house.federation.meetingOf(house.federation.harbour);
        var id = house.submitted(by, house.local, Judgement.ON_TRACK, "All is well.");

        assertThatThrownBy(() -> house.decisions.record(house.as(by), id, body, house.hands(0, 2), " "))
                .hasMessageContaining("review.reason_missing");
        assertThat(house.review(id).state()).isEqualTo(ReviewState.SUBMITTED);
        house.decisions.record(house.as(by), id, body, house.hands(0, 2), "It is not.");
        assertThat(house.review(id).state()).isEqualTo(ReviewState.SENT_BACK);
        assertThat(house.review(id).note()).isEqualTo("It is not.");

        var revision = house.review(id).revision();
        house.reviews.save(
                house.as(by),
                id,
                ReviewHouse.written(house.local.objective(), Judgement.OFF_TRACK, "Nobody came."),
                revision);
        house.reviews.submit(house.as(by), id);
        house.accept(by, id, house.federation.harbour, "We say: nobody came twice.");
        assertThat(house.review(id).state()).isEqualTo(ReviewState.ACCEPTED_CHANGED);
    }

    @BothDatabases
    void whatWasFrozenFirstStaysWhenTheReviewIsHandedInAgain(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.federation.harbourSecretary;
        house.campaign.report(house.local, DAY, 120, OptionalLong.empty());
        var id = house.submitted(by, house.local, Judgement.ON_TRACK, "All is well.");
        var first = frozen(house, id, house.local.objective());
        house.decisions.record(
                house.as(by), id, house.federation.meetingOf(house.federation.harbour), house.hands(0, 2), "Not so.");

        house.plans.pass(1);
        house.campaign.report(house.local, DAY.plusDays(1), 30, OptionalLong.empty());
        house.reviews.submit(house.as(by), id);

        assertThat(house.review(id).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(frozen(house, id, house.local.objective())).isEqualTo(first);
        assertThat(first.evidence().results().get(0).num()).isEqualTo(120);
    }

    @BothDatabases
    void evidenceStaysAsItWasAndCorrectionsAreToldBesideIt(TestDatabase db) {
        var house = new ReviewHouse(db);
        long update = house.campaign.report(house.local, DAY, 120, OptionalLong.empty());
        var own = house.submitted(house.federation.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");
        var above = house.submitted(house.federation.northSecretary, house.regional, Judgement.ON_TRACK, "Well.");
        var before = frozen(house, own, house.local.objective());

        house.plans.pass(1);
        house.campaign.report(house.local, DAY, 84, OptionalLong.of(update));

        var after = frozen(house, own, house.local.objective());
        assertThat(after).isEqualTo(before);
        assertThat(Digest.sha256(after.json())).isEqualTo(after.digest());
        var evidence = after.evidence();
        assertThat(evidence.format()).isEqualTo("throughline.evidence/1");
        assertThat(evidence.results().get(0).num()).isEqualTo(120);
        assertThat(evidence.results().get(0).line().value()).contains(400_000L);
        assertThat(evidence.results().get(0).cited())
                .extracting(Evidence.Entry::num)
                .containsExactly(120L);
        for (var review : List.of(own, above)) {
            var corrected = house.plans.read(tx -> house.evidences.corrected(tx, Review.subject(review)));
            assertThat(corrected).hasSize(1);
            assertThat(corrected.get(0).was()).isEqualTo(120);
            assertThat(corrected.get(0).now()).isEqualTo(84);
        }
        var cited = frozen(house, above, house.regional.objective())
                .evidence()
                .results()
                .get(0);
        assertThat(cited.cited()).isEmpty();
        assertThat(cited.line().parts()).hasSize(1);
    }

    private static Frozen frozen(ReviewHouse house, ReviewId id, org.throughline.plan.ProvisionId objective) {
        return house.plans.read(tx -> house.evidences.of(tx, Review.subject(id)).get(objective));
    }

    @BothDatabases
    void onlyTheUnitsOwnOfficeWritesAndADeniedRequestChangesNothing(TestDatabase db) {
        var house = new ReviewHouse(db);
        var f = house.federation;
        var id = house.begin(f.harbourSecretary, house.local);
        var words = ReviewHouse.written(house.local.objective(), Judgement.DONE, "Done.");

        assertThatThrownBy(
                        () -> house.reviews.begin(house.as(f.harbourMember), house.local.plan(), PlanHouse.YEAR.from()))
                .hasMessageContaining("review.keepers_only");
        assertThatThrownBy(() -> house.reviews.save(house.as(f.harbourMember), id, words, 1))
                .hasMessageContaining("review.keepers_only");
        // a draft is not for those above or beside; that it is there they are not told
        assertThatThrownBy(() -> house.reviews.save(house.as(f.valleyMember), id, words, 1))
                .hasMessageContaining("unknown");
        var sent = house.submitted(f.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");
        assertThatThrownBy(() -> house.decisions.record(
                        house.as(f.secretary), sent, f.meetingOf(f.harbour), house.hands(2, 0), ""))
                .hasMessageContaining("ballot.convene");
        assertThatThrownBy(() -> house.reviews.save(house.as(f.harbourSecretary), sent, words, 3))
                .hasMessageContaining("review.closed");
        assertThat(house.review(sent).state()).isEqualTo(ReviewState.SUBMITTED);
    }

    @BothDatabases
    void aStaleTextIsGivenBackWithTheOther(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.as(house.federation.harbourSecretary);
        var id = house.begin(house.federation.harbourSecretary, house.local);
        var words = ReviewHouse.written(house.local.objective(), Judgement.DONE, "Done.");
        house.reviews.save(by, id, words, 1);

        assertThatThrownBy(() -> house.reviews.save(by, id, new Written(List.of(), Sections.EMPTY), 1))
                .hasMessageContaining("stale");
        List<Verdict> kept = house.plans.read(tx -> house.reviews.verdicts(tx, id));
        assertThat(kept).isEqualTo(words.verdicts());
    }

    @BothDatabases
    void whatIsNotThereCannotBeJudgedAndNothingGoesInEmpty(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.as(house.federation.harbourSecretary);
        var id = house.begin(house.federation.harbourSecretary, house.local);

        assertThatThrownBy(() -> house.reviews.save(
                        by, id, ReviewHouse.written(house.regional.objective(), Judgement.DONE, "x"), 1))
                .hasMessageContaining("review.other_objective");
        assertThatThrownBy(() -> house.reviews.submit(by, id)).hasMessageContaining("review.nothing_said");
        house.reviews.save(by, id, ReviewHouse.written(house.local.objective(), Judgement.DONE, " "), 1);
        assertThatThrownBy(() -> house.reviews.submit(by, id)).hasMessageContaining("review.no_sentence");
        assertThatThrownBy(() -> house.reviews.begin(by, house.local.plan(), LocalDate.parse("2027-04-01")))
                .hasMessageContaining("review.no_period");
    }

    @BothDatabases
    void aNilReportNeedsOnlyTheOfficeAndIsHeard(TestDatabase db) {
        var house = new ReviewHouse(db);
        var by = house.as(house.federation.harbourSecretary);
        assertThatThrownBy(() -> house.reviews.nothingDone(by, house.local.plan(), PlanHouse.YEAR.from()))
                .as("something may still be done, and it cannot be taken back")
                .hasMessageContaining("review.runs");
        house.plans.pass(31);

        var review = house.reviews.nothingDone(by, house.local.plan(), PlanHouse.YEAR.from());

        assertThat(review.nil()).isTrue();
        var report = house.plans.read(tx -> house.expected.of(tx, review));
        assertThat(report.expected().state()).isEqualTo(ExpectedState.NIL);
        assertThat(house.campaign.progress(house.local).work().coverage().heard())
                .isEqualTo(1);
        assertThatThrownBy(() -> house.decisions.record(
                        by, review.id(), house.federation.meetingOf(house.federation.harbour), house.hands(2, 0), ""))
                .hasMessageContaining("review.not_submitted");
    }

    @BothDatabases
    void whatIsExpectedIsTheUnitsOwnGapFirst(TestDatabase db) {
        var house = new ReviewHouse(db);
        var f = house.federation;
        assertThat(owed(house)).isEmpty();

        house.plans.pass(31);
        assertThat(owed(house)).extracting(report -> report.expected().state()).containsExactly(ExpectedState.OPEN);
        house.campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE version SET state = 'SUPERSEDED', in_force_to = '2027-04-01' WHERE plan = ?",
                        house.local.plan().value()));
        assertThat(owed(house))
                .as("the last report on a plan comes due when the next one is in force")
                .hasSize(1);
        house.campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE version SET state = 'IN_FORCE', in_force_to = NULL WHERE plan = ?",
                        house.local.plan().value()));
        house.submitted(f.harbourSecretary, house.local, Judgement.ON_TRACK, "Well.");
        assertThat(owed(house)).isEmpty();
        var below = house.plans.read(
                tx -> house.expected.below(tx, house.plans.plans.get(tx, house.regional.plan()), PlanHouse.YEAR));
        assertThat(below).extracting(report -> report.unit().name()).containsExactly("Harbour");
    }

    private static List<ExpectedReport> owed(ReviewHouse house) {
        return house.plans.read(tx -> house.expected.owed(tx, house.federation.harbour));
    }

    @BothDatabases
    void judgementsAreADistributionWithItsGreyPart(TestDatabase db) {
        var house = new ReviewHouse(db);
        var f = house.federation;
        var silent =
                house.campaign.adopted(f.south, org.throughline.plan.Tier.OPERATIONAL, house.plans.measure("doors"), 0);
        house.campaign.links.serve(TestDatabase.SYSTEM, silent.objective(), house.strategic.objective(), 1);
        house.submitted(f.northSecretary, house.regional, Judgement.OFF_TRACK, "Late.");

        var told = house.plans.read(tx -> house.judgements.of(tx, house.strategic.objective()));

        assertThat(told.own()).isEmpty();
        assertThat(told.below()).containsExactly(java.util.Map.entry(Judgement.OFF_TRACK, 1L));
        assertThat(told.silent()).isEqualTo(1);
    }
}
