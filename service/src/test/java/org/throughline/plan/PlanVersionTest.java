package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Outcome;
import org.throughline.ballot.Tally;
import org.throughline.ballot.VotingRule;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;

class PlanVersionTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final Outcome CARRIED = VotingRule.PLAIN.decide(Tally.ofVotes(9, 5, 2, 0));
    private static final Outcome LOST = VotingRule.PLAIN.decide(Tally.ofVotes(9, 2, 5, 0));

    private static final PlanVersion.Draft DRAFT =
            new PlanVersion.Draft(Version.draft(new VersionId(1), new PlanId(2), 1, Optional.empty(), "en"));

    @Test
    void circulatingFreezesItForAsLongAsTheRulesAsk() {
        var discussed = circulate(TODAY.plusDays(14), 14);

        assertThat(discussed.facts().state()).isEqualTo(VersionState.IN_DISCUSSION);
        assertThat(discussed.facts().fingerprint()).contains("f".repeat(64));
    }

    @Test
    void aDiscussionShorterThanTheRulesAskIsRefused() {
        assertThatThrownBy(() -> circulate(TODAY.plusDays(13), 14))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("version.discussion_short"));
    }

    @Test
    void whereRulesAskForNoDiscussionABodyDraftsAndDecidesInOneMeeting() {
        var decided = circulate(TODAY, 0).putToVote(new BallotId(7), TODAY).decided(CARRIED, TODAY, Optional.empty());

        assertThat(decided.facts().state()).isEqualTo(VersionState.ADOPTED);
    }

    @Test
    void nothingIsPutToTheVoteWhileItIsDiscussed() {
        var discussed = circulate(TODAY.plusDays(14), 14);

        assertThatThrownBy(() -> discussed.putToVote(new BallotId(7), TODAY.plusDays(13)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("version.still_discussed"));
        assertThat(discussed
                        .putToVote(new BallotId(7), TODAY.plusDays(14))
                        .facts()
                        .ballot())
                .contains(new BallotId(7));
    }

    @Test
    void aPlanAdoptedBeforeItsPeriodIsInForceFromItsFirstDay() {
        var period = new Period(TODAY.plusDays(30), TODAY.plusDays(400));

        var adopted = (PlanVersion.Adopted) atDecision().decided(CARRIED, TODAY, Optional.of(period));

        assertThat(adopted.isDue(TODAY.plusDays(29))).isFalse();
        assertThat(adopted.isDue(TODAY.plusDays(30))).isTrue();
        assertThat(adopted.enterIntoForce().facts().inForceFrom()).contains(TODAY.plusDays(30));
    }

    @Test
    void whatIsLostIsRejectedAndWhatHasNoQuorumGoesBack() {
        var noQuorum = new VotingRule(
                        new org.throughline.ballot.Quorum(1, 1), VotingRule.PLAIN.majority(), VotingRule.PLAIN.base())
                .decide(Tally.ofVotes(9, 5, 2, 0));

        assertThat(state(atDecision().decided(LOST, TODAY, Optional.empty()))).isEqualTo(VersionState.REJECTED);
        assertThat(state(atDecision().decided(noQuorum, TODAY, Optional.empty())))
                .isEqualTo(VersionState.IN_DISCUSSION);
    }

    @ParameterizedTest
    @EnumSource(value = VersionState.class, mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void onlyADraftIsWrittenIn(VersionState state) {
        assertThatThrownBy(() -> PlanVersion.draft(DRAFT.facts().as(state)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("version.frozen"));
    }

    private static PlanVersion.InDiscussion circulate(LocalDate until, int days) {
        return DRAFT.circulate(new BodyId(3), Instant.EPOCH, TODAY, until, days, "f".repeat(64));
    }

    private static PlanVersion.AtDecision atDecision() {
        return circulate(TODAY, 0).putToVote(new BallotId(7), TODAY);
    }

    private static VersionState state(PlanVersion version) {
        return version.facts().state();
    }
}
