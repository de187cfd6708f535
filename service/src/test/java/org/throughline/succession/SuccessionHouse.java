package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.ComingChangeId;
import org.throughline.org.Elector;
import org.throughline.org.Federation;
import org.throughline.org.Level;
import org.throughline.org.NewUnit;
import org.throughline.org.UnitChanges;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Pledges;
import org.throughline.task.TaskId;

/** A small organisation at work, and how one looks and acts when its units move, merge and split. */
final class SuccessionHouse {
    static final LocalDate DAY = Federation.DAY;

    final SmallOrganisation small;
    final Federation federation;
    final UnitChanges changes;
    final Successions successions;

    SuccessionHouse(TestDatabase db) {
        small = new SmallOrganisation(db);
        federation = small.federation;
        changes = new UnitChanges(db.work(), federation.units(), federation.memberships());
        successions = new Successions(
                db.work(), federation.units(), federation.members(), changes, small.plans.plans, new Messages());
    }

    /** Enters what a unit said of an objective that it takes something of on. */
    void say(ProvisionId objective, UnitId unit, int number, String said, long num) {
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
                                        federation.secretary,
                                        DAY,
                                        tx.now()));
    }

    /** What was said last of what the unit takes on, and of how much; empty for nothing. */
    String last(ProvisionId objective, UnitId unit) {
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

    /** How much of the stairwells is taken on by all units. */
    long together() {
        var pledges = new Pledges(
                small.db.work(), small.plans.plans, small.plans.texts, federation.units(), small.plans.measures);
        return small.db
                .work()
                .read(
                        system(),
                        tx -> pledges.taken(tx, List.of(small.stairwells))
                                .get(small.stairwells)
                                .of(small.stairwellsReached));
    }

    /** Who votes in the body on that day. */
    List<MemberId> votes(BodyId body, LocalDate day) {
        return small.db
                .work()
                .read(
                        system(),
                        tx -> federation.bodies().electorate(tx, body, day).stream()
                                .map(Elector::member)
                                .toList());
    }

    /** Does what was decided for today. */
    void settle() {
        small.db
                .work()
                .<List<ComingChangeId>>read(system(), successions::due)
                .forEach(id -> successions.settle(system(), id));
    }

    /** An end after which this officer is secretary in another unit. */
    static Closing passing(MemberId member, UnitId to, List<UnitId> heirs) {
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

    /** A new branch of the north. */
    UnitId branch(String name) {
        return federation.unit(name, Level.LOCAL, federation.north);
    }

    /** A new region of the centre. */
    UnitId region(String name) {
        return federation
                .units()
                .found(
                        system(),
                        new NewUnit(name, Optional.empty(), Level.REGIONAL, "", federation.centre, false, "en", "UTC"));
    }

    /** An end with one successor, which has what is not sent elsewhere. */
    static Closing into(UnitId heir, Map<PlanId, UnitId> plans, Map<UnitId, UnitId> units) {
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

    static Actor system() {
        return TestDatabase.SYSTEM;
    }

    UnitId owner(PlanId plan) {
        return small.db
                .work()
                .read(system(), tx -> small.plans.plans.get(tx, plan).unit());
    }

    UnitId unitOf(TaskId task) {
        return small.db.work().read(system(), tx -> small.tasks.get(tx, task).unit());
    }

    /** A lesson of the hill that this unit owes an answer to. */
    long owed(UnitId unit) {
        long id = small.db.ids().next();
        small.db.work().writing(system(), tx -> {
            tx.handle()
                    .createUpdate("""
                        INSERT INTO summation (id, kind, unit, author, title, aim, did, came, conditions, strengths,
                                               shortcomings, took_part, differences, state, note, scope, revision)
                        VALUES (:id, 'MEMBER', :unit, 1, 'x', '', '', '', '', '', '', '', '', 'SUBMITTED', '', 'public', 1)
                        """)
                    .bind("id", id)
                    .bind("unit", federation.hill.value())
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

    /** Which unit owes the answer. */
    UnitId owes(long finding) {
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

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
