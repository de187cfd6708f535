package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.org.BodyKind;
import org.throughline.org.Federation;
import org.throughline.org.Rules;
import org.throughline.org.SeatKind;

/** A members' meeting of seven: its quorum a quarter, its ballots a week. */
class BallotsTest {
    private static final Instant CLOSE = TestDatabase.START.plus(Duration.ofDays(7));

    private TestDatabase db;
    private Federation federation;
    private Ballots ballots;

    private void begin(TestDatabase fresh) {
        db = fresh;
        federation = new Federation(fresh);
        ballots = new Ballots(fresh.work(), federation.bodies(), federation.units());
    }

    private BallotId open(BodyId body, String scope) {
        return db.work()
                .write(
                        TestDatabase.SYSTEM,
                        tx -> ballots.open(
                                tx, new Opening(body, Question.ADOPT, "version:1", scope, "Adopt the plan?", CLOSE)));
    }

    private BallotId open() {
        return open(federation.meeting, Scope.PUBLIC);
    }

    private void cast(MemberId member, BallotId ballot, Choice choice) {
        ballots.cast(federation.as(member), ballot, choice);
    }

    private Optional<Result> settle(BallotId ballot) {
        return db.work().write(TestDatabase.SYSTEM, tx -> ballots.settle(tx, ballot));
    }

    private Optional<Result> result(BallotId ballot) {
        return db.work().read(TestDatabase.SYSTEM, tx -> ballots.result(tx, ballot));
    }

    private List<Vote> rollCall(BallotId ballot) {
        return db.work().read(TestDatabase.SYSTEM, tx -> ballots.rollCall(tx, ballot));
    }

    private Turnout turnout(BallotId ballot) {
        return db.work().read(TestDatabase.SYSTEM, tx -> ballots.turnout(tx, ballot));
    }

    private Vote vote(BallotId ballot, MemberId member) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> ballots.voteOf(tx, ballot, member).orElseThrow());
    }

    private List<BallotId> due() {
        return db.work().read(TestDatabase.SYSTEM, ballots::due);
    }

    private List<String> doubts() {
        return db.work().read(TestDatabase.SYSTEM, new Recount(ballots)::check);
    }

    private Result recount(BallotId ballot) {
        return db.work().read(TestDatabase.SYSTEM, tx -> new Recount(ballots).of(tx, ballot));
    }

    @BothDatabases
    void aBallotIsDecidedByItsVotesAtItsInstantAndNotBefore(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        cast(federation.secretary, ballot, Choice.FOR);
        cast(federation.hillMember, ballot, Choice.FOR);
        cast(federation.valleyMember, ballot, Choice.AGAINST);
        cast(federation.harbourMember, ballot, Choice.ABSTAIN);

        assertThat(settle(ballot)).isEmpty();
        assertThat(result(ballot)).isEmpty();
        assertThat(rollCall(ballot)).isEmpty();
        assertThat(turnout(ballot)).isEqualTo(new Turnout(7, 4, false));
        db.clock().moveTo(CLOSE);
        assertThat(due()).containsExactly(ballot);

        var result = settle(ballot).orElseThrow();

        assertThat(result.tally()).isEqualTo(new Tally(7, 4, 2, 1, 1));
        assertThat(result.carried()).isTrue();
        assertThat(result.how()).isEqualTo(How.OPEN_BALLOT);
        assertThat(result.decidedOn()).isEqualTo(LocalDate.parse("2027-03-08"));
        assertThat(rollCall(ballot)).hasSize(4);
        assertThat(due()).isEmpty();
    }

    @BothDatabases
    void whatIsStoredIsWhatTheVotesSayAgain(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        cast(federation.secretary, ballot, Choice.AGAINST);
        cast(federation.hillMember, ballot, Choice.FOR);
        db.clock().moveTo(CLOSE);
        var result = settle(ballot).orElseThrow();

        assertThat(recount(ballot)).isEqualTo(result);
        assertThat(settle(ballot)).contains(result);
        assertThat(doubts()).isEmpty();

        db.work().writing(TestDatabase.SYSTEM, tx -> tx.handle().execute("UPDATE vote SET choice = 'FOR'"));
        assertThat(doubts()).singleElement().asString().contains("not what its votes say");
    }

    @BothDatabases
    void aBallotEndsWhenEveryoneHasVoted(TestDatabase fresh) {
        begin(fresh);
        var ballot = open(federation.meetingOf(federation.hill), Scope.PUBLIC);
        cast(federation.hillMember, ballot, Choice.FOR);

        assertThat(due()).containsExactly(ballot);
        assertThat(settle(ballot).orElseThrow().decidedOn()).isEqualTo(Federation.DAY);
    }

    @BothDatabases
    void whoMayVoteAndByWhichRuleStandsFromTheOpening(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        var late = federation.member("Ida Late", federation.hill, Standing.FULL);
        federation
                .bodies()
                .setRules(
                        TestDatabase.SYSTEM,
                        federation.meeting,
                        new Rules(1, 1, "THREE_QUARTERS", "ENTITLED", 0, 0, 0));

        assertThatThrownBy(() -> cast(late, ballot, Choice.FOR)).hasMessageContaining("ballot.not_entitled");
        cast(federation.hillMember, ballot, Choice.FOR);
        cast(federation.valleyMember, ballot, Choice.FOR);
        db.clock().moveTo(CLOSE);

        assertThat(settle(ballot).orElseThrow().outcome()).isInstanceOf(Outcome.Carried.class);
    }

    @BothDatabases
    void oneVoterHasOneBallotAndDoesNotChangeIt(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        cast(federation.hillMember, ballot, Choice.FOR);

        assertThatThrownBy(() -> cast(federation.hillMember, ballot, Choice.AGAINST))
                .hasMessageContaining("ballot.already");
        assertThatThrownBy(() -> ballots.castFor(
                        federation.as(federation.secretary), ballot, federation.hillMember, Choice.AGAINST))
                .hasMessageContaining("ballot.already");
        assertThat(vote(ballot, federation.hillMember).choice()).isEqualTo(Choice.FOR);
    }

    @BothDatabases
    void noVoteIsTakenFromTheClosingInstantOn(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        db.clock().moveTo(CLOSE.minusMillis(1));
        cast(federation.hillMember, ballot, Choice.FOR);
        db.clock().moveTo(CLOSE);

        assertThatThrownBy(() -> cast(federation.valleyMember, ballot, Choice.FOR))
                .hasMessageContaining("ballot.closed");
    }

    @BothDatabases
    void aSecretaryEntersAVoteForSomeoneAndBothAreNamed(TestDatabase fresh) {
        begin(fresh);
        var ballot = open();
        assertThatThrownBy(() -> ballots.castFor(
                        federation.as(federation.harbourSecretary), ballot, federation.hillMember, Choice.FOR))
                .hasMessageContaining("ballot.enter_for");

        ballots.castFor(federation.as(federation.secretary), ballot, federation.hillMember, Choice.FOR);

        var vote = vote(ballot, federation.hillMember);
        assertThat(vote.enteredBy()).contains(federation.secretary);
    }

    @BothDatabases
    void whoMayNotReadTheSubjectIsToldThatThereIsNoSuchBallot(TestDatabase fresh) {
        begin(fresh);
        var hidden = open(federation.meeting, Scope.unit(federation.harbour));

        assertThatThrownBy(() -> cast(federation.valleyMember, hidden, Choice.FOR))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
        cast(federation.harbourMember, hidden, Choice.FOR);
        assertThat(openFor(federation.valleyMember)).isEmpty();
        assertThat(openFor(federation.harbourSecretary)).extracting(Ballot::id).containsExactly(hidden);
        assertThat(openFor(federation.harbourMember)).isEmpty();
    }

    private List<Ballot> openFor(MemberId member) {
        return db.work().read(federation.as(member), tx -> ballots.openFor(tx, member));
    }

    @BothDatabases
    void delegatesVoteWithTheirWeights(TestDatabase fresh) {
        begin(fresh);
        var bodies = federation.bodies();
        var congress = bodies.found(TestDatabase.SYSTEM, federation.centre, "Congress", BodyKind.CONGRESS);
        seat(congress, federation.northSecretary, 5);
        seat(congress, federation.southSecretary, 2);
        var ballot = open(congress, Scope.PUBLIC);
        cast(federation.northSecretary, ballot, Choice.FOR);
        cast(federation.southSecretary, ballot, Choice.AGAINST);

        assertThat(settle(ballot).orElseThrow().tally()).isEqualTo(new Tally(7, 7, 5, 2, 0));
    }

    private void seat(BodyId congress, MemberId member, long weight) {
        federation.bodies().seat(TestDatabase.SYSTEM, congress, member, Optional.empty(), SeatKind.FULL, weight);
    }

    @BothDatabases
    void onlyWhoMayConveneTheBodyOpensABallot(TestDatabase fresh) {
        begin(fresh);
        var opening = new Opening(federation.meeting, Question.FREE, "unit:1", Scope.PUBLIC, "A free motion", CLOSE);
        Actor regional = federation.as(federation.northSecretary);

        assertThatThrownBy(() -> db.work().write(regional, tx -> ballots.open(tx, opening)))
                .hasMessageContaining("ballot.convene");
    }

    @BothDatabases
    void aBallotIsNotShorterThanTheStandingRulesAllow(TestDatabase fresh) {
        begin(fresh);
        var soon = new Opening(
                federation.meeting,
                Question.FREE,
                "unit:1",
                Scope.PUBLIC,
                "A free motion",
                CLOSE.minus(Duration.ofDays(1)));

        assertThatThrownBy(() -> db.work().write(TestDatabase.SYSTEM, tx -> ballots.open(tx, soon)))
                .hasMessageContaining("ballot.too_short");
    }
}
