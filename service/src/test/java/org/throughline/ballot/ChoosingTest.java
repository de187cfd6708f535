package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.ballot.Fate.AGAIN;
import static org.throughline.ballot.Fate.ELECTED;
import static org.throughline.ballot.Fate.NOT_ELECTED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Refusal;

/** Who of several is elected, with every edge: ties, none of them, a majority that nobody has, too few who came. */
class ChoosingTest {
    private static final VotingRule HALF = new VotingRule(Quorum.NONE, Majority.ABSOLUTE, Base.PRESENT);

    @Test
    void theMostVotesFillThePlaces() {
        assertThat(plain(1, 0, 5, 4)).containsExactly(ELECTED, NOT_ELECTED);
        assertThat(plain(2, 0, 5, 4, 3)).containsExactly(ELECTED, ELECTED, NOT_ELECTED);
        assertThat(plain(3, 0, 5, 4)).containsExactly(ELECTED, ELECTED);
    }

    @Test
    void nobodyIsElectedWhomNoMoreNameThanNone() {
        assertThat(plain(1, 4, 5, 4)).containsExactly(ELECTED, NOT_ELECTED);
        assertThat(plain(2, 4, 5, 4)).containsExactly(ELECTED, NOT_ELECTED);
        assertThat(plain(2, 6, 5, 4)).containsExactly(NOT_ELECTED, NOT_ELECTED);
        assertThat(plain(2, 0, 5, 0)).containsExactly(ELECTED, NOT_ELECTED);
    }

    @Test
    void whoTiesForTheLastPlaceStandsAgainAndWhoIsBehindDoesNot() {
        assertThat(plain(1, 0, 4, 4, 2)).containsExactly(AGAIN, AGAIN, NOT_ELECTED);
        assertThat(plain(2, 0, 5, 3, 3, 2)).containsExactly(ELECTED, AGAIN, AGAIN, NOT_ELECTED);
        assertThat(plain(2, 0, 3, 3, 2)).containsExactly(ELECTED, ELECTED, NOT_ELECTED);
    }

    @Test
    void oneCandidateForOnePlaceIsForAndAgainst() {
        for (long against = 0; against <= 6; against++) {
            var tally = Tally.ofVotes(20, 5, against, 2);
            for (var rule : List.of(VotingRule.PLAIN, HALF)) {
                var carried = rule.decide(tally) instanceof Outcome.Carried;
                assertThat(Choosing.decide(rule, 1, tally, List.of(5L)))
                        .containsExactly(carried ? ELECTED : NOT_ELECTED);
            }
        }
    }

    @Test
    void whereNobodyHasTheMajorityTheBestStandAgainOneMoreThanPlaces() {
        // 11 took part: 6 are needed
        assertThat(half(1, 11, 1, 5, 3, 2)).containsExactly(AGAIN, AGAIN, NOT_ELECTED);
        assertThat(half(1, 11, 1, 5, 2, 2)).containsExactly(AGAIN, AGAIN, AGAIN);
        assertThat(half(1, 11, 0, 6, 5)).containsExactly(ELECTED, NOT_ELECTED);
        assertThat(half(2, 11, 2, 8, 4, 3, 1)).containsExactly(ELECTED, AGAIN, AGAIN, NOT_ELECTED);
        assertThat(half(2, 11, 3, 8, 4)).as("nobody stands against them").containsExactly(ELECTED, NOT_ELECTED);
    }

    @Test
    void withoutAQuorumAllStandAgain() {
        var rule = new VotingRule(new Quorum(1, 2), Majority.SIMPLE, Base.VOTES_CAST);
        assertThat(Choosing.decide(rule, 1, Tally.ofVotes(20, 9, 0, 0), List.of(9L, 0L)))
                .containsExactly(AGAIN, AGAIN);
    }

    @Test
    void aCountFromAMeetingCannotHoldMoreNamesThanThoseThereCanGive() {
        assertThat(Choosing.tally(20, 10, 1, List.of(5L, 3L), 1, 1)).isEqualTo(new Tally(20, 10, 8, 1, 1));
        assertThat(Choosing.tally(20, 10, 2, List.of(8L, 8L), 1, 1)).isEqualTo(new Tally(20, 10, 8, 1, 1));
        assertThat(Choosing.tally(20, 10, 2, List.of(3L, 1L), 1, 1)).isEqualTo(new Tally(20, 10, 4, 1, 1));
        assertThatThrownBy(() -> Choosing.tally(20, 10, 1, List.of(5L, 4L), 1, 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Choosing.tally(20, 10, 2, List.of(9L, 1L), 1, 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Choosing.tally(20, 10, 2, List.of(-1L, 1L), 1, 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Choosing.tally(20, 21, 2, List.of(1L, 1L), 1, 1))
                .isInstanceOf(Refusal.class);
    }

    private static List<Fate> plain(int places, long none, long... votes) {
        long most = Math.min(1_000, Arrays.stream(votes).sum());
        return Choosing.decide(VotingRule.PLAIN, places, Tally.ofVotes(2_000, most, none, 0), boxed(votes));
    }

    private static List<Fate> half(int places, long present, long none, long... votes) {
        return Choosing.decide(HALF, places, new Tally(60, present, present - none, none, 0), boxed(votes));
    }

    private static List<Long> boxed(long... votes) {
        return Arrays.stream(votes).boxed().toList();
    }
}
