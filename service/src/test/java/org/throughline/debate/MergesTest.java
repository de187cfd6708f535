package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.throughline.ballot.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.org.Federation;
import org.throughline.plan.Origin;
import org.throughline.plan.VersionState;

/** From the vote on an amendment to the version that holds its words. */
class MergesTest {
    private static final String HALF = Chamber.DOORS.replace("all", "half the");
    private static final String JUNE = Chamber.DOORS.replace("May", "June");
    private static final String MOST = Chamber.DOORS.replace("all", "most");
    private static final String WEEKLY = Chamber.PAPER.replace("month", "week");

    @BothDatabases
    void aBallotDecidesAnAmendment(TestDatabase db) {
        var chamber = new Chamber(db);
        var id = chamber.admitted(chamber.doors, HALF);
        var ballot = chamber.decisions.putToVote(
                chamber.keeper(), id, db.clock().instant().plus(Duration.ofDays(7)));
        assertThatThrownBy(() -> chamber.merges.merge(chamber.keeper(), chamber.version))
                .hasMessageContaining("merge.at_vote");
        for (var voter : List.of(chamber.federation.hillMember, chamber.federation.valleyMember)) {
            chamber.house.ballots.cast(chamber.as(voter), ballot, Choice.FOR);
        }
        chamber.pass(7);

        chamber.decisions.settleDue(TestDatabase.SYSTEM);

        assertThat(chamber.get(id).state()).isEqualTo(AmendmentState.CARRIED);
        assertThat(chamber.get(id).waitsForText()).isTrue();
    }

    @BothDatabases
    void carriedOnesComeIntoTheNextVersionInOnePassWhateverTheOrder(TestDatabase db) {
        var chamber = new Chamber(db);
        var june = chamber.carried(chamber.doors, JUNE);
        var weekly = chamber.carried(chamber.paper, WEEKLY);
        var half = chamber.carried(chamber.doors, HALF);

        var next = chamber.merges.merge(chamber.keeper(), chamber.version);

        assertThat(chamber.body(next, chamber.doors))
                .isEqualTo("Every branch knocks on half the doors of its estate by June.");
        assertThat(chamber.body(next, chamber.paper)).isEqualTo(WEEKLY);
        assertThat(chamber.body(chamber.version, chamber.doors)).isEqualTo(Chamber.DOORS);
        for (var id : List.of(june, weekly, half)) {
            assertThat(chamber.get(id).mergedIn()).contains(next);
        }
        assertThat(chamber.house.version(next).state()).isEqualTo(VersionState.IN_DISCUSSION);
        List<Origin> origins = chamber.house.read(tx -> chamber.house.texts.origins(tx, chamber.paper));
        assertThat(origins).extracting(Origin::origin).containsExactly("amendment:" + weekly.text());
        assertThatThrownBy(() -> chamber.merges.merge(chamber.keeper(), next)).hasMessageContaining("merge.nothing");
    }

    @BothDatabases
    void whatCannotMergeIsNamedAndTheEditorChoosesTheWords(TestDatabase db) {
        var chamber = new Chamber(db);
        var half = chamber.carried(chamber.doors, HALF);
        var most = chamber.carried(chamber.doors, MOST);

        assertThatThrownBy(() -> chamber.merges.merge(chamber.keeper(), chamber.version))
                .hasMessageContaining("merge.overlap[1, 2, all]");
        assertThat(chamber.get(half).waitsForText()).isTrue();

        var chosen = Chamber.DOORS.replace("all", "most, and at least half the");
        var next = chamber.merges.merge(chamber.keeper(), chamber.version, Map.of(chamber.doors, chosen));

        assertThat(chamber.body(next, chamber.doors)).isEqualTo(chosen);
        assertThat(chamber.get(most).state()).isEqualTo(AmendmentState.CARRIED_AS_MODIFIED);
    }

    @BothDatabases
    void openOnesAreCarriedOverAndNeverSilently(TestDatabase db) {
        var chamber = new Chamber(db);
        chamber.carried(chamber.doors, HALF);
        var moved = chamber.admitted(chamber.doors, JUNE);
        var meets = chamber.admitted(chamber.doors, MOST);
        var untouched = chamber.moved(chamber.paper, WEEKLY);

        var next = chamber.merges.merge(chamber.keeper(), chamber.version);

        assertThat(chamber.get(moved).carriedOver()).isEqualTo(CarryOver.Kind.MOVED);
        assertThat(chamber.get(moved).body()).isEqualTo(HALF.replace("May", "June"));
        assertThat(chamber.get(moved).version()).isEqualTo(next);
        assertThat(chamber.get(moved).movedAgainst()).isEqualTo(chamber.version);
        assertThat(chamber.get(untouched).carriedOver()).isEqualTo(CarryOver.Kind.UNCHANGED);
        assertThat(chamber.get(meets).needsMover()).isTrue();
        assertThatThrownBy(() -> chamber.decisions.record(chamber.keeper(), meets, Chamber.hands(3, 1)))
                .hasMessageContaining("amendment.needs_mover");

        chamber.amendments.restate(
                chamber.as(chamber.federation.harbourMember), meets, HALF.replace("half", "two thirds of"));
        chamber.decisions.record(chamber.keeper(), meets, Chamber.hands(3, 1));
        chamber.decisions.record(chamber.keeper(), moved, Chamber.hands(3, 1));
        var third = chamber.merges.merge(chamber.keeper(), next);

        assertThat(chamber.body(third, chamber.doors))
                .isEqualTo("Every branch knocks on two thirds of the doors of its estate by June.");
    }

    @BothDatabases
    void onlyTheKeepersMakeTheNextVersion(TestDatabase db) {
        var chamber = new Chamber(db);
        chamber.carried(chamber.doors, HALF);

        assertThatThrownBy(() -> chamber.merges.merge(chamber.as(chamber.federation.northSecretary), chamber.version))
                .hasMessageContaining("amendment.keeper");
    }

    @BothDatabases
    void oneFallsOnlyWhereOneThatCarriedWantsTheSameWords(TestDatabase db) {
        var chamber = new Chamber(db);
        chamber.carried(chamber.doors, HALF);
        var most = chamber.admitted(chamber.doors, MOST);
        var june = chamber.admitted(chamber.doors, JUNE);

        chamber.decisions.fall(chamber.keeper(), most, "Amendment 1 carried.");
        assertThat(chamber.get(most).state()).isEqualTo(AmendmentState.FALLEN);
        assertThatThrownBy(() -> chamber.decisions.fall(chamber.keeper(), june, "Away."))
                .hasMessageContaining("amendment.not_void");
    }

    @BothDatabases
    void theWholeIsDecidedAfterItsAmendments(TestDatabase db) {
        var chamber = new Chamber(db);
        var id = chamber.admitted(chamber.doors, HALF);
        var late = chamber.moved(chamber.paper, WEEKLY);
        chamber.pass(14);
        var day = Federation.DAY.plusDays(14);
        var decision = new RecordedDecision(day, How.HANDS, 5, 4, 1, 0);

        assertThatThrownBy(() -> chamber.adoption.recordAdoption(
                        chamber.keeper(), chamber.version, chamber.federation.meeting, decision))
                .hasMessageContaining("decide.undecided");
        chamber.decisions.record(chamber.keeper(), id, decision);
        assertThatThrownBy(() -> chamber.adoption.recordAdoption(
                        chamber.keeper(), chamber.version, chamber.federation.meeting, decision))
                .hasMessageContaining("decide.merge_first");
        var next = chamber.merges.merge(chamber.keeper(), chamber.version);
        chamber.adoption.recordAdoption(chamber.keeper(), next, chamber.federation.meeting, decision);

        assertThat(chamber.house.version(next).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(chamber.get(late).state()).isEqualTo(AmendmentState.NOT_REACHED);
    }
}
