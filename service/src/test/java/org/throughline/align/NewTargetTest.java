package org.throughline.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;
import org.throughline.progress.Actual;
import org.throughline.progress.AsOf;
import org.throughline.progress.Campaign;
import org.throughline.progress.PastFigures;
import org.throughline.progress.Progress;
import org.throughline.progress.Share;
import org.throughline.task.NewUpdate;
import org.throughline.task.PastTasks;
import org.throughline.task.TaskHouse;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;

/** What was done under a text that gave way stays with it; what comes after counts in what is served from then on. */
class NewTargetTest {
    private static final LocalDate TODAY = Campaign.TODAY;

    /** Two objectives of the centre, and regions that serve the first. */
    private static final class Move {
        final TaskHouse house;
        final Campaign campaign;
        final MeasureId papers;
        final Campaign.Aimed old;
        final Campaign.Aimed fresh;

        Move(TestDatabase db) {
            house = new TaskHouse(db);
            campaign = house.campaign;
            papers = campaign.house.measure("papers");
            old = campaign.adopted(house.federation.centre, Tier.STRATEGIC, papers, 1_000);
            fresh = campaign.adopted(house.federation.centre, Tier.STRATEGIC, papers, 500);
        }

        Campaign.Aimed region(UnitId unit) {
            var region = campaign.adopted(unit, Tier.OPERATIONAL, papers, 300);
            campaign.serve(region, old, 1);
            return region;
        }

        void report(Campaign.Aimed at, LocalDate day, long amount) {
            campaign.report(at, day, amount, OptionalLong.empty());
        }

        void done(MemberId by, TaskId task) {
            house.updates.report(house.as(by), NewUpdate.on(task, TODAY).standing(TaskState.DONE));
        }

        /** The text above gave way to another. */
        void changed(Campaign.Aimed region) {
            campaign.write(tx -> campaign.links.anew(tx, region.objective()));
        }

        Actual papers(Campaign.Aimed at) {
            return campaign.progress(at).results().get(0).result().actual();
        }

        Optional<Share> work(Campaign.Aimed at) {
            return campaign.progress(at).work().value();
        }

        Progress then(Campaign.Aimed at, LocalDate day) {
            var past = new PastFigures(campaign.house.plans, campaign.house.texts, new PastTasks());
            return campaign.house.read(
                    tx -> past.of(tx, at.objective(), new AsOf(day, tx.now().plusSeconds(1), Optional.empty())));
        }
    }

    @BothDatabases
    void whatWasDoneBeforeStaysWithTheOldTextAndWhatComesAfterCountsInTheNew(TestDatabase db) {
        var move = new Move(db);
        var by = move.house.federation.northSecretary;
        var region = move.region(move.house.federation.north);
        move.campaign.linkedFromTheStart();
        move.report(region, TODAY.minusDays(10), 40);
        var first = move.house.task(by, region, "First round");
        var second = move.house.task(by, region, "Second round");
        move.done(by, first);
        assertThat(move.work(move.old)).contains(new Share(500_000));

        move.changed(region);
        move.campaign.serve(region, move.fresh, 1);
        assertThat(move.papers(move.fresh)).isEqualTo(Actual.NOTHING);
        assertThat(move.work(move.fresh)).contains(Share.ZERO);
        assertThat(move.campaign.progress(move.fresh).sums().tasks()).isEqualTo(1);

        move.report(region, TODAY, 25);
        // it happened under the old text, whenever it is told
        move.report(region, TODAY.minusDays(5), 9);
        assertThat(move.papers(move.fresh)).isEqualTo(Actual.amount(25, 1));
        assertThat(move.papers(region)).isEqualTo(Actual.amount(74, 3));
        move.done(by, second);
        assertThat(move.work(move.fresh)).contains(Share.ONE);

        var then = move.then(move.old, TODAY.minusDays(1));
        assertThat(then.results().get(0).result().actual()).isEqualTo(Actual.amount(49, 2));
        same(move.then(move.fresh, TODAY), move.campaign.progress(move.fresh));
        assertThat(move.house.doubts()).isEmpty();
    }

    @BothDatabases
    void aTaskThatWasDoneBeforeAndIsTakenUpAgainTakesNothingFromWhatIsServedNow(TestDatabase db) {
        var move = new Move(db);
        var by = move.house.federation.northSecretary;
        var region = move.region(move.house.federation.north);
        move.campaign.linkedFromTheStart();
        var first = move.house.task(by, region, "First round");
        var second = move.house.task(by, region, "Second round");
        move.done(by, first);
        move.changed(region);
        move.campaign.serve(region, move.fresh, 1);

        move.house.updates.report(move.house.as(by), NewUpdate.on(first, TODAY).standing(TaskState.IN_PROGRESS));

        assertThat(move.work(move.fresh)).contains(Share.ZERO);
        assertThat(move.campaign.progress(move.fresh).sums().done()).isNotNegative();
        move.done(by, second);
        move.done(by, first);
        assertThat(move.work(move.fresh)).contains(Share.ONE);
        same(move.then(move.fresh, TODAY), move.campaign.progress(move.fresh));
        assertThat(move.house.doubts()).isEmpty();
    }

    @BothDatabases
    void aTargetThatIsTheSameIdentityCountsAnewWhereItIsAPartNow(TestDatabase db) {
        var move = new Move(db);
        var region = move.region(move.house.federation.north);
        move.report(region, TODAY.minusDays(10), 40);
        move.changed(region);

        assertThat(move.papers(move.old)).isEqualTo(Actual.NOTHING);
        move.report(region, TODAY, 7);
        assertThat(move.papers(move.old)).isEqualTo(Actual.amount(7, 1));
        assertThat(move.papers(region)).isEqualTo(Actual.amount(47, 2));
    }

    @BothDatabases
    void sumsByDifferenceAgreeWithAllReckonedAnewWhateverIsMovedWhen(TestDatabase db) {
        var move = new Move(db);
        var federation = move.house.federation;
        var random = new Random(7);
        var regions = List.of(move.region(federation.north), move.region(federation.south));
        var by = List.of(federation.northSecretary, federation.southSecretary);
        move.campaign.linkedFromTheStart();
        var open = List.of(new ArrayList<TaskId>(), new ArrayList<TaskId>());
        for (int step = 0; step < 60; step++) {
            int who = random.nextInt(2);
            var region = regions.get(who);
            switch (random.nextInt(6)) {
                case 0, 1 -> move.report(region, TODAY.minusDays(random.nextInt(20)), random.nextInt(50));
                case 2, 3 -> open.get(who).add(move.house.task(by.get(who), region, "Round " + step));
                case 4 -> {
                    if (!open.get(who).isEmpty()) {
                        move.done(by.get(who), open.get(who).remove(0));
                    }
                }
                default -> {
                    move.changed(region);
                    if (random.nextBoolean()) {
                        move.campaign.serve(region, random.nextBoolean() ? move.fresh : move.old, 1 + step % 3);
                    }
                }
            }
        }
        assertThat(move.house.doubts()).isEmpty();
        for (var above : List.of(move.old, move.fresh)) {
            same(move.then(above, TODAY), move.campaign.progress(above));
        }
    }

    private static void same(Progress reckoned, Progress kept) {
        assertThat(kept.work().value()).isEqualTo(reckoned.work().value());
        assertThat(kept.results().get(0).result().actual())
                .isEqualTo(reckoned.results().get(0).result().actual());
    }
}
