package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.org.RosterKeepingTest.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** Members who are admitted, suspended, move and leave: what they may and may not do the day before and the day after. */
class LivingTest {
    private static final LocalDate TOMORROW = Federation.DAY.plusDays(1);

    @BothDatabases
    void aCandidateVotesFromTheDayOfAdmissionOn(TestDatabase db) {
        var federation = new Federation(db);
        var candidate = federation.member("Candidate", federation.hill, Standing.CANDIDATE);
        federation
                .memberships()
                .stand(
                        federation.as(federation.northSecretary),
                        candidate,
                        federation.hill,
                        StandingChange.to(Standing.FULL, TOMORROW, Optional.empty()));

        assertThat(federation.as(candidate).speaks()).isTrue();
        assertThat(federation.as(candidate).votesIn()).isEmpty();
        assertThat(electors(db, federation, federation.meetingOf(federation.hill), Federation.DAY))
                .doesNotContain(candidate);
        day(db);
        assertThat(federation.as(candidate).votesIn()).contains(federation.hill, federation.north, federation.centre);
        assertThat(electors(db, federation, federation.meetingOf(federation.hill), TOMORROW))
                .contains(candidate);
    }

    @BothDatabases
    void whoeverIsSuspendedOnlyReadsUntilTheDayItEnds(TestDatabase db) {
        var federation = new Federation(db);
        var change = new StandingChange(
                Standing.SUSPENDED, TOMORROW, Optional.of(TOMORROW.plusDays(1)), Optional.empty(), "broke the rules");
        federation.memberships().stand(TestDatabase.SYSTEM, federation.harbourSecretary, federation.harbour, change);

        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        day(db);
        var suspended = federation.as(federation.harbourSecretary);
        assertThat(suspended.reads(Scope.unit(federation.harbour))).isTrue();
        assertThat(suspended.keeps(federation.harbour)).isFalse();
        assertThat(suspended.speaks()).isFalse();
        assertThat(suspended.votesIn()).isEmpty();
        day(db);
        var again = federation.as(federation.harbourSecretary);
        assertThat(again.keeps(federation.harbour)).isTrue();
        assertThat(again.votesIn()).contains(federation.harbour);
    }

    @BothDatabases
    void goodStandingRunsOutAfterItsLastDayInEveryBody(TestDatabase db) {
        var federation = new Federation(db);
        var council = council(federation);
        seat(federation, council, federation.hillMember);
        federation
                .memberships()
                .stand(
                        TestDatabase.SYSTEM,
                        federation.hillMember,
                        federation.hill,
                        StandingChange.to(Standing.FULL, Federation.DAY, Optional.of(Federation.DAY)));

        assertThat(electors(db, federation, council, Federation.DAY)).containsExactly(federation.hillMember);
        assertThat(electors(db, federation, council, TOMORROW)).isEmpty();
        assertThat(electors(db, federation, federation.meetingOf(federation.hill), TOMORROW))
                .isEmpty();
    }

    @BothDatabases
    void whoeverLeavesHoldsNothingFromThatDayOn(TestDatabase db) {
        var federation = new Federation(db);
        var council = council(federation);
        seat(federation, council, federation.harbourSecretary);
        var leaver = federation.as(federation.harbourSecretary);

        refused(
                "unit.keepers_only",
                () -> federation
                        .memberships()
                        .leave(federation.as(federation.harbourMember), federation.harbourSecretary, TOMORROW, ""));
        federation.memberships().leave(leaver, federation.harbourSecretary, TOMORROW, "moved abroad");

        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        assertThat(electors(db, federation, council, Federation.DAY)).hasSize(1);
        day(db);
        var left = federation.as(federation.harbourSecretary);
        assertThat(left.home()).isEmpty();
        assertThat(left.keeps(federation.harbour)).isFalse();
        assertThat(left.seats()).isEmpty();
        assertThat(left.scopes()).containsExactly(Scope.PUBLIC);
        assertThat(electors(db, federation, council, TOMORROW)).isEmpty();
    }

    @BothDatabases
    void aMoverLosesTheOldUnitAndKeepsWhatStandsAboveBoth(TestDatabase db) {
        var federation = new Federation(db);
        federation.appoint(federation.centre, federation.northSecretary, Office.TREASURER);
        var council = council(federation);
        federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        council,
                        federation.northSecretary,
                        Optional.of(federation.north),
                        SeatKind.FULL,
                        1);

        refused(
                "unit.keepers_only",
                () -> federation
                        .memberships()
                        .move(
                                federation.as(federation.harbourSecretary),
                                federation.northSecretary,
                                federation.valley,
                                TOMORROW));
        federation.memberships().move(TestDatabase.SYSTEM, federation.northSecretary, federation.valley, TOMORROW);

        var before = federation.as(federation.northSecretary);
        assertThat(before.keeps(federation.north)).isTrue();
        assertThat(before.votesIn()).contains(federation.harbour);
        day(db);
        var after = federation.as(federation.northSecretary);
        assertThat(after.votesIn()).containsExactlyInAnyOrder(federation.valley, federation.south, federation.centre);
        assertThat(after.keeps(federation.north)).isFalse();
        assertThat(after.holds(federation.centre, java.util.Set.of(Office.TREASURER)))
                .isTrue();
        assertThat(after.reads(Scope.unit(federation.harbour))).isFalse();
        assertThat(electors(db, federation, council, TOMORROW)).isEmpty();
        List<Spell> course =
                db.work().read(after, tx -> federation.memberships().course(tx, federation.northSecretary));
        assertThat(course)
                .extracting(spell -> spell.membership().unit())
                .containsExactly(federation.harbour, federation.valley);
    }

    @BothDatabases
    void whoeverIsSuspendedDoesNotMoveOutOfIt(TestDatabase db) {
        var federation = new Federation(db);
        var suspended = federation.member("Sus", federation.hill, Standing.SUSPENDED);

        refused(
                "membership.suspended",
                () -> federation.memberships().move(TestDatabase.SYSTEM, suspended, federation.valley, TOMORROW));
        refused(
                "membership.already",
                () -> federation
                        .memberships()
                        .move(TestDatabase.SYSTEM, federation.hillMember, federation.hill, TOMORROW));
    }

    @BothDatabases
    void aTermEndsWithTheHolderActingAndAnAlternateStepsInWhileTheSeatRests(TestDatabase db) {
        var federation = new Federation(db);
        var council = council(federation);
        federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        council,
                        federation.hillMember,
                        Optional.of(federation.north),
                        SeatKind.FULL,
                        2);
        alternate(federation, council, federation.harbourMember, federation.hillMember);
        alternate(federation, council, federation.harbourSecretary, federation.hillMember);
        federation
                .memberships()
                .stand(
                        TestDatabase.SYSTEM,
                        federation.hillMember,
                        federation.hill,
                        new StandingChange(
                                Standing.SUSPENDED,
                                TOMORROW,
                                Optional.of(TOMORROW.plusDays(1)),
                                Optional.empty(),
                                "why"));

        assertThat(electors(db, federation, council, Federation.DAY)).containsExactly(federation.hillMember);
        assertThat(electors(db, federation, council, TOMORROW)).containsExactly(federation.harbourMember);
        assertThat(electors(db, federation, council, TOMORROW.plusDays(1))).containsExactly(federation.hillMember);

        federation.bodies().leave(TestDatabase.SYSTEM, council, federation.hillMember);
        assertThat(electors(db, federation, council, Federation.DAY)).containsExactly(federation.harbourMember);
        federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        council,
                        federation.northSecretary,
                        Optional.of(federation.north),
                        SeatKind.FULL,
                        2);
        assertThat(electors(db, federation, council, Federation.DAY)).containsExactly(federation.northSecretary);
    }

    @BothDatabases
    void aSeatLastsFromItsFirstDayToItsEndAndIsHeldOnce(TestDatabase db) {
        var federation = new Federation(db);
        var council = council(federation);
        var wish = new NewSeat(
                federation.hillMember,
                Optional.empty(),
                SeatKind.FULL,
                1,
                Optional.empty(),
                Optional.of(TOMORROW),
                Optional.of(TOMORROW.plusDays(1)));
        federation.bodies().seat(TestDatabase.SYSTEM, council, wish);

        assertThat(electors(db, federation, council, Federation.DAY)).isEmpty();
        assertThat(electors(db, federation, council, TOMORROW)).containsExactly(federation.hillMember);
        assertThat(electors(db, federation, council, TOMORROW.plusDays(1))).isEmpty();
        refused("seat.already", () -> federation.bodies().seat(TestDatabase.SYSTEM, council, wish));
        assertThat(federation.as(federation.hillMember).sitsIn(council)).isFalse();
        day(db);
        assertThat(federation.as(federation.hillMember).sitsIn(council)).isTrue();
    }

    @BothDatabases
    void ofTwoSeatsInABodyOnlyTheOneEndsThatStoodOnTheMembershipThatEnds(TestDatabase db) {
        var federation = new Federation(db);
        var council = federation.bodies().found(TestDatabase.SYSTEM, federation.centre, "Council", BodyKind.COMMITTEE);
        var later = Federation.DAY.plusDays(10);
        federation.memberships().enrol(TestDatabase.SYSTEM, federation.valleyMember, federation.harbour, Standing.FULL);
        sits(federation, council, federation.harbour, Federation.DAY, Optional.of(later));
        sits(federation, council, federation.valley, later, Optional.empty());

        federation
                .memberships()
                .stand(
                        TestDatabase.SYSTEM,
                        federation.valleyMember,
                        federation.harbour,
                        new StandingChange(Standing.ENDED, TOMORROW, Optional.empty(), Optional.empty(), "moved on"));

        assertThat(electors(db, federation, council, Federation.DAY)).contains(federation.valleyMember);
        assertThat(electors(db, federation, council, TOMORROW)).doesNotContain(federation.valleyMember);
        assertThat(electors(db, federation, council, later)).contains(federation.valleyMember);
    }

    private static void sits(
            Federation federation, BodyId body, UnitId unit, LocalDate from, Optional<LocalDate> until) {
        federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        body,
                        new NewSeat(
                                federation.valleyMember,
                                Optional.of(unit),
                                SeatKind.FULL,
                                1,
                                Optional.empty(),
                                Optional.of(from),
                                until));
    }

    @BothDatabases
    void aUnitThatEndedFillsNoPlacesAnyMore(TestDatabase db) {
        var federation = new Federation(db);
        var council = federation.bodies().found(TestDatabase.SYSTEM, federation.centre, "Council", BodyKind.COMMITTEE);
        var delegations = new Delegations(db.work(), federation.bodies());
        for (var unit : List.of(federation.harbour, federation.hill)) {
            delegations.set(
                    TestDatabase.SYSTEM, council, new Delegations.Wish(unit, 2, 1, Optional.empty(), Optional.empty()));
        }

        db.work()
                .writing(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .execute(
                                        "UPDATE unit SET to_on = ? WHERE id = ?",
                                        TOMORROW.toString(),
                                        federation.hill.value()));

        assertThat(filling(db, delegations, council)).containsExactly(federation.harbour, federation.hill);
        day(db);
        assertThat(filling(db, delegations, council)).containsExactly(federation.harbour);
    }

    private static List<UnitId> filling(TestDatabase db, Delegations delegations, BodyId body) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> delegations.of(tx, body).stream()
                                .map(Delegation::unit)
                                .toList());
    }

    @BothDatabases
    void candidatesSpeakInABodyAndObserversOnlyReadUntilTheirSeatEnds(TestDatabase db) {
        var federation = new Federation(db);
        var council = federation.bodies().found(TestDatabase.SYSTEM, federation.south, "Council", BodyKind.COMMITTEE);
        sits(federation, council, federation.hillMember, SeatKind.OBSERVER);
        sits(federation, council, federation.valleyMember, SeatKind.CANDIDATE);

        assertThat(electors(db, federation, council, Federation.DAY)).isEmpty();
        assertThat(federation.as(federation.valleyMember).sitsIn(council)).isTrue();
        var observer = federation.as(federation.hillMember);
        assertThat(observer.sitsIn(council)).isFalse();
        assertThat(observer.reads(Scope.chain(federation.south))).isTrue();
        day(db);
        assertThat(federation.as(federation.hillMember).reads(Scope.chain(federation.south)))
                .isFalse();
        assertThat(federation.as(federation.valleyMember).sitsIn(council)).isFalse();
    }

    private static void sits(Federation federation, BodyId body, MemberId member, SeatKind kind) {
        var seat = new NewSeat(
                member, Optional.empty(), kind, 1, Optional.empty(), Optional.empty(), Optional.of(TOMORROW));
        federation.bodies().seat(TestDatabase.SYSTEM, body, seat);
    }

    @BothDatabases
    void theRulesOfADayAreThoseThatStoodAtItsEnd(TestDatabase db) {
        var federation = new Federation(db);
        var body = federation.meetingOf(federation.hill);
        day(db);
        federation.bodies().setRules(TestDatabase.SYSTEM, body, new Rules(1, 3, "SIMPLE", "VOTES_CAST", 3, 1, 2));

        db.work().read(TestDatabase.SYSTEM, tx -> {
            var bodies = federation.bodies();
            assertThat(bodies.rules(tx, body, Federation.DAY.minusDays(1))).isEmpty();
            assertThat(bodies.rules(tx, body, Federation.DAY).orElseThrow().version())
                    .isEqualTo(1);
            assertThat(bodies.rules(tx, body, TOMORROW).orElseThrow().quorumDen())
                    .isEqualTo(3);
            assertThat(bodies.versions(tx, body)).hasSize(2);
            return true;
        });
    }

    private static BodyId council(Federation federation) {
        return federation.bodies().found(TestDatabase.SYSTEM, federation.centre, "Council", BodyKind.COMMITTEE);
    }

    private static void seat(Federation federation, BodyId body, MemberId member) {
        federation.bodies().seat(TestDatabase.SYSTEM, body, member, Optional.empty(), SeatKind.FULL, 1);
    }

    private static void alternate(Federation federation, BodyId body, MemberId member, MemberId of) {
        federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        body,
                        new NewSeat(
                                member,
                                Optional.empty(),
                                SeatKind.ALTERNATE,
                                2,
                                Optional.of(of),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static void day(TestDatabase db) {
        db.clock().moveBy(Duration.ofDays(1));
    }

    private static List<MemberId> electors(TestDatabase db, Federation federation, BodyId body, LocalDate day) {
        return db.work().read(TestDatabase.SYSTEM, tx -> federation.bodies().electorate(tx, body, day)).stream()
                .map(Elector::member)
                .toList();
    }
}
