package org.throughline.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Uptake.State;

/** Uptake of an objective: not asked, asked, declined, pledged, in an adopted plan, working, silent. */
class UptakeTest {
    private static final UnitId UNIT = new UnitId(1);
    private static final ProvisionId OWN = new ProvisionId(7);
    private static final boolean ABOVE = true;
    private static final boolean BY_UNIT = false;

    private final List<Word> words = new ArrayList<>();

    private void say(boolean above, Saying said, long amount) {
        words.add(new Word(
                UNIT,
                words.size() + 1,
                said,
                above,
                amount < 0 ? Optional.empty() : Optional.of(amount),
                "",
                new MemberId(2),
                LocalDate.parse("2027-03-01"),
                Optional.empty()));
    }

    private Uptake uptake(Uptake.Serving... serving) {
        return Uptake.of(UNIT, words, List.of(serving), Map.of());
    }

    private State state(Uptake.Serving... serving) {
        return uptake(serving).state();
    }

    private static Uptake.Serving adopted(long expected, long heard) {
        return new Uptake.Serving(OWN, true, true, expected, heard);
    }

    @Test
    void theStatesStandInTheirOrder() {
        assertThat(State.values())
                .containsExactly(
                        State.NOT_ASKED,
                        State.ASKED,
                        State.DECLINED,
                        State.PLEDGED,
                        State.IN_ADOPTED_PLAN,
                        State.WORKING,
                        State.SILENT);
        assertThat(State.DECLINED.carries()).isFalse();
        assertThat(State.PLEDGED.carries()).isTrue();
    }

    @Test
    void aUnitIsAskedDeclinesIsAskedAgainAndPledges() {
        assertThat(state()).isEqualTo(State.NOT_ASKED);
        say(ABOVE, Saying.ASKED, 12_000);
        assertThat(state()).isEqualTo(State.ASKED);
        say(BY_UNIT, Saying.COUNTERED, 9_000);
        assertThat(state()).isEqualTo(State.ASKED);
        say(ABOVE, Saying.COUNTERED, 11_000);
        say(BY_UNIT, Saying.DECLINED, -1);
        assertThat(state()).isEqualTo(State.DECLINED);
        say(BY_UNIT, Saying.OFFERED, 5_000);
        assertThat(state()).isEqualTo(State.ASKED);
        say(ABOVE, Saying.ACCEPTED, 5_000);
        assertThat(state()).isEqualTo(State.PLEDGED);
        say(ABOVE, Saying.ASKED, 6_000);
        say(BY_UNIT, Saying.DECLINED, -1);
        assertThat(state()).as("what is settled stays settled").isEqualTo(State.PLEDGED);
        say(ABOVE, Saying.ACCEPTED, 0);
        assertThat(state()).as("given up").isEqualTo(State.NOT_ASKED);
    }

    @Test
    void anOfferIsNoAskingAndIsSaidBesides() {
        say(BY_UNIT, Saying.OFFERED, 500);
        assertThat(state()).isEqualTo(State.NOT_ASKED);
        assertThat(uptake().notes()).containsExactly("pledge.state.OFFERED");
        say(ABOVE, Saying.DECLINED, -1);
        assertThat(state()).as("the unit did not decline").isEqualTo(State.NOT_ASKED);
    }

    @Test
    void withoutAMeasureAWordAloneSettlesIt() {
        say(ABOVE, Saying.ASKED, -1);
        say(BY_UNIT, Saying.ACCEPTED, -1);
        assertThat(state()).isEqualTo(State.PLEDGED);
    }

    @Test
    void aDraftIsADetailAndAnAdoptedPlanGoesBeforeWords() {
        say(ABOVE, Saying.ASKED, 100);
        var draft = uptake(new Uptake.Serving(OWN, false, true, 0, 0));
        assertThat(draft.state()).isEqualTo(State.ASKED);
        assertThat(draft.inDraft()).isTrue();
        assertThat(draft.objective()).contains(OWN);
        assertThat(draft.notes()).containsExactly("uptake.in_draft");

        assertThat(state(adopted(0, 0))).as("excused, or not yet in force").isEqualTo(State.IN_ADOPTED_PLAN);
        assertThat(state(adopted(3, 1))).isEqualTo(State.WORKING);
        assertThat(state(adopted(3, 0))).isEqualTo(State.SILENT);
        assertThat(state(adopted(2, 0), adopted(1, 1)))
                .as("of several the unit is heard on one")
                .isEqualTo(State.WORKING);
    }

    @Test
    void ofAPlanThatIsNotReadableOnlyThatItIsThereIsTold() {
        var hidden = uptake(new Uptake.Serving(OWN, true, false, 4, 0));
        assertThat(hidden.state()).isEqualTo(State.IN_ADOPTED_PLAN);
        assertThat(hidden.objective()).isEmpty();
        var both = uptake(new Uptake.Serving(OWN, true, false, 4, 4), adopted(1, 0));
        assertThat(both.state()).isEqualTo(State.SILENT);
    }

    @Test
    void whatAPledgeRestsOnIsSaidAndOfADecisionThatIsNotReadableNoMoreThanThat() {
        say(ABOVE, Saying.ASKED, 100);
        assertThat(uptake().grounds()).isEmpty();
        say(BY_UNIT, Saying.ACCEPTED, 100);
        assertThat(uptake().called().key()).isEqualTo("uptake.PLEDGED.word");

        var id = new BallotId(9);
        var last = words.get(1);
        words.add(new Word(
                UNIT, 3, Saying.ACCEPTED, BY_UNIT, last.num(), "", last.member(), last.saidOn(), Optional.of(id)));
        assertThat(uptake().called()).isEqualTo(Sentence.of("uptake.PLEDGED.decided"));
        assertThat(uptake().decisionHref()).isEmpty();
        var decision = new Decision(id, "public", UNIT, "Committee", "Doors", last.saidOn(), "CARRIED");
        var told = Uptake.of(UNIT, words, List.of(), Map.of(id, decision));
        assertThat(told.called()).isEqualTo(Sentence.of("uptake.PLEDGED.by", "Committee", last.saidOn()));
        assertThat(told.decisionHref()).isEqualTo("/ballots/" + id.text());
    }
}
