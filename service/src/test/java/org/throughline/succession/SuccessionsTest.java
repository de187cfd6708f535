package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.ComingChange;
import org.throughline.org.ComingChangeId;
import org.throughline.org.Elector;
import org.throughline.org.Federation;
import org.throughline.org.Level;
import org.throughline.org.NewUnit;
import org.throughline.org.Succession;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Pledges;
import org.throughline.summation.FindingId;
import org.throughline.task.TaskId;
import org.throughline.task.TaskWords;

/** Units that move, merge and split: who holds what the day before and from that day on. */
class SuccessionsTest {
    private static final LocalDate DAY = Federation.DAY;

    @BothDatabases
    void aUnitMovesWithAllBelowItAndNotIntoACircle(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var changes = successions(small);

        refused(
                "unit.above_only",
                () -> changes.move(
                        small.as(federation.harbourSecretary), federation.harbour, federation.south, DAY, "motion 1"));
        refused(
                "unit.above_only",
                () -> changes.move(
                        small.as(federation.northSecretary), federation.harbour, federation.south, DAY, "motion 1"));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.harbour, DAY, "motion 1"));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.north, DAY, "motion 1"));
        refused("unit.decision", () -> changes.move(small.centre(), federation.harbour, federation.south, DAY, " "));
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);

        changes.move(small.centre(), federation.harbour, federation.south, DAY, "Congress, motion 1");

        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.harbour, federation.south)
                .doesNotContain(federation.north);
        // the region's secretary is at home in the harbour: the office stands on nothing any more
        assertThat(small.as(federation.northSecretary).keeps(federation.north)).isFalse();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        changes.move(small.centre(), federation.harbour, federation.north, DAY, "Congress, motion 2");
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);
    }

    @BothDatabases
    void whatIsOpenPassesToTheUnitItMergesInto(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var successions = successions(small);
        var finding = owed(small, federation.harbour);
        assertThat(small.as(federation.hillMember).reads(Scope.unit(federation.harbour)))
                .isFalse();

        successions.close(
                small.as(federation.northSecretary), federation.harbour, into(federation.hill, Map.of(), Map.of()));

        assertThat(owner(small, small.harbourPlan)).isEqualTo(federation.hill);
        assertThat(unitOf(small, small.stall)).isEqualTo(federation.hill);
        assertThat(unitOf(small, small.doors)).isEqualTo(federation.harbour);
        assertThat(owes(small, finding)).isEqualTo(federation.hill);
        var member = small.as(federation.harbourMember);
        assertThat(member.home()).contains(federation.hill);
        assertThat(member.votesIn()).contains(federation.hill).doesNotContain(federation.harbour);
        assertThat(small.as(federation.hillMember).reads(Scope.unit(federation.harbour)))
                .isTrue();
        assertThat(small.as(federation.valleyMember).reads(Scope.unit(federation.harbour)))
                .isFalse();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
        assertThat(small.as(federation.hillMember).keeps(federation.hill)).isTrue();
        refused(
                "unit.closed",
                () -> successions.close(system(), federation.harbour, into(federation.hill, Map.of(), Map.of())));
        refused(
                "unit.closed",
                () -> successions.close(system(), federation.hill, into(federation.harbour, Map.of(), Map.of())));
        List<Succession> after = db.work().read(system(), tx -> changes(small).after(tx, federation.harbour));
        assertThat(after).extracting(Succession::next).containsExactly(federation.hill);
        List<Unit> standing = db.work().read(system(), federation.units()::standing);
        assertThat(standing).extracting(Unit::id).doesNotContain(federation.harbour);
    }

    @BothDatabases
    void aRegionSplitsWithItsBranchesPlansAndOfficersInTheRightHands(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var east = region(small, "East");
        var west = region(small, "West");
        federation.appoint(west, federation.hillMember, Office.SECRETARY);
        var split = new Closing(
                List.of(east, west),
                Map.of(federation.hill, west),
                Map.of(),
                Map.of(small.northern, west),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                DAY,
                "Congress, motion 3");

        refused(
                "unit.successor",
                () -> successions(small)
                        .close(
                                small.centre(),
                                federation.north,
                                new Closing(
                                        List.of(east),
                                        Map.of(federation.hill, west),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        List.of(),
                                        DAY,
                                        "motion 3")));
        refused(
                "unit.successor_below",
                () -> successions(small)
                        .close(small.centre(), federation.north, into(federation.hill, Map.of(), Map.of())));
        successions(small).close(small.centre(), federation.north, split);

        assertThat(owner(small, small.northern)).isEqualTo(west);
        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.harbour, east, federation.centre)
                .doesNotContain(federation.north, west);
        assertThat(small.as(federation.hillMember).votesIn()).contains(federation.hill, west);
        assertThat(small.as(federation.northSecretary).keeps(federation.north)).isFalse();
        assertThat(small.as(federation.hillMember).keeps(west)).isTrue();
        assertThat(small.as(federation.hillMember).reads(Scope.chain(federation.north)))
                .isTrue();
        assertThat(small.as(federation.valleyMember).reads(Scope.chain(federation.north)))
                .isFalse();
    }

    @BothDatabases
    void whoeverDecidesSendsEachOpenThingToTheRightSuccessor(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var east = branch(small, "East Quay");
        var west = branch(small, "West Quay");
        var keys = small.tasks.make(
                small.as(federation.harbourSecretary),
                federation.harbour,
                Optional.empty(),
                TaskWords.titled("Keys of the room"));
        var first = owed(small, federation.harbour);
        var second = owed(small, federation.harbour);
        var eli = federation.harbourMember;
        var split = new Closing(
                List.of(east, west),
                Map.of(),
                Map.of(eli, west, federation.harbourSecretary, west),
                Map.of(),
                Map.of(small.stall, west),
                Map.of(new FindingId(second), west),
                Map.of(),
                Map.of(),
                List.of(new Closing.OfficeTo(federation.harbourSecretary, Office.SECRETARY, west)),
                DAY,
                "Members’ meeting, motion 4");

        successions(small).close(small.as(federation.northSecretary), federation.harbour, split);

        assertThat(owner(small, small.harbourPlan)).isEqualTo(east);
        assertThat(unitOf(small, keys)).isEqualTo(east);
        assertThat(unitOf(small, small.stall)).isEqualTo(west);
        assertThat(owes(small, first)).isEqualTo(east);
        assertThat(owes(small, second)).isEqualTo(west);
        assertThat(small.as(eli).home()).contains(west);
        assertThat(small.as(federation.northSecretary).home()).contains(east);
        assertThat(small.as(federation.harbourSecretary).keeps(west)).isTrue();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
    }

    @BothDatabases
    void whatWasTakenOnGoesWithThePlanThatServesItOrWhereItIsSentAndIsCountedOnce(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var harbour = federation.harbour;
        say(small, small.stairwells, harbour, 1, "ACCEPTED", 120);
        say(small, small.stairwells, federation.hill, 1, "ACCEPTED", 50);
        say(small, small.homes, harbour, 1, "OFFERED", 10);
        assertThat(together(small)).isEqualTo(170);

        successions(small)
                .close(
                        small.centre(),
                        harbour,
                        Closing.into(List.of(federation.hill, federation.valley), DAY, "motion 10"));

        assertThat(last(small, small.stairwells, federation.hill)).isEqualTo("ACCEPTED 170");
        assertThat(last(small, small.stairwells, harbour)).isEqualTo("ACCEPTED 0");
        assertThat(last(small, small.homes, federation.hill)).startsWith("OFFERED");
        assertThat(last(small, small.homes, harbour)).startsWith("DECLINED");
        assertThat(together(small)).isEqualTo(170);
    }

    private static void say(
            SmallOrganisation small, ProvisionId objective, UnitId unit, int number, String said, long num) {
        small.db
                .work()
                .writing(
                        system(),
                        tx -> tx.dao(PledgeHandover.class)
                                .say(
                                        small.db.ids().next(),
                                        objective,
                                        unit,
                                        number,
                                        said,
                                        false,
                                        Optional.of(small.stairwellsReached.value()),
                                        Optional.of(num),
                                        "",
                                        small.federation.secretary,
                                        DAY,
                                        tx.now()));
    }

    private static String last(SmallOrganisation small, ProvisionId objective, UnitId unit) {
        return small.db
                .work()
                .read(
                        system(),
                        tx -> tx.dao(PledgeHandover.class).of(unit).stream()
                                .filter(one -> one.objective().equals(objective))
                                .map(one -> one.said() + " " + one.settled().orElse(-1L))
                                .findFirst()
                                .orElse(""));
    }

    private static long together(SmallOrganisation small) {
        var pledges = new Pledges(
                small.db.work(), small.plans.plans, small.plans.texts, small.federation.units(), small.plans.measures);
        return small.db
                .work()
                .read(
                        system(),
                        tx -> pledges.taken(tx, List.of(small.stairwells))
                                .get(small.stairwells)
                                .of(small.stairwellsReached));
    }

    @BothDatabases
    void anOfficePassesOnlyToWhereItsHolderVotesAndNobodyHoldsIt(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var east = branch(small, "East Quay");
        var secretary = federation.harbourSecretary;

        refused(
                "unit.office_elsewhere",
                () -> successions(small)
                        .close(
                                small.centre(),
                                federation.harbour,
                                passing(secretary, east, List.of(federation.hill, east))));
        refused(
                "unit.office_held",
                () -> successions(small)
                        .close(
                                small.centre(),
                                federation.harbour,
                                passing(secretary, federation.hill, List.of(federation.hill))));
        refused(
                "unknown",
                () -> successions(small)
                        .close(
                                small.centre(),
                                federation.harbour,
                                passing(federation.harbourMember, east, List.of(east))));
        // nothing is half done
        assertThat(small.as(secretary).keeps(federation.harbour)).isTrue();
        assertThat(owner(small, small.harbourPlan)).isEqualTo(federation.harbour);
    }

    @BothDatabases
    void whatIsDecidedForADayToComeIsDoneOnThatDay(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var successions = successions(small);
        var day = DAY.plusDays(20);

        refused(
                "unit.day",
                () -> successions.move(
                        small.centre(), federation.harbour, federation.south, DAY.plusDays(367), "motion 5"));
        refused(
                "unit.above_only",
                () -> successions.move(
                        small.as(federation.harbourMember), federation.harbour, federation.south, day, "motion 5"));
        assertThat(successions.move(small.centre(), federation.harbour, federation.south, day, "motion 5"))
                .isFalse();
        assertThat(successions.close(
                        small.centre(), federation.hill, Closing.into(List.of(federation.harbour), day, "motion 6")))
                .isFalse();
        refused(
                "unit.change_ahead",
                () -> successions.move(small.centre(), federation.harbour, federation.centre, day, "motion 7"));
        refused(
                "unit.change_ahead",
                () -> successions.close(
                        small.centre(), federation.hill, Closing.into(List.of(federation.harbour), DAY, "motion 8")));
        db.clock().moveBy(Duration.ofDays(19));
        settle(small, successions);
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);
        assertThat(small.as(federation.hillMember).home()).contains(federation.hill);
        db.clock().moveBy(Duration.ofDays(1));

        settle(small, successions);

        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.south)
                .doesNotContain(federation.north);
        assertThat(small.as(federation.hillMember).home()).contains(federation.harbour);
        List<ComingChange> left = db.work().read(system(), tx -> changes(small).coming(tx, federation.harbour));
        assertThat(left).isEmpty();
    }

    @BothDatabases
    void whatCannotBeDoneOnItsDaySaysWhyAndLeavesNothingHalfDone(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var successions = successions(small);
        successions.close(
                small.centre(),
                federation.hill,
                Closing.into(List.of(federation.harbour), DAY.plusDays(5), "motion 6"));
        successions.close(
                small.centre(), federation.harbour, Closing.into(List.of(federation.valley), DAY, "motion 7"));
        db.clock().moveBy(Duration.ofDays(5));

        settle(small, successions);
        settle(small, successions);

        List<ComingChange> left = db.work().read(system(), tx -> changes(small).coming(tx, federation.hill));
        assertThat(left).hasSize(1);
        assertThat(left.get(0).state()).isEqualTo(ComingChange.State.FAILED);
        assertThat(left.get(0).problem()).contains("Harbour");
        assertThat(small.as(federation.hillMember).home()).contains(federation.hill);
        changes(small).withdraw(small.centre(), left.get(0).id());
        assertThat(db.work()
                        .<List<ComingChange>>read(system(), tx -> changes(small).coming(tx, federation.hill)))
                .isEmpty();
    }

    @BothDatabases
    void aDecisionOfLastWeekTakesEffectLastWeekAndNoEarlierThanItCan(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var body = federation.meetingOf(federation.south);
        var successions = successions(small);
        db.clock().moveBy(Duration.ofDays(40));
        var today = DAY.plusDays(40);
        refused(
                "unit.day",
                () -> successions.move(
                        small.centre(), federation.harbour, federation.south, today.minusDays(32), "motion 8"));
        var west = branch(small, "West Quay");
        refused(
                "unit.too_early",
                () -> successions.close(
                        small.centre(),
                        federation.harbour,
                        Closing.into(List.of(west), today.minusDays(1), "motion 8")));

        successions.close(
                small.centre(),
                federation.harbour,
                Closing.into(List.of(federation.valley), today.minusDays(7), "motion 8"));

        assertThat(votes(small, body, today.minusDays(8))).doesNotContain(federation.harbourMember);
        assertThat(votes(small, body, today.minusDays(7))).contains(federation.harbourMember);
        List<Succession> after = db.work().read(system(), tx -> changes(small).after(tx, federation.harbour));
        assertThat(after).extracting(Succession::fromOn).containsExactly(today.minusDays(7));
    }

    private static List<MemberId> votes(SmallOrganisation small, BodyId body, LocalDate day) {
        return small.db
                .work()
                .read(
                        system(),
                        tx -> small.federation.bodies().electorate(tx, body, day).stream()
                                .map(Elector::member)
                                .toList());
    }

    private static void settle(SmallOrganisation small, Successions successions) {
        small.db
                .work()
                .<List<ComingChangeId>>read(system(), successions::due)
                .forEach(id -> successions.settle(system(), id));
    }

    private static Closing passing(MemberId member, UnitId to, List<UnitId> heirs) {
        return new Closing(
                heirs,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(new Closing.OfficeTo(member, Office.SECRETARY, to)),
                DAY,
                "motion 9");
    }

    private static UnitId branch(SmallOrganisation small, String name) {
        return small.federation.unit(name, Level.LOCAL, small.federation.north);
    }

    private static UnitId region(SmallOrganisation small, String name) {
        return small.federation
                .units()
                .found(
                        system(),
                        new NewUnit(
                                name,
                                Optional.empty(),
                                Level.REGIONAL,
                                "",
                                small.federation.centre,
                                false,
                                "en",
                                "UTC"));
    }

    private static Closing into(UnitId heir, Map<PlanId, UnitId> plans, Map<UnitId, UnitId> units) {
        return new Closing(
                List.of(heir),
                units,
                Map.of(),
                plans,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                DAY,
                "Members’ meeting of 1 March");
    }

    private static Actor system() {
        return TestDatabase.SYSTEM;
    }

    private static UnitChanges changes(SmallOrganisation small) {
        return new UnitChanges(small.db.work(), small.federation.units(), small.federation.memberships());
    }

    private static Successions successions(SmallOrganisation small) {
        return new Successions(
                small.db.work(),
                small.federation.units(),
                small.federation.members(),
                changes(small),
                small.plans.plans,
                new Messages());
    }

    private static UnitId owner(SmallOrganisation small, PlanId plan) {
        return small.db
                .work()
                .read(system(), tx -> small.plans.plans.get(tx, plan).unit());
    }

    private static UnitId unitOf(SmallOrganisation small, TaskId task) {
        return small.db.work().read(system(), tx -> small.tasks.get(tx, task).unit());
    }

    /** A lesson of the hill that this unit owes an answer to. */
    private static long owed(SmallOrganisation small, UnitId unit) {
        long id = small.db.ids().next();
        small.db.work().writing(system(), tx -> {
            tx.handle()
                    .createUpdate("""
                        INSERT INTO summation (id, kind, unit, author, title, aim, did, came, conditions, strengths,
                                               shortcomings, took_part, differences, state, note, scope, revision)
                        VALUES (:id, 'MEMBER', :unit, 1, 'x', '', '', '', '', '', '', '', '', 'SUBMITTED', '', 'public', 1)
                        """)
                    .bind("id", id)
                    .bind("unit", small.federation.hill.value())
                    .execute();
            tx.handle().createUpdate("""
                INSERT INTO finding (id, summation, position, what, kind, reach, words, grounds, tags, folded, scope)
                VALUES (:id, :id, 1, 'LESSON', 'KEEP', 'US', 'x', '', '', '', 'public')
                """).bind("id", id).execute();
            tx.handle()
                    .createUpdate("""
                        INSERT INTO finding_due (finding, unit, since_on, due_on)
                        VALUES (:id, :unit, '2027-03-01', '2027-04-01')
                        """)
                    .bind("id", id)
                    .bind("unit", unit.value())
                    .execute();
        });
        return id;
    }

    private static UnitId owes(SmallOrganisation small, long finding) {
        return small.db
                .work()
                .read(
                        system(),
                        tx -> new UnitId(tx.handle()
                                .createQuery("SELECT unit FROM finding_due WHERE finding = :id")
                                .bind("id", finding)
                                .mapTo(Long.class)
                                .one()));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
