package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Said;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Tier;

/** A part of a whole, and answers from 1 to 5: what adds up is what they are made of. */
class SharesAndScalesTest {
    private static final Aim TURNOUT = new Aim(1, Aim.Kind.RATIO, Aim.Direction.RISE, 1, 200, 600);
    private static final Aim MOOD = new Aim(2, Aim.Kind.SCALE, Aim.Direction.RISE, 0, 1, 5);

    private static Progress.Measured both(Aim aim, Actual one, Actual other) {
        var parts = List.of(
                Tree.branch(2, Tree.HEARD, aim, one, 1),
                Tree.branch(3, Tree.HEARD, aim, other, 1),
                Tree.branch(4, Coverage.SILENT, aim, Actual.NOTHING, 1));
        return RollUp.of(Node.of(
                        Tree.place(1, "Region"),
                        1,
                        Sums.NOTHING,
                        Coverage.NOT_ASKED,
                        List.of(Indicator.of(1, aim, Actual.NOTHING)),
                        parts))
                .results()
                .get(0);
    }

    @Test
    void aTurnoutIsThePartsOverTheWholesAndNeverAMeanOfPercentages() {
        var turnout = both(TURNOUT, Actual.ratio(10, 20), Actual.ratio(10, 100));

        // 20 of 120 are 16.7 %; the mean of 50 % and 10 % would say 30 %
        assertThat(TURNOUT.shown(TURNOUT.level(turnout.result().actual()))).isEqualTo(new BigDecimal("16.7"));
        // (16.67 − 20) / (60 − 20), from what was counted and not from the rounded per cent
        assertThat(turnout.headline().value()).contains(new Share(-83_333));
        assertThat(turnout.headline().coverage().heard()).isEqualTo(2);
        assertThat(Said.in("en", turnout.headline().rule()))
                .contains("20 of 120")
                .contains("16.7 %");
    }

    @Test
    void aShareThatShallFallIsReachedFromAbove() {
        var arrears = new Aim(1, Aim.Kind.RATIO, Aim.Direction.FALL, 0, 40, 10);

        assertThat(new Result(arrears, Actual.ratio(1, 10), true).reached()).isTrue();
        assertThat(new Result(arrears, Actual.ratio(101, 1_000), true).reached())
                .isFalse();
        assertThat(new Result(arrears, Actual.ratio(25, 100), true).progress()).contains(new Share(500_000));
    }

    @Test
    void aScaleKeepsHowItsAnswersAreSpreadAndShowsTheMiddleOne() {
        var mood = both(MOOD, Actual.answers(5, 3), Actual.answers(2, 4));

        assertThat(mood.result().actual().spread()).isEqualTo(new Spread(0, 4, 0, 0, 3));
        assertThat(MOOD.level(mood.result().actual())).isEqualTo(2);
        assertThat(mood.headline().value()).contains(new Share(250_000));
        assertThat(Said.in("es", mood.headline().rule())).contains("1: 0, 2: 4, 3: 0, 4: 0, 5: 3");
    }

    @Test
    void ofTwoInTheMiddleTheLowerOneStands() {
        assertThat(Spread.of(2, 1).plus(Spread.of(5, 1)).median()).hasValue(2);
        assertThat(Spread.of(2, 1).plus(Spread.of(5, 2)).median()).hasValue(5);
        assertThat(Spread.NOTHING.median()).isEmpty();
    }

    @Test
    void aNilReportSaysNothingOfAShareOrAScale() {
        assertThat(Result.of(TURNOUT, Actual.NOTHING, Tree.HEARD).known()).isFalse();
        assertThat(Result.of(MOOD, Actual.NOTHING, Tree.HEARD).known()).isFalse();
    }

    @BothDatabases
    void bothRiseFromTheirReadingsThroughStorageAndFollowACorrection(TestDatabase db) {
        var campaign = new Campaign(db);
        for (var kind : List.of(IndicatorKind.RATIO, IndicatorKind.SCALE)) {
            var f = campaign.house.federation;
            var measure = campaign.house.measure(kind.name().toLowerCase(java.util.Locale.ROOT));
            var region = campaign.drafted(f.north, Tier.OPERATIONAL, Visibility.ORGANISATION, measure, kind, 60);
            var branch = campaign.drafted(f.harbour, Tier.TACTICAL, Visibility.ORGANISATION, measure, kind, 60);
            campaign.inForce(region.plan(), "IN_FORCE");
            campaign.inForce(branch.plan(), "IN_FORCE");
            campaign.serve(branch, region, 1);
            boolean share = kind == IndicatorKind.RATIO;

            campaign.report(branch, Campaign.TODAY, share ? 30 : 4, OptionalLong.of(50), OptionalLong.empty());
            long wrong =
                    campaign.report(branch, Campaign.TODAY, share ? 9 : 1, OptionalLong.of(70), OptionalLong.empty());
            campaign.report(branch, Campaign.TODAY, share ? 15 : 2, OptionalLong.of(70), OptionalLong.of(wrong));

            var result = campaign.progress(region).results().get(0).result();
            assertThat(result.actual())
                    .isEqualTo(share ? new Actual(45, 120, 2) : new Actual(0, 0, 2, new Spread(0, 70, 0, 50, 0)));
            List<String> doubts = campaign.house.read(tx -> new Recount().check(tx, java.util.Map.of()));
            assertThat(doubts).noneMatch(doubt -> doubt.startsWith("indicator"));
            refused(campaign, branch, 3, OptionalLong.of(0), "reading.of_nothing");
            if (share) {
                refused(campaign, branch, 3, OptionalLong.empty(), "reading.ratio");
            } else {
                refused(campaign, branch, 6, OptionalLong.of(2), "reading.scale");
                refused(campaign, branch, 0, OptionalLong.empty(), "reading.scale");
            }
        }
    }

    @BothDatabases
    void anAmountIsNoPartOfAWhole(TestDatabase db) {
        var campaign = new Campaign(db);
        var papers = campaign.adopted(
                campaign.house.federation.harbour, Tier.TACTICAL, campaign.house.measure("papers"), 100);

        refused(campaign, papers, 3, OptionalLong.of(9), "reading.no_ratio");
        assertThat(campaign.progress(papers).results().get(0).result().actual().entries())
                .isZero();
    }

    private static void refused(Campaign campaign, Campaign.Aimed at, long num, OptionalLong of, String code) {
        assertThatThrownBy(() -> campaign.report(at, Campaign.TODAY, num, of, OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
