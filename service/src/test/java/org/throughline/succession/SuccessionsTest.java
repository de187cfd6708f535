package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.Level;
import org.throughline.org.NewUnit;
import org.throughline.org.Succession;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.plan.PlanId;
import org.throughline.task.TaskId;

/** Units that move, merge and split: who holds what the day before and from that day on. */
class SuccessionsTest {

    @BothDatabases
    void aUnitMovesWithAllBelowItAndNotIntoACircle(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var changes = changes(small);

        refused(
                "unit.above_only",
                () -> changes.move(
                        small.as(federation.harbourSecretary), federation.harbour, federation.south, "motion 1"));
        refused(
                "unit.above_only",
                () -> changes.move(
                        small.as(federation.northSecretary), federation.harbour, federation.south, "motion 1"));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.harbour, "motion 1"));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.north, "motion 1"));
        refused("unit.decision", () -> changes.move(small.centre(), federation.harbour, federation.south, " "));
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);

        changes.move(small.centre(), federation.harbour, federation.south, "Congress, motion 1");

        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.harbour, federation.south)
                .doesNotContain(federation.north);
        // the region's secretary is at home in the harbour: the office stands on nothing any more
        assertThat(small.as(federation.northSecretary).keeps(federation.north)).isFalse();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        changes.move(small.centre(), federation.harbour, federation.north, "Congress, motion 2");
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
                "Congress, motion 3");

        refused(
                "unit.successor",
                () -> successions(small)
                        .close(
                                small.centre(),
                                federation.north,
                                new Closing(
                                        List.of(east), Map.of(federation.hill, west), Map.of(), Map.of(), "motion 3")));
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
        return new Closing(List.of(heir), units, Map.of(), plans, "Members’ meeting of 1 March");
    }

    private static Actor system() {
        return TestDatabase.SYSTEM;
    }

    private static UnitChanges changes(SmallOrganisation small) {
        return new UnitChanges(small.db.work(), small.federation.units(), small.federation.memberships());
    }

    private static Successions successions(SmallOrganisation small) {
        return new Successions(small.db.work(), changes(small), small.plans.plans);
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
