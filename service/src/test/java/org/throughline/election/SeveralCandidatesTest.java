package org.throughline.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.Paper;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.Recount;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.BodyKind;
import org.throughline.org.DelegationId;
import org.throughline.org.Delegations;
import org.throughline.org.Elector;
import org.throughline.org.Federation;
import org.throughline.org.NewSeat;
import org.throughline.org.Rules;
import org.throughline.org.SeatKind;

/** Several who stand for one office or for the places of a unit in a body: one ballot, and the most votes. */
class SeveralCandidatesTest {
    private static final LocalDate DAY = Federation.DAY;

    private Federation federation;
    private Elections elections;
    private Delegations delegations;
    private Ballots ballots;
    private BodyId meeting;

    private void begin(TestDatabase db) {
        federation = new Federation(db);
        ballots = new Ballots(db.work(), federation.bodies(), federation.units());
        delegations = new Delegations(db.work(), federation.bodies());
        elections = new Elections(
                db.work(),
                federation.units(),
                federation.members(),
                federation.bodies(),
                delegations,
                ballots,
                new Messages());
        meeting = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, meeting, new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0));
    }

    @BothDatabases
    void thoseWhoStandForOneOfficeAreOnOnePaperAndTheMostVotesElect(TestDatabase db) {
        begin(db);
        var eli = chair(federation.harbourMember);
        var bea = chair(federation.northSecretary);
        var ballot = open(db, eli);
        assertThat(state(db, bea)).isEqualTo(ElectionState.PROPOSED);
        refused("election.at_vote", () -> elections.open(secretary(), bea, meeting, soon(db)));
        refused("ballot.name_someone", () -> vote(federation.harbourMember, ballot, Paper.of(Choice.FOR)));
        refused("ballot.name_fewer", () -> vote(federation.harbourMember, ballot, naming(1, 2)));
        refused("ballot.no_candidate", () -> vote(federation.harbourMember, ballot, naming(3)));
        refused(
                "ballot.name_and_none",
                () -> vote(federation.harbourMember, ballot, new Paper(Choice.AGAINST, List.of(1))));

        vote(federation.harbourMember, ballot, naming(1));
        vote(federation.northSecretary, ballot, naming(2));
        vote(federation.harbourSecretary, ballot, naming(2));
        settle(db, eli, bea);

        assertThat(state(db, eli)).isEqualTo(ElectionState.LOST);
        assertThat(state(db, bea)).isEqualTo(ElectionState.CARRIED);
        assertThat(federation.as(federation.northSecretary).keeps(federation.harbour))
                .isTrue();
        assertThat(recount(db)).isEmpty();
    }

    @BothDatabases
    void whoTiesIsPutAgainAndAChangedCountIsNoticed(TestDatabase db) {
        begin(db);
        var eli = chair(federation.harbourMember);
        var bea = chair(federation.northSecretary);
        var ballot = open(db, bea);
        vote(federation.harbourMember, ballot, naming(1));
        vote(federation.northSecretary, ballot, naming(2));
        vote(federation.harbourSecretary, ballot, Paper.of(Choice.ABSTAIN));
        settle(db, eli, bea);

        assertThat(state(db, eli)).isEqualTo(ElectionState.PROPOSED);
        assertThat(state(db, bea)).isEqualTo(ElectionState.PROPOSED);
        assertThat(open(db, eli)).isNotEqualTo(ballot);
        var change = "UPDATE candidate_result SET votes = votes + 1 WHERE no = 1";
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.handle().execute(change));
        assertThat(recount(db)).hasSize(1);
    }

    @BothDatabases
    void aMeetingRecordsTheVotesOfEachWhoStands(TestDatabase db) {
        begin(db);
        var eli = chair(federation.harbourMember);
        var bea = chair(federation.northSecretary);
        refused("election.others", () -> several(eli, How.HANDS, Map.of(eli, 2L)));
        refused("ballot.count_names", () -> several(eli, How.NO_OBJECTION, Map.of(eli, 2L, bea, 1L)));
        refused("tally.over_named", () -> several(eli, How.HANDS, Map.of(eli, 2L, bea, 2L)));

        several(eli, How.HANDS, Map.of(eli, 2L, bea, 1L));

        assertThat(state(db, eli)).isEqualTo(ElectionState.CARRIED);
        assertThat(state(db, bea)).isEqualTo(ElectionState.LOST);
    }

    @BothDatabases
    void aUnitElectsItsDelegatesWhoSitForItFromTheDayOfTheTermAndAreRecalled(TestDatabase db) {
        begin(db);
        var congress = federation.bodies().found(TestDatabase.SYSTEM, federation.north, "Congress", BodyKind.CONGRESS);
        var north = federation.as(federation.northSecretary);
        var wish = new Delegations.Wish(federation.harbour, 2, 3, Optional.of(DAY.plusDays(10)), Optional.empty());
        refused("unit.keepers_only", () -> delegations.set(secretary(), congress, wish));
        refused(
                "delegation.unit",
                () -> delegations.set(
                        north,
                        congress,
                        new Delegations.Wish(federation.valley, 2, 1, Optional.empty(), Optional.empty())));
        refused("seat.everyone", () -> delegations.set(secretary(), meeting, wish));
        var places = delegations.set(north, congress, wish);
        var cat = federation.member("Cat", federation.harbour, Standing.FULL);
        var eli = place(places, federation.harbourMember);
        var bea = place(places, federation.northSecretary);
        var third = place(places, cat);
        refused("election.proposed", () -> place(places, cat));
        refused("election.eligible", () -> place(places, federation.hillMember));

        var ballot = open(db, eli);
        vote(federation.harbourMember, ballot, naming(1, 3));
        vote(federation.northSecretary, ballot, naming(2, 3));
        vote(federation.harbourSecretary, ballot, naming(1));
        vote(cat, ballot, naming(3));
        settle(db, eli, bea, third);

        assertThat(state(db, eli)).isEqualTo(ElectionState.CARRIED);
        assertThat(state(db, bea)).isEqualTo(ElectionState.LOST);
        assertThat(state(db, third)).isEqualTo(ElectionState.CARRIED);
        assertThat(sitting(db, congress, DAY.plusDays(9))).isEmpty();
        assertThat(sitting(db, congress, DAY.plusDays(10)))
                .containsExactly(
                        new Elector(federation.harbourMember, Optional.of(federation.harbour), 3),
                        new Elector(cat, Optional.of(federation.harbour), 3));
        refused("election.no_place", () -> place(places, federation.harbourSecretary));

        var recall = elections.proposeRecall(federation.as(federation.northSecretary), places, cat);
        elections.record(secretary(), recall, meeting, new RecordedDecision(DAY, How.HANDS, 4, 3, 1, 0));
        assertThat(state(db, recall)).isEqualTo(ElectionState.CARRIED);
        assertThat(sitting(db, congress, DAY.plusDays(10))).hasSize(1);
        place(places, federation.harbourSecretary);
        delegations.end(north, congress, places);
        refused("election.no_place", () -> place(places, federation.northSecretary));
    }

    @BothDatabases
    void noMoreSitThanThereArePlacesWhateverIsEnteredLater(TestDatabase db) {
        begin(db);
        var north = federation.as(federation.northSecretary);
        var congress = federation.bodies().found(TestDatabase.SYSTEM, federation.north, "Congress", BodyKind.CONGRESS);
        var wish = new Delegations.Wish(federation.harbour, 2, 1, Optional.of(DAY), Optional.empty());
        var places = delegations.set(north, congress, wish);
        refused("delegation.already", () -> delegations.set(north, congress, wish));
        db.clock().moveBy(Duration.ofDays(10));
        var cat = federation.member("Cat", federation.harbour, Standing.FULL);
        var eli = place(places, federation.harbourMember);
        var bea = place(places, federation.northSecretary);
        var dee = place(places, federation.harbourSecretary);
        elections.record(secretary(), eli, meeting, hands(DAY.plusDays(10)));

        elections.record(secretary(), bea, meeting, hands(DAY.plusDays(4)));
        assertThat(state(db, bea)).isEqualTo(ElectionState.CARRIED);
        assertThat(state(db, dee)).isEqualTo(ElectionState.FALLEN);
        refused("election.no_place", () -> place(places, cat));

        assertThat(sitting(db, congress, DAY.plusDays(10))).hasSize(2);
        delegations.end(north, congress, places);
        var more = delegations.set(
                north, congress, new Delegations.Wish(federation.harbour, 3, 1, Optional.of(DAY), Optional.empty()));
        place(more, cat);
    }

    @BothDatabases
    void whoIsRecalledByOneUnitKeepsTheSeatThatAnotherGave(TestDatabase db) {
        begin(db);
        var north = federation.as(federation.northSecretary);
        var congress = federation.bodies().found(TestDatabase.SYSTEM, federation.north, "Congress", BodyKind.CONGRESS);
        var places = delegations.set(
                north,
                congress,
                new Delegations.Wish(federation.harbour, 1, 1, Optional.of(DAY), Optional.of(DAY.plusDays(30))));
        var eli = place(places, federation.harbourMember);
        elections.record(secretary(), eli, meeting, hands(DAY));
        federation
                .bodies()
                .seat(
                        north,
                        congress,
                        new NewSeat(
                                federation.harbourMember,
                                Optional.of(federation.north),
                                SeatKind.FULL,
                                1,
                                Optional.empty(),
                                Optional.of(DAY.plusDays(30)),
                                Optional.empty()));

        var recall = elections.proposeRecall(north, places, federation.harbourMember);
        elections.record(secretary(), recall, meeting, hands(DAY));

        assertThat(sitting(db, congress, DAY.plusDays(1))).isEmpty();
        assertThat(sitting(db, congress, DAY.plusDays(31)))
                .containsExactly(new Elector(federation.harbourMember, Optional.of(federation.north), 1));
    }

    private static RecordedDecision hands(LocalDate day) {
        return new RecordedDecision(day, How.HANDS, 3, 3, 0, 0);
    }

    private List<String> recount(TestDatabase db) {
        return db.work().read(TestDatabase.SYSTEM, tx -> new Recount(ballots).check(tx));
    }

    private List<Elector> sitting(TestDatabase db, BodyId body, LocalDate day) {
        return db.work().read(TestDatabase.SYSTEM, tx -> federation.bodies().electorate(tx, body, day));
    }

    private Actor secretary() {
        return federation.as(federation.harbourSecretary);
    }

    private ElectionId chair(MemberId member) {
        return elections.propose(
                federation.as(federation.harbourMember), federation.harbour, member, Office.CHAIR, Optional.empty());
    }

    private ElectionId place(DelegationId places, MemberId member) {
        return elections.propose(federation.as(federation.harbourMember), places, member);
    }

    private BallotId open(TestDatabase db, ElectionId id) {
        return elections.open(secretary(), id, meeting, soon(db));
    }

    private static java.time.Instant soon(TestDatabase db) {
        return db.clock().instant().plus(Duration.ofDays(2));
    }

    private void vote(MemberId voter, BallotId ballot, Paper paper) {
        ballots.cast(federation.as(voter), ballot, paper);
    }

    private static Paper naming(Integer... those) {
        return new Paper(Choice.FOR, List.of(those));
    }

    private void several(ElectionId id, How how, Map<ElectionId, Long> votes) {
        elections.recordSeveral(secretary(), id, meeting, new RecordedDecision(DAY, how, 3, 0, 0, 0), votes);
    }

    private void settle(TestDatabase db, ElectionId... those) {
        for (var id : those) {
            db.work().writing(Actor.system("settling"), tx -> elections.settle(tx, id));
        }
    }

    private ElectionState state(TestDatabase db, ElectionId id) {
        return db.work().read(TestDatabase.SYSTEM, tx -> elections.get(tx, id).state());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
