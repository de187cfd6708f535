package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.ballot.Base.ENTITLED;
import static org.throughline.ballot.Base.PRESENT;
import static org.throughline.ballot.Base.VOTES_CAST;
import static org.throughline.ballot.Majority.ABSOLUTE;
import static org.throughline.ballot.Majority.SIMPLE;
import static org.throughline.ballot.Majority.THREE_QUARTERS;
import static org.throughline.ballot.Majority.TWO_THIRDS;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Said;

class VotingRuleTest {

    @ParameterizedTest(name = "{0} of {1}: {4} for, {5} against, {6} abstained of {3} present, {2} entitled")
    @CsvSource({
        "SIMPLE, VOTES_CAST, 60, 41, 25, 12, 4, true",
        "SIMPLE, VOTES_CAST, 60, 4, 2, 2, 0, false",
        "SIMPLE, VOTES_CAST, 60, 60, 1, 0, 59, true",
        "SIMPLE, VOTES_CAST, 60, 60, 0, 0, 60, false",
        "SIMPLE, VOTES_CAST, 60, 0, 0, 0, 0, false",
        "SIMPLE, VOTES_CAST, 0, 0, 0, 0, 0, false",
        "SIMPLE, ENTITLED, 60, 3, 2, 1, 0, true",
        "ABSOLUTE, VOTES_CAST, 60, 41, 19, 18, 4, true",
        "ABSOLUTE, VOTES_CAST, 60, 40, 18, 18, 4, false",
        "ABSOLUTE, PRESENT, 60, 41, 20, 17, 4, false",
        "ABSOLUTE, PRESENT, 60, 41, 21, 16, 4, true",
        "ABSOLUTE, PRESENT, 60, 50, 25, 1, 0, false",
        "ABSOLUTE, ENTITLED, 60, 41, 30, 7, 4, false",
        "ABSOLUTE, ENTITLED, 60, 41, 31, 6, 4, true",
        "ABSOLUTE, ENTITLED, 61, 41, 31, 6, 4, true",
        "TWO_THIRDS, VOTES_CAST, 60, 3, 2, 1, 0, true",
        "TWO_THIRDS, VOTES_CAST, 60, 10, 6, 4, 0, false",
        "TWO_THIRDS, VOTES_CAST, 60, 10, 7, 3, 0, true",
        "TWO_THIRDS, VOTES_CAST, 60, 5, 0, 0, 5, false",
        "TWO_THIRDS, PRESENT, 60, 10, 6, 2, 2, false",
        "TWO_THIRDS, ENTITLED, 60, 41, 40, 1, 0, true",
        "TWO_THIRDS, ENTITLED, 60, 41, 39, 1, 1, false",
        "TWO_THIRDS, ENTITLED, 0, 0, 0, 0, 0, false",
        "THREE_QUARTERS, VOTES_CAST, 60, 4, 3, 1, 0, true",
        "THREE_QUARTERS, VOTES_CAST, 60, 5, 3, 2, 0, false",
        "THREE_QUARTERS, VOTES_CAST, 60, 7, 5, 2, 0, false",
        "THREE_QUARTERS, ENTITLED, 60, 45, 45, 0, 0, true"
    })
    void aMajorityIsExactAtItsEdge(
            Majority majority,
            Base base,
            long entitled,
            long present,
            long yes,
            long no,
            long abstained,
            boolean carried) {
        var outcome =
                new VotingRule(Quorum.NONE, majority, base).decide(new Tally(entitled, present, yes, no, abstained));

        assertThat(outcome).isInstanceOf(carried ? Outcome.Carried.class : Outcome.Lost.class);
    }

    @ParameterizedTest(name = "{0}/{1} of {2} is {3}")
    @CsvSource({"1,2,60,30", "1,2,7,4", "1,3,10,4", "2,3,9,6", "1,1,9,9", "1,1000,1,1", "1,2,0,1", "0,1,60,0"})
    void aQuorumIsRoundedUp(int numerator, int denominator, long entitled, long quorum) {
        assertThat(new Quorum(numerator, denominator).of(entitled)).isEqualTo(quorum);
    }

    @Test
    void tooFewDecideNothingHoweverManyAreFor() {
        var rule = new VotingRule(new Quorum(1, 2), SIMPLE, VOTES_CAST);

        assertThat(rule.decide(Tally.ofVotes(60, 29, 0, 0))).isInstanceOf(Outcome.NoQuorum.class);
        assertThat(rule.decide(Tally.ofVotes(60, 30, 0, 0))).isInstanceOf(Outcome.Carried.class);
        assertThat(rule.decide(Tally.ofVotes(0, 0, 0, 0))).isInstanceOf(Outcome.NoQuorum.class);
    }

    @Test
    void abstentionsCountTowardsTheQuorum() {
        var rule = new VotingRule(new Quorum(1, 2), SIMPLE, VOTES_CAST);

        assertThat(rule.decide(Tally.ofVotes(60, 2, 1, 27))).isInstanceOf(Outcome.Carried.class);
    }

    @Test
    void theArithmeticIsSaidInBothLanguages() {
        var half = new VotingRule(new Quorum(1, 2), ABSOLUTE, VOTES_CAST);
        var carried = half.decide(Tally.ofVotes(60, 25, 12, 4)).arithmetic().sentences();

        assertThat(Said.in("en", carried))
                .isEqualTo("41 of 60 voted; the quorum of 30 is reached. "
                        + "For 25, against 12, abstained 4: more than half of 37 is 19, so it is carried.");
        assertThat(Said.in("es", carried))
                .isEqualTo("Votaron 41 de 60; se alcanza el quórum de 30. "
                        + "A favor 25, en contra 12, abstenciones 4: más de la mitad de 37 es 19, así que se aprueba.");
    }

    @Test
    void aTieAndAMissedQuorumSaySo() {
        var tied = VotingRule.PLAIN.decide(new Tally(60, 41, 2, 2, 0)).arithmetic();
        var few = new VotingRule(new Quorum(1, 2), SIMPLE, VOTES_CAST)
                .decide(Tally.ofVotes(60, 3, 0, 0))
                .arithmetic();

        assertThat(Said.in("en", tied.sentences()))
                .isEqualTo("41 of 60 were present; no quorum is asked for. "
                        + "For 2, against 2, abstained 0: as many for as against, so it is lost.");
        assertThat(Said.in("en", few.sentences()))
                .isEqualTo("3 of 60 voted; the quorum of 30 is not reached, so nothing is decided. "
                        + "The votes were: for 3, against 0, abstained 0.");
    }

    @ParameterizedTest
    @EnumSource(Majority.class)
    void everyRuleAndOutcomeCanBeSaidInBothLanguages(Majority majority) {
        for (var base : Base.values()) {
            for (var quorum : new Quorum[] {Quorum.NONE, new Quorum(1, 2)}) {
                var rule = new VotingRule(quorum, majority, base);
                for (long yes = 0; yes <= 6; yes++) {
                    var outcome = rule.decide(new Tally(8, 7, yes, 6 - yes, 0));
                    for (var language : new String[] {"en", "es"}) {
                        assertThat(Said.in(language, rule.sentences())).isNotBlank();
                        assertThat(Said.in(language, outcome.arithmetic().sentences()))
                                .isNotBlank();
                        assertThat(Said.in(language, outcome.word())).isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void randomCountsAgreeWithFractionsOfAnySize() {
        var random = new Random(20260501);
        for (int i = 0; i < 20_000; i++) {
            long most = i % 2 == 0 ? 12 : Tally.MOST;
            long entitled = random.nextLong(most + 1);
            long present = random.nextLong(entitled + 1);
            long yes = random.nextLong(present + 1);
            long no = random.nextLong(present - yes + 1);
            long abstained = random.nextLong(present - yes - no + 1);
            var tally = new Tally(entitled, present, yes, no, abstained);

            check(tally, ABSOLUTE, ENTITLED, yes, entitled, 1, 2, true);
            check(tally, TWO_THIRDS, PRESENT, yes, present, 2, 3, false);
            check(tally, THREE_QUARTERS, VOTES_CAST, yes, yes + no, 3, 4, false);
            assertThat(VotingRule.PLAIN.decide(tally) instanceof Outcome.Carried)
                    .isEqualTo(yes > no);
        }
    }

    private static void check(
            Tally tally, Majority majority, Base base, long yes, long of, long part, long whole, boolean more) {
        int order = BigInteger.valueOf(yes)
                .multiply(BigInteger.valueOf(whole))
                .compareTo(BigInteger.valueOf(of).multiply(BigInteger.valueOf(part)));
        boolean carried = yes > 0 && (more ? order > 0 : order >= 0);

        var outcome = new VotingRule(Quorum.NONE, majority, base).decide(tally);
        assertThat(outcome instanceof Outcome.Carried)
                .as("%s %s %s", tally, majority, base)
                .isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, 3, 2, 1, tally.over_present",
        "10, 11, 3, 2, 1, tally.over_entitled",
        "10, 5, -1, 2, 1, tally.negative",
        "10, 5, 1, 2, -1, tally.negative",
        "-1, -1, 0, 0, 0, tally.negative",
        "1000000000001, 5, 1, 2, 1, tally.too_large",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 1, tally.too_large"
    })
    void anImpossibleCountIsRefused(long entitled, long present, long yes, long no, long abstained, String code) {
        assertThatThrownBy(() -> new Tally(entitled, present, yes, no, abstained))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "-1,2", "3,2", "1,1001", "1,-2"})
    void aQuorumThatIsNoPartIsRefused(int numerator, int denominator) {
        assertThatThrownBy(() -> new Quorum(numerator, denominator))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("quorum.invalid"));
    }
}
