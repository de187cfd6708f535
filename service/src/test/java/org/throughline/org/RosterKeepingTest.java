package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

/** Who may found, add, appoint and set rules, and what becomes of it. */
class RosterKeepingTest {

    @BothDatabases
    void onlyTheKeepersOfAUnitKeepItsRoster(TestDatabase db) {
        var federation = new Federation(db);
        var wish = new NewMember("New", Optional.empty(), "en", federation.harbour, Standing.FULL, Federation.DAY);

        for (var other : List.of(federation.harbourMember, federation.northSecretary, federation.secretary)) {
            refused("unit.keepers_only", () -> federation.members().add(federation.as(other), wish));
        }
        refused("sign_in", () -> federation.members().add(Actor.anonymous("en"), wish));
        var added = federation.members().add(federation.as(federation.harbourSecretary), wish);

        assertThat(electors(db, federation, federation.meetingOf(federation.harbour)))
                .contains(added);
    }

    @BothDatabases
    void aUnitWithoutKeepersIsKeptByTheNearestAboveThatHasSome(TestDatabase db) {
        var federation = new Federation(db);
        var north = federation.as(federation.northSecretary);

        refused(
                "unit.keepers_only",
                () -> federation
                        .members()
                        .appoint(
                                federation.as(federation.secretary),
                                federation.hill,
                                federation.hillMember,
                                Office.SECRETARY,
                                Federation.DAY,
                                Optional.empty()));
        federation
                .members()
                .appoint(
                        north,
                        federation.hill,
                        federation.hillMember,
                        Office.SECRETARY,
                        Federation.DAY,
                        Optional.empty());

        refused(
                "unit.keepers_only",
                () -> federation.members().removeFrom(north, federation.hill, federation.hillMember, Office.SECRETARY));
        assertThat(federation.as(federation.hillMember).keeps(federation.hill)).isTrue();
    }

    @BothDatabases
    void aNewSecretaryReplacesTheFormerOneFromTheDayNamed(TestDatabase db) {
        var federation = new Federation(db);
        federation
                .members()
                .appoint(
                        federation.as(federation.harbourSecretary),
                        federation.harbour,
                        federation.harbourMember,
                        Office.SECRETARY,
                        Federation.DAY.plusDays(1),
                        Optional.of(Federation.DAY.plusDays(30)));

        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isFalse();
        db.clock().moveBy(Duration.ofDays(1));
        assertThat(federation.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isTrue();
        db.clock().moveBy(Duration.ofDays(60));
        assertThat(federation.as(federation.harbourMember).keeps(federation.harbour))
                .isTrue();
    }

    @BothDatabases
    void aMembersMeetingHasEveryFullHomeMemberOfTheTreeBelowOnce(TestDatabase db) {
        var federation = new Federation(db);
        federation.member("Candidate", federation.hill, Standing.CANDIDATE);
        var lapsed = federation.member("Lapsed", federation.hill, Standing.FULL);
        var memberships = federation.memberships();
        memberships.stand(
                TestDatabase.SYSTEM,
                lapsed,
                federation.hill,
                StandingChange.to(Standing.FULL, Federation.DAY, Optional.of(Federation.DAY.minusDays(1))));
        memberships.enrol(TestDatabase.SYSTEM, federation.hillMember, federation.valley, Standing.FULL);

        assertThat(electors(db, federation, federation.meetingOf(federation.north)))
                .containsExactlyInAnyOrder(
                        federation.northSecretary,
                        federation.harbourSecretary,
                        federation.harbourMember,
                        federation.hillMember);
        assertThat(electors(db, federation, federation.meetingOf(federation.valley)))
                .containsExactlyInAnyOrder(federation.southSecretary, federation.valleyMember);
        assertThat(electors(db, federation, federation.meeting)).hasSize(7);
    }

    @BothDatabases
    void anAlternateVotesWhenTheSeatIsEmpty(TestDatabase db) {
        var federation = new Federation(db);
        var system = TestDatabase.SYSTEM;
        var bodies = federation.bodies();
        var council = bodies.found(system, federation.centre, "Council", BodyKind.COMMITTEE);
        bodies.seat(system, council, federation.hillMember, Optional.of(federation.north), SeatKind.FULL, 3);
        bodies.seat(
                system,
                council,
                new NewSeat(
                        federation.harbourMember,
                        Optional.of(federation.north),
                        SeatKind.ALTERNATE,
                        3,
                        Optional.of(federation.hillMember),
                        Optional.empty(),
                        Optional.empty()));
        bodies.seat(system, council, federation.valleyMember, Optional.empty(), SeatKind.OBSERVER, 1);

        assertThat(electors(db, federation, council)).containsExactly(federation.hillMember);
        bodies.leave(system, council, federation.hillMember);
        assertThat(electors(db, federation, council)).containsExactly(federation.harbourMember);
    }

    @BothDatabases
    void newStandingRulesLeaveTheOldOnesReadable(TestDatabase db) {
        var federation = new Federation(db);
        var body = federation.meetingOf(federation.harbour);
        var before =
                db.work().read(TestDatabase.SYSTEM, tx -> federation.bodies().rules(tx, body));
        var keeper = federation.as(federation.harbourSecretary);

        var after = federation.bodies().setRules(keeper, body, new Rules(2, 3, "TWO_THIRDS", "PRESENT", 3, 1, 2));

        assertThat(after.version()).isEqualTo(2);
        StandingRules old = db.work().read(keeper, tx -> federation.bodies().rules(tx, before.id()));
        assertThat(old).isEqualTo(before);
        refused(
                "rules.majority",
                () -> federation.bodies().setRules(keeper, body, new Rules(1, 2, "MOST", "PRESENT", 3, 1, 2)));
        refused(
                "unit.keepers_only",
                () -> federation
                        .bodies()
                        .setRules(
                                federation.as(federation.secretary),
                                body,
                                new Rules(1, 2, "SIMPLE", "PRESENT", 3, 1, 2)));
    }

    private static List<MemberId> electors(TestDatabase db, Federation federation, org.throughline.kernel.BodyId body) {
        return db
                .work()
                .read(TestDatabase.SYSTEM, tx -> federation.bodies().electorate(tx, body, Federation.DAY))
                .stream()
                .map(Elector::member)
                .toList();
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
