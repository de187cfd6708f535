package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

/** Who calls a body together without its officers: the share that the rules name, and the unit above after 30 days. */
class RequisitionsTest {
    private static final Rules TWO_THIRDS = new Rules(
            0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0, Optional.of(new Share(2, 3)), Optional.of(new Share(1, 2)));

    @Test
    void aShareIsTheNextWholeNumberAndOneAtLeast() {
        assertThat(new Share(1, 3).of(7)).isEqualTo(3);
        assertThat(new Share(1, 3).of(6)).isEqualTo(2);
        assertThat(new Share(1, 3).of(0)).isEqualTo(1);
        assertThat(new Share(1, 3).reached(0, 0)).isFalse();
        assertThat(new Share(1, 3).reached(2, 6)).isTrue();
        assertThat(new Share(1, 3).reached(1, 6)).isFalse();
    }

    @Test
    void theUnitAboveMayFromTheThirtiethDay() {
        var vacancy = new Vacancy(Optional.of(LocalDate.parse("2027-03-01")), true);

        assertThat(vacancy.calls(LocalDate.parse("2027-03-30"))).isFalse();
        assertThat(vacancy.calls(LocalDate.parse("2027-03-31"))).isTrue();
        assertThat(new Vacancy(Optional.empty(), true).calls(LocalDate.parse("2099-01-01")))
                .isFalse();
    }

    @BothDatabases
    void theirShareOfTheMembersConvenesTheBodyAndLosesThatAfterSixtyDays(TestDatabase db) {
        var federation = new Federation(db);
        var requisitions = new Requisitions(db.work(), federation.bodies());
        var body = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, body, TWO_THIRDS);
        var eli = federation.as(federation.harbourMember);
        federation.member("Cat Candidate", federation.harbour, Standing.CANDIDATE);

        refused(
                "requisition.entitled",
                () -> requisitions.ask(federation.as(federation.hillMember), body, "The stall"));
        refused("requisition.matter", () -> requisitions.ask(eli, body, " "));
        var id = requisitions.ask(eli, body, "The stall on market days");
        refused("requisition.own_open", () -> requisitions.ask(eli, body, "Something else"));
        assertThat(convenes(db, federation, federation.harbourMember, body)).isFalse();
        requisitions.back(eli, id);
        assertThat(standing(db, requisitions, id).backers()).isEqualTo(1);
        assertThat(standing(db, requisitions, id).needed()).isEqualTo(2);

        requisitions.back(federation.as(federation.northSecretary), id);

        assertThat(convenes(db, federation, federation.harbourMember, body)).isTrue();
        assertThat(convenes(db, federation, federation.northSecretary, body)).isFalse();
        assertThat(convenes(db, federation, federation.harbourMember, federation.meetingOf(federation.hill)))
                .isFalse();
        refused("requisition.over", () -> requisitions.back(federation.as(federation.harbourSecretary), id));
        db.clock().moveBy(Duration.ofDays(59));
        assertThat(convenes(db, federation, federation.harbourMember, body)).isTrue();
        db.clock().moveBy(Duration.ofDays(1));
        assertThat(convenes(db, federation, federation.harbourMember, body)).isFalse();
    }

    @BothDatabases
    void whoNoLongerVotesStandsBehindNothing(TestDatabase db) {
        var federation = new Federation(db);
        var requisitions = new Requisitions(db.work(), federation.bodies());
        var body = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, body, TWO_THIRDS);
        var id = requisitions.ask(federation.as(federation.harbourMember), body, "The stall");
        federation
                .memberships()
                .stand(
                        TestDatabase.SYSTEM,
                        federation.harbourMember,
                        federation.harbour,
                        StandingChange.to(Standing.CANDIDATE, Federation.DAY, Optional.empty()));

        requisitions.back(federation.as(federation.northSecretary), id);

        assertThat(standing(db, requisitions, id).backers()).isEqualTo(1);
        assertThat(convenes(db, federation, federation.harbourMember, body)).isFalse();
        refused("requisition.mover", () -> requisitions.withdraw(federation.as(federation.northSecretary), id));
        requisitions.withdraw(federation.as(federation.harbourMember), id);
        refused("requisition.over", () -> requisitions.back(federation.as(federation.harbourSecretary), id));
    }

    @BothDatabases
    void unitsBelowCallTheBodyOfTheUnitAbove(TestDatabase db) {
        var federation = new Federation(db);
        var requisitions = new Requisitions(db.work(), federation.bodies());
        var body = federation.meeting;
        federation.bodies().setRules(TestDatabase.SYSTEM, body, TWO_THIRDS);
        var north = federation.as(federation.northSecretary);
        var id = requisitions.ask(north, body, "An extraordinary congress");

        refused("requisition.unit", () -> requisitions.backFor(north, id, federation.south, "motion 7"));
        refused("requisition.unit", () -> requisitions.backFor(north, id, federation.harbour, "motion 7"));
        refused("unit.decision", () -> requisitions.backFor(north, id, federation.north, ""));
        assertThat(convenes(db, federation, federation.northSecretary, body)).isFalse();
        requisitions.backFor(north, id, federation.north, "Regional meeting, motion 7");

        assertThat(standing(db, requisitions, id).unitsNeeded()).isEqualTo(1);
        assertThat(convenes(db, federation, federation.northSecretary, body)).isTrue();
        assertThat(convenes(db, federation, federation.southSecretary, body)).isFalse();
    }

    @BothDatabases
    void afterThirtyDaysWithoutOfficersTheUnitAboveConvenesOnlyToElect(TestDatabase db) {
        var federation = new Federation(db);
        var body = federation.meetingOf(federation.harbour);
        var north = federation.northSecretary;
        assertThat(elects(db, federation, federation.harbourSecretary, body)).isTrue();
        db.clock().moveBy(Duration.ofDays(1));
        federation
                .members()
                .removeFrom(TestDatabase.SYSTEM, federation.harbour, federation.harbourSecretary, Office.SECRETARY);
        db.clock().moveBy(Duration.ofDays(29));

        assertThat(elects(db, federation, north, body)).isFalse();
        refused(
                "office.elect",
                () -> federation
                        .members()
                        .appoint(
                                federation.as(north),
                                federation.harbour,
                                federation.harbourMember,
                                Office.SECRETARY,
                                Federation.DAY,
                                Optional.empty()));
        db.clock().moveBy(Duration.ofDays(1));
        assertThat(elects(db, federation, north, body)).isTrue();
        assertThat(convenes(db, federation, north, body)).isFalse();
        assertThat(elects(db, federation, federation.southSecretary, body)).isFalse();
        assertThat(elects(db, federation, federation.secretary, body)).isFalse();
        federation.appoint(federation.harbour, federation.harbourMember, Office.CHAIR);
        assertThat(elects(db, federation, north, body)).isFalse();
    }

    @BothDatabases
    void whoActsAfterTheTermIsNoVacancyAndANewUnitIsGivenItsFirstOfficersFromAbove(TestDatabase db) {
        var federation = new Federation(db);
        federation
                .members()
                .appoint(
                        TestDatabase.SYSTEM,
                        federation.harbour,
                        federation.harbourSecretary,
                        Office.SECRETARY,
                        Federation.DAY,
                        Optional.of(Federation.DAY.plusDays(1)));
        db.clock().moveBy(Duration.ofDays(90));

        assertThat(elects(db, federation, federation.northSecretary, federation.meetingOf(federation.harbour)))
                .isFalse();
        federation
                .members()
                .appoint(
                        federation.as(federation.northSecretary),
                        federation.hill,
                        federation.hillMember,
                        Office.SECRETARY,
                        Federation.DAY,
                        Optional.empty());
        assertThat(federation.as(federation.hillMember).keeps(federation.hill)).isTrue();
    }

    private static boolean convenes(TestDatabase db, Federation federation, MemberId member, BodyId body) {
        var actor = federation.as(member);
        return db.work()
                .read(
                        actor,
                        tx -> federation
                                .bodies()
                                .mayConvene(actor, tx, federation.bodies().get(tx, body)));
    }

    private static boolean elects(TestDatabase db, Federation federation, MemberId member, BodyId body) {
        var actor = federation.as(member);
        return db.work()
                .read(
                        actor,
                        tx -> federation
                                .bodies()
                                .mayElect(actor, tx, federation.bodies().get(tx, body)));
    }

    private static Requisitions.Standing standing(TestDatabase db, Requisitions requisitions, RequisitionId id) {
        return db.work().read(TestDatabase.SYSTEM, tx -> requisitions.get(tx, id));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
