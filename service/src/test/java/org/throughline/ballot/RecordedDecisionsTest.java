package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.org.Federation;

class RecordedDecisionsTest {
    private TestDatabase db;
    private Federation federation;
    private Ballots ballots;

    private void begin(TestDatabase fresh) {
        db = fresh;
        federation = new Federation(fresh);
        ballots = new Ballots(fresh.work(), federation.bodies(), federation.units());
    }

    private Result record(MemberId by, RecordedDecision decision) {
        var ballot = db.work()
                .write(
                        federation.as(by),
                        tx -> ballots.record(
                                tx,
                                decision.on(
                                        federation.meetingOf(federation.harbour),
                                        Question.ADOPT,
                                        "version:1",
                                        Scope.PUBLIC,
                                        "Adopt the plan of Harbour")));
        return db.work()
                .read(TestDatabase.SYSTEM, tx -> ballots.result(tx, ballot).orElseThrow());
    }

    private static RecordedDecision hands(long present, long inFavour, long against, long abstained) {
        return new RecordedDecision(Federation.DAY, How.HANDS, present, inFavour, against, abstained);
    }

    @BothDatabases
    void whatAMeetingDecidedCountsAsABallotDoes(TestDatabase fresh) {
        begin(fresh);

        var result = record(federation.harbourSecretary, hands(3, 2, 1, 0));

        assertThat(result.tally()).isEqualTo(new Tally(3, 3, 2, 1, 0));
        assertThat(result.carried()).isTrue();
        var recount = new Recount(ballots);
        assertThat(db.work().<Object>read(TestDatabase.SYSTEM, tx -> recount.of(tx, result.ballot())))
                .isEqualTo(result);
        assertThat(db.work().<java.util.List<String>>read(TestDatabase.SYSTEM, recount::check))
                .isEmpty();
    }

    @BothDatabases
    void countsThatCannotBeAreRefused(TestDatabase fresh) {
        begin(fresh);
        var by = federation.harbourSecretary;

        assertThatThrownBy(() -> record(by, hands(4, 2, 1, 0))).hasMessageContaining("tally.over_entitled");
        assertThatThrownBy(() -> record(by, hands(2, 2, 1, 0))).hasMessageContaining("tally.over_present");
        assertThatThrownBy(() -> record(by, new RecordedDecision(LocalDate.parse("2027-03-02"), How.HANDS, 3, 2, 1, 0)))
                .hasMessageContaining("ballot.future");
        assertThatThrownBy(() -> record(by, new RecordedDecision(Federation.DAY, How.NO_OBJECTION, 3, 2, 1, 0)))
                .hasMessageContaining("ballot.objection");
    }

    @BothDatabases
    void whereNobodyObjectedAllPresentAreFor(TestDatabase fresh) {
        begin(fresh);

        var result =
                record(federation.harbourSecretary, new RecordedDecision(Federation.DAY, How.NO_OBJECTION, 2, 0, 0, 0));

        assertThat(result.tally()).isEqualTo(new Tally(3, 2, 2, 0, 0));
        assertThat(result.carried()).isTrue();
    }

    @BothDatabases
    void whatWasDecidedBeforeTheBodyWasEnteredCountsWithThoseEntitledByTheMinutes(TestDatabase fresh) {
        begin(fresh);
        var by = federation.harbourSecretary;
        var then = LocalDate.parse("2024-10-12");

        assertThatThrownBy(() -> record(by, new RecordedDecision(then, How.HANDS, 40, 31, 6, 3)))
                .hasMessageContaining("ballot.entitled_then");
        assertThatThrownBy(() -> record(by, new RecordedDecision(then, How.HANDS, 40, 31, 6, 3, Optional.of(39L))))
                .hasMessageContaining("tally.over_entitled");

        var result = record(by, new RecordedDecision(then, How.HANDS, 40, 31, 6, 3, Optional.of(52L)));

        assertThat(result.tally()).isEqualTo(new Tally(52, 40, 31, 6, 3));
        assertThat(result.decidedOn()).isEqualTo(then);
        assertThat(result.carried()).isTrue();
        assertThat(db.work().<java.util.List<String>>read(TestDatabase.SYSTEM, new Recount(ballots)::check))
                .isEmpty();
        assertThat(record(by, new RecordedDecision(Federation.DAY, How.HANDS, 3, 2, 1, 0, Optional.of(99L)))
                        .tally()
                        .entitled())
                .as("where it is known who was entitled, nobody says otherwise")
                .isEqualTo(3);
    }

    @BothDatabases
    void onlyTheKeepersOfTheUnitRecord(TestDatabase fresh) {
        begin(fresh);

        assertThatThrownBy(() -> record(federation.harbourMember, hands(3, 3, 0, 0)))
                .hasMessageContaining("ballot.convene");
        assertThatThrownBy(() -> record(federation.northSecretary, hands(3, 3, 0, 0)))
                .hasMessageContaining("ballot.convene");
    }

    @BothDatabases
    void candidatesAreNotEntitled(TestDatabase fresh) {
        begin(fresh);
        federation.member("Jo New", federation.harbour, Standing.CANDIDATE);

        assertThat(record(federation.harbourSecretary, hands(3, 2, 1, 0))
                        .tally()
                        .entitled())
                .isEqualTo(3);
    }
}
