package org.throughline.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

class BargainTest {
    private Bargain bargain = Bargain.NOTHING;

    private static final Optional<BallotId> DECIDED = Optional.of(new BallotId(9));

    private void say(boolean above, Saying said, long amount, String reason) {
        say(above, said, amount, reason, Optional.empty());
    }

    private void say(boolean above, Saying said, long amount, String reason, Optional<BallotId> ballot) {
        var num = bargain.next(
                above, said, true, amount == 0 ? Optional.empty() : Optional.of(amount), reason, ballot.isPresent());
        var words = new ArrayList<>(bargain.words());
        words.add(new Word(
                new UnitId(1),
                words.size() + 1,
                said,
                above,
                num,
                reason,
                new MemberId(2),
                LocalDate.parse("2027-03-01"),
                ballot));
        bargain = new Bargain(words);
    }

    private void refused(String code, boolean above, Saying said, long amount, String reason) {
        assertThatThrownBy(() -> say(above, said, amount, reason))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void whatIsAskedIsCounteredAndThenSettled() {
        say(true, Saying.ASKED, 12_000, "");
        assertThat(bargain.may(true)).containsExactly(Saying.ASKED);
        refused("pledge.reason", false, Saying.COUNTERED, 9_000, " ");
        refused("pledge.same", false, Saying.COUNTERED, 12_000, "why not");
        say(false, Saying.COUNTERED, 9_000, "Two branches have no key yet.");
        refused("pledge.not_now", false, Saying.ACCEPTED, 0, "");
        say(true, Saying.ACCEPTED, 0, "");

        assertThat(bargain.settled().flatMap(Word::num)).contains(9_000L);
        assertThat(bargain.open()).isEmpty();
        assertThat(bargain.words()).hasSize(3);
    }

    @Test
    void whatWasSettledStandsWhileSomethingElseIsProposedOrDeclined() {
        say(false, Saying.OFFERED, 500, "");
        say(true, Saying.ACCEPTED, 0, "");
        say(true, Saying.ASKED, 800, "");
        assertThat(bargain.settled().flatMap(Word::num)).contains(500L);
        refused("pledge.reason", false, Saying.DECLINED, 0, "");
        say(false, Saying.DECLINED, 0, "We are four.");

        assertThat(bargain.settled().flatMap(Word::num)).contains(500L);
        assertThat(bargain.last().orElseThrow().said()).isEqualTo(Saying.DECLINED);
        assertThat(bargain.may(true)).containsExactly(Saying.ASKED);
    }

    @Test
    void nobodyAnswersThemselvesAndAnAmountIsAnAmount() {
        refused("pledge.not_now", true, Saying.ACCEPTED, 0, "");
        refused("pledge.not_now", true, Saying.OFFERED, 5, "");
        refused("pledge.amount", true, Saying.ASKED, 0, "");
        refused("pledge.amount", false, Saying.OFFERED, -5, "");
    }

    @Test
    void whatWasSettledOnAWordIsConfirmedByDecisionOnceAndOnlyByTheUnit() {
        say(true, Saying.ASKED, 400, "");
        say(false, Saying.ACCEPTED, 0, "");
        assertThat(bargain.decision()).isEmpty();
        assertThat(bargain.may(false)).containsExactly(Saying.OFFERED, Saying.ACCEPTED);
        assertThat(bargain.may(true)).containsExactly(Saying.ASKED);
        refused("pledge.confirm", false, Saying.ACCEPTED, 0, "");
        say(false, Saying.ACCEPTED, 0, "", DECIDED);

        assertThat(bargain.decision()).isEqualTo(DECIDED);
        assertThat(bargain.settled().flatMap(Word::num)).contains(400L);
        assertThat(bargain.confirms(bargain.last().orElseThrow())).isTrue();
        assertThat(bargain.may(false)).as("it is decided").containsExactly(Saying.OFFERED);
        say(true, Saying.ASKED, 500, "");
        say(false, Saying.ACCEPTED, 0, "");
        assertThat(bargain.decision()).as("more, on a word again").isEmpty();
        assertThat(bargain.words()).hasSize(5);
    }

    @Test
    void whatAUnitProposedByDecisionAndThoseAboveAgreeToRestsOnTheDecision() {
        say(true, Saying.ASKED, 400, "");
        say(false, Saying.COUNTERED, 300, "We are few.", DECIDED);
        assertThat(bargain.decision()).as("nothing is settled").isEmpty();
        say(true, Saying.ACCEPTED, 0, "");

        assertThat(bargain.decision()).isEqualTo(DECIDED);
        assertThat(bargain.confirms(bargain.last().orElseThrow())).isFalse();
    }
}
