package org.throughline.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Delegations;
import org.throughline.org.Federation;
import org.throughline.org.Rules;
import org.throughline.org.StandingChange;

/** Offices by decision: who proposes, who puts it, and who holds the office the day before and from the day on. */
class ElectionsTest {
    private static final LocalDate DAY = Federation.DAY;

    @BothDatabases
    void aMeetingElectsAndTheFormerHolderKeepsTheUnitUntilThatDay(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var body = federation.meetingOf(federation.harbour);
        var secretary = federation.as(federation.harbourSecretary);
        var candidate = federation.member("Cat Candidate", federation.harbour, Standing.CANDIDATE);

        refused(
                "election.propose",
                () -> elections.propose(
                        federation.as(federation.hillMember),
                        federation.harbour,
                        federation.harbourMember,
                        Office.SECRETARY,
                        Optional.empty()));
        refused("election.eligible", () -> propose(elections, federation, candidate, Office.CHAIR));
        refused("election.eligible", () -> propose(elections, federation, federation.hillMember, Office.CHAIR));
        assertThatThrownBy(() -> propose(elections, federation, federation.hillMember, Office.CHAIR))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.arguments())
                                .as("of whom nothing is told")
                                .isEmpty());
        refused("election.eligible", () -> propose(elections, federation, new MemberId(1), Office.CHAIR));
        refused("election.office", () -> propose(elections, federation, federation.harbourMember, Office.OBSERVER));
        var id = propose(elections, federation, federation.harbourMember, Office.SECRETARY);
        var beside = propose(elections, federation, federation.northSecretary, Office.SECRETARY);
        refused("election.proposed", () -> propose(elections, federation, federation.harbourMember, Office.SECRETARY));
        refused(
                "election.convene",
                () -> elections.record(federation.as(federation.harbourMember), id, body, hands(DAY, 3, 2, 1)));
        refused(
                "election.other_body",
                () -> elections.record(secretary, id, federation.meetingOf(federation.hill), hands(DAY, 3, 2, 1)));
        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isFalse();

        var ballot = elections.record(secretary, id, body, hands(DAY, 3, 2, 1));

        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isTrue();
        assertThat(state(db, elections, id)).isEqualTo(ElectionState.CARRIED);
        assertThat(state(db, elections, beside)).isEqualTo(ElectionState.FALLEN);
        var question = db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> ballots(db, federation).get(tx, ballot).question());
        assertThat(question).isEqualTo(Question.ELECT);
        refused(
                "election.over",
                () -> elections.record(federation.as(federation.harbourMember), id, body, hands(DAY, 3, 2, 1)));
    }

    @BothDatabases
    void aBallotElectsWhenEveryoneHasVotedAndALostOneChangesNothing(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var ballots = ballots(db, federation);
        var body = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, body, new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        var secretary = federation.as(federation.harbourSecretary);
        var chair = propose(elections, federation, federation.harbourMember, Office.CHAIR);
        var deputy = propose(elections, federation, federation.harbourMember, Office.DEPUTY);
        var closes = db.clock().instant().plus(Duration.ofDays(2));
        var first = elections.open(secretary, chair, body, closes);
        var second = elections.open(secretary, deputy, body, closes);
        refused("election.at_vote", () -> elections.withdraw(secretary, chair));

        for (var voter :
                new MemberId[] {federation.harbourSecretary, federation.harbourMember, federation.northSecretary}) {
            ballots.cast(federation.as(voter), first, Choice.FOR);
        }
        ballots.cast(secretary, second, Choice.AGAINST);
        settle(db, elections, chair);
        settle(db, elections, deputy);

        assertThat(federation.as(federation.harbourMember).holds(federation.harbour, java.util.Set.of(Office.CHAIR)))
                .isTrue();
        assertThat(state(db, elections, deputy)).isEqualTo(ElectionState.PROPOSED);
        db.clock().moveBy(Duration.ofDays(2));
        settle(db, elections, deputy);
        assertThat(state(db, elections, deputy)).isEqualTo(ElectionState.LOST);
        assertThat(federation.as(federation.harbourMember).holds(federation.harbour, java.util.Set.of(Office.DEPUTY)))
                .isFalse();
    }

    @BothDatabases
    void whoLeavesBeforeTheBallotClosesIsNotElected(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var body = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, body, new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        var secretary = federation.as(federation.harbourSecretary);
        var id = propose(elections, federation, federation.harbourMember, Office.CHAIR);
        var ballot = elections.open(secretary, id, body, db.clock().instant().plus(Duration.ofDays(2)));
        ballots(db, federation).cast(secretary, ballot, Choice.FOR);
        federation.memberships().leave(federation.as(federation.harbourMember), federation.harbourMember, DAY, "");
        db.clock().moveBy(Duration.ofDays(2));

        settle(db, elections, id);

        assertThat(state(db, elections, id)).isEqualTo(ElectionState.FALLEN);
    }

    @BothDatabases
    void membersWhoCallTheirMeetingRecallTheirSecretary(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var body = federation.meetingOf(federation.harbour);
        var requisitions = new org.throughline.org.Requisitions(db.work(), federation.bodies());
        var eli = federation.as(federation.harbourMember);
        refused(
                "election.holder",
                () -> elections.proposeRecall(eli, federation.harbour, federation.harbourMember, Office.SECRETARY));
        var id = elections.proposeRecall(eli, federation.harbour, federation.harbourSecretary, Office.SECRETARY);
        refused("election.convene", () -> elections.record(eli, id, body, hands(DAY, 3, 2, 1)));

        // a third of three: the one who asks is enough
        requisitions.ask(eli, body, "Recall of the secretary");
        elections.record(eli, id, body, hands(DAY, 3, 2, 1));

        assertThat(state(db, elections, id)).isEqualTo(ElectionState.CARRIED);
        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
    }

    @BothDatabases
    void afterThirtyDaysTheUnitAboveElectsAndRecallsNobody(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var body = federation.meetingOf(federation.harbour);
        var north = federation.northSecretary;
        var id = propose(elections, federation, federation.harbourMember, Office.CHAIR);
        federation.appoint(federation.harbour, federation.harbourMember, Office.TREASURER);
        var recall = elections.proposeRecall(
                federation.as(federation.harbourMember),
                federation.harbour,
                federation.harbourMember,
                Office.TREASURER);
        federation
                .members()
                .removeFrom(TestDatabase.SYSTEM, federation.harbour, federation.harbourSecretary, Office.SECRETARY);
        db.clock().moveBy(Duration.ofDays(29));
        refused(
                "election.convene",
                () -> elections.record(federation.as(north), id, body, hands(DAY.plusDays(29), 3, 3, 0)));
        db.clock().moveBy(Duration.ofDays(1));

        refused(
                "ballot.convene",
                () -> elections.record(federation.as(north), recall, body, hands(DAY.plusDays(30), 3, 3, 0)));
        elections.record(federation.as(north), id, body, hands(DAY.plusDays(30), 3, 3, 0));

        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isTrue();
    }

    @BothDatabases
    void anOldElectionDoesNotUnseatWhoCameLaterAndASuspendedMemberIsNotElected(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var body = federation.meetingOf(federation.harbour);
        var secretary = federation.as(federation.harbourSecretary);
        db.clock().moveBy(Duration.ofDays(10));
        var id = propose(elections, federation, federation.harbourMember, Office.CHAIR);
        federation
                .members()
                .appoint(
                        secretary,
                        federation.harbour,
                        federation.northSecretary,
                        Office.CHAIR,
                        DAY.plusDays(5),
                        Optional.empty());
        refused("election.newer", () -> elections.record(secretary, id, body, hands(DAY.plusDays(4), 3, 3, 0)));
        federation
                .memberships()
                .stand(
                        TestDatabase.SYSTEM,
                        federation.harbourMember,
                        federation.harbour,
                        new StandingChange(
                                Standing.SUSPENDED,
                                DAY.plusDays(8),
                                Optional.of(DAY.plusDays(11)),
                                Optional.empty(),
                                "a dispute"));

        refused("election.eligible", () -> elections.record(secretary, id, body, hands(DAY.plusDays(10), 2, 2, 0)));
        db.clock().moveBy(Duration.ofDays(1));
        elections.record(secretary, id, body, hands(DAY.plusDays(11), 2, 2, 0));

        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isTrue();
    }

    @BothDatabases
    void whoReadsNothingOfTheUnitFindsNoElection(TestDatabase db) {
        var federation = new Federation(db);
        var elections = elections(db, federation);
        var id = propose(elections, federation, federation.harbourMember, Office.CHAIR);

        refused("unknown", () -> db.work().read(federation.as(federation.valleyMember), tx -> elections.get(tx, id)));
        Election read = db.work().read(federation.as(federation.harbourSecretary), tx -> elections.get(tx, id));
        assertThat(read.name()).isEqualTo("Eli Harbour");
    }

    private static ElectionId propose(Elections elections, Federation federation, MemberId member, Office office) {
        return elections.propose(
                federation.as(federation.harbourMember), federation.harbour, member, office, Optional.empty());
    }

    private static void settle(TestDatabase db, Elections elections, ElectionId id) {
        db.work().writing(Actor.system("settling"), tx -> elections.settle(tx, id));
    }

    private static ElectionState state(TestDatabase db, Elections elections, ElectionId id) {
        return db.work().read(TestDatabase.SYSTEM, tx -> elections.get(tx, id).state());
    }

    private static RecordedDecision hands(LocalDate day, long present, long inFavour, long against) {
        return new RecordedDecision(day, How.HANDS, present, inFavour, against, 0);
    }

    private static Ballots ballots(TestDatabase db, Federation federation) {
        return new Ballots(db.work(), federation.bodies(), federation.units());
    }

    private static Elections elections(TestDatabase db, Federation federation) {
        return new Elections(
                db.work(),
                federation.units(),
                federation.members(),
                federation.bodies(),
                new Delegations(db.work(), federation.bodies()),
                ballots(db, federation),
                new Messages());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
