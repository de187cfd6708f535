package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Outcome;
import org.throughline.ballot.Quorum;
import org.throughline.ballot.Tally;
import org.throughline.ballot.VotingRule;
import org.throughline.kernel.MemberId;
import org.throughline.plan.VersionId;

class AmendmentTest {
    private static final BallotId BALLOT = new BallotId(9);
    private static final VersionId NEXT = new VersionId(3);

    private final Amendment submitted = Wishes.of(1, 1, "old words", "new words");
    private final Amendment admitted = submitted.supportedBy(2, 2);

    private static Outcome outcome(long inFavour, long against) {
        return VotingRule.PLAIN.decide(Tally.ofVotes(10, inFavour, against, 0));
    }

    @Test
    void itIsAdmittedOnceEnoughStandBehindIt() {
        assertThat(submitted.supportedBy(1, 2).state()).isEqualTo(AmendmentState.SUBMITTED);
        assertThat(admitted.state()).isEqualTo(AmendmentState.ADMITTED);
        assertThatThrownBy(() -> submitted.admitted(1, 2)).hasMessageContaining("amendment.sponsors");
    }

    @Test
    void onlyWhatIsAdmittedIsPutToTheVote() {
        assertThatThrownBy(() -> submitted.putTo(BALLOT)).hasMessageContaining("amendment.not_admitted");
        var voted = admitted.putTo(BALLOT);
        assertThat(voted.isAtVote()).isTrue();
        assertThatThrownBy(() -> voted.putTo(BALLOT)).hasMessageContaining("amendment.at_vote");
        assertThatThrownBy(() -> voted.withdrawn(Wishes.MOVER)).hasMessageContaining("amendment.at_vote");
    }

    @Test
    void theDecisionSaysWhatBecomesOfIt() {
        var voted = admitted.putTo(BALLOT);
        var noQuorum = new VotingRule(new Quorum(1, 2), VotingRule.PLAIN.majority(), VotingRule.PLAIN.base())
                .decide(Tally.ofVotes(10, 1, 0, 0));

        assertThat(voted.decided(outcome(2, 1)).state()).isEqualTo(AmendmentState.CARRIED);
        assertThat(voted.decided(outcome(1, 1)).state()).isEqualTo(AmendmentState.REJECTED);
        assertThat(voted.decided(noQuorum).canBeDecided()).isTrue();
    }

    @Test
    void aCarriedOneWaitsForTheTextItIsMergedInto() {
        var carried = admitted.putTo(BALLOT).decided(outcome(2, 1));

        assertThat(carried.waitsForText()).isTrue();
        assertThat(carried.mergedIn(NEXT, false).waitsForText()).isFalse();
        assertThat(carried.mergedIn(NEXT, true).state()).isEqualTo(AmendmentState.CARRIED_AS_MODIFIED);
    }

    @Test
    void onlyItsMoverWithdrawsOrRestatesIt() {
        assertThat(submitted.withdrawn(Wishes.MOVER).state()).isEqualTo(AmendmentState.WITHDRAWN);
        assertThatThrownBy(() -> submitted.withdrawn(new MemberId(8))).hasMessageContaining("amendment.only_mover");
        assertThatThrownBy(() -> submitted.restated(new MemberId(8), "a", "d", "b"))
                .hasMessageContaining("amendment.only_mover");
    }

    @Test
    void whatNeedsItsMoverIsNotDecidedBeforeTheySpoke() {
        var over = CarryOver.of("old words", "new words", Optional.of("other words"));
        var waiting = admitted.carriedOverTo(NEXT, over, "other");
        assertThat(waiting.needsMover()).isTrue();
        assertThat(waiting.version()).isEqualTo(NEXT);
        assertThatThrownBy(() -> waiting.putTo(BALLOT)).hasMessageContaining("amendment.needs_mover");

        var again = waiting.restated(Wishes.MOVER, "other words", "other", "newer words");

        assertThat(again.canBeDecided()).isTrue();
        assertThat(again.baseBody()).isEqualTo("other words");
    }

    @Test
    void whatIsGoneFallsAndWhatIsContainedIsSaidToBe() {
        var gone = admitted.carriedOverTo(NEXT, CarryOver.of("old words", "new words", Optional.empty()), "d");
        var contained =
                admitted.carriedOverTo(NEXT, CarryOver.of("old words", "new words", Optional.of("new words")), "d");

        assertThat(gone.state()).isEqualTo(AmendmentState.FALLEN);
        assertThat(contained.state()).isEqualTo(AmendmentState.COMPOSITED);
        assertThat(contained.mergedIn()).contains(NEXT);
    }

    @Test
    void itIsKeptOffTheOrderOfBusinessOnlyWithAReason() {
        assertThatThrownBy(() -> submitted.notAdmitted(" ")).hasMessageContaining("amendment.reason");
        assertThat(submitted.notAdmitted("Of another plan.").answer()).isEqualTo("Of another plan.");
        assertThat(submitted.notAdmitted("Of another plan.").admitted(2, 2).state())
                .isEqualTo(AmendmentState.ADMITTED);
    }
}
