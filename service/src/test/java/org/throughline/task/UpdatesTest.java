package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.progress.NewReading;
import org.throughline.progress.Share;

class UpdatesTest {

    @BothDatabases
    void aTaskStandsAsTheLatestDaySaysNotAsTheLastWordTyped(TestDatabase db) {
        var scene = new Scene(db);
        scene.report(NewUpdate.on(scene.task, TaskHouse.TODAY).standing(TaskState.DONE));
        scene.report(NewUpdate.on(scene.task, TaskHouse.TODAY.minusDays(5)).standing(TaskState.BLOCKED));

        assertThat(scene.house.read(scene.task).state()).isEqualTo(TaskState.DONE);
        assertThat(scene.share()).contains(Share.ONE);
        assertThat(scene.house.doubts()).isEmpty();
    }

    @BothDatabases
    void aCorrectionTakesThePlaceOfWhatItNamesOnceAndMovesTheSumsByTheDifference(TestDatabase db) {
        var scene = new Scene(db);
        var first = scene.report(scene.papers(540).standing(TaskState.DONE));
        var second = scene.report(scene.papers(504).correcting(first));

        assertThat(scene.result()).isEqualTo(504);
        assertThat(scene.house.read(scene.task).state()).isEqualTo(TaskState.OPEN);
        refused("update.corrected_already", () -> scene.report(scene.papers(5).correcting(first)));
        scene.report(NewUpdate.on(scene.task, TaskHouse.TODAY)
                .saying("", "none at all")
                .correcting(second));
        assertThat(scene.result()).isEqualTo(0);
        var told = scene.house.house.read(tx -> scene.house.updates.ofTask(tx, scene.task));
        assertThat(told).hasSize(3);
        assertThat(told).filteredOn(update -> update.correctedBy().isEmpty()).hasSize(1);
        assertThat(scene.house.doubts()).isEmpty();
    }

    @BothDatabases
    void whatCannotHaveHappenedIsRefusedAndChangesNothing(TestDatabase db) {
        var scene = new Scene(db);
        var today = TaskHouse.TODAY;
        refused(
                "reading.future",
                () -> scene.report(NewUpdate.on(scene.task, today.plusDays(1)).saying("", "soon")));
        refused(
                "reading.before_period",
                () -> scene.report(
                        NewUpdate.on(scene.task, Campaign.FIRST.minusDays(1)).saying("", "once")));
        var other = scene.house.house.measure("people");
        var wrong = List.of(new NewReading(scene.stalls.indicator(), Optional.of(other), 3, 0, "people"));
        refused(
                "reading.other_measure",
                () -> scene.report(NewUpdate.on(scene.task, today).counting(wrong)));
        var above = TaskHouse.amount(scene.north, 3);
        refused(
                "reading.other_unit",
                () -> scene.report(NewUpdate.on(scene.task, today).counting(above)));
        refused("reading.negative", () -> scene.report(scene.papers(-1)));
        refused("update.empty", () -> scene.report(NewUpdate.on(scene.task, today)));
        refused("share.outside", () -> NewUpdate.on(scene.task, today).done(new Share(1_000_001)));

        var told = scene.house.house.read(tx -> scene.house.updates.ofTask(tx, scene.task));
        assertThat(told).isEmpty();
        assertThat(scene.house.campaign.progress(scene.stalls).work().coverage().heard())
                .isZero();
    }

    @BothDatabases
    void theSameOfTheSameDayIsAskedAndMayBeMeantAgain(TestDatabase db) {
        var scene = new Scene(db);
        scene.report(scene.papers(10));

        refused("update.already", () -> scene.report(scene.papers(10)));
        scene.report(scene.papers(10).meantAgain());

        assertThat(scene.result()).isEqualTo(20);
    }

    @BothDatabases
    void thoseWhoWorkInTheUnitReportAndCandidatesToo(TestDatabase db) {
        var scene = new Scene(db);
        var federation = scene.house.federation;
        var candidate = federation.member("New One", federation.harbour, Standing.CANDIDATE);
        var suspended = federation.member("Set Aside", federation.harbour, Standing.SUSPENDED);
        var wish = NewUpdate.on(scene.task, TaskHouse.TODAY).saying("", "done what I could");

        scene.house.updates.report(scene.house.as(candidate), wish);
        for (var member : List.of(suspended, federation.secretary, federation.hillMember)) {
            refused("task.members_only", () -> scene.house.updates.report(scene.house.as(member), wish));
        }
        refused("unknown", () -> scene.house.updates.report(Actor.anonymous("en"), wish));
        var entered = scene.house.updates.report(
                scene.house.as(candidate), scene.papers(7).enteredFor(federation.harbourMember));
        var told = scene.house.house.read(tx -> scene.house.updates.get(tx, entered));
        assertThat(told.member()).isEqualTo(federation.harbourMember);
        assertThat(told.enteredBy()).contains(candidate);
        refused(
                "task.not_member",
                () -> scene.report(
                        scene.papers(8).enteredFor(federation.hillMember).meantAgain()));
    }

    @BothDatabases
    void aDroppedTaskLeavesBothSidesAndStays(TestDatabase db) {
        var scene = new Scene(db);
        var other = scene.house.task(scene.house.federation.harbourMember, scene.stalls, "Another");
        scene.report(NewUpdate.on(other, TaskHouse.TODAY).standing(TaskState.DONE));
        scene.house.updates.drop(scene.house.as(scene.house.federation.harbourMember), scene.task, "no market");

        var progress = scene.house.campaign.progress(scene.stalls);
        assertThat(progress.work().value()).contains(Share.ONE);
        assertThat(progress.sums().dropped()).isEqualTo(1);
        assertThat(progress.sums().tasks()).isEqualTo(2);
    }

    @BothDatabases
    void whatIsRehomedCountsElsewhereAndWhatWasReportedStays(TestDatabase db) {
        var scene = new Scene(db);
        scene.report(scene.papers(30).standing(TaskState.DONE));
        scene.house.tasks.rehome(scene.house.as(scene.house.federation.harbourMember), scene.task, Optional.empty());

        assertThat(scene.share()).isEmpty();
        assertThat(scene.result()).isEqualTo(30);
        refused(
                "task.other_unit",
                () -> scene.house.tasks.rehome(
                        scene.house.as(scene.house.federation.harbourMember),
                        scene.task,
                        Optional.of(scene.north.objective())));
        assertThat(scene.house.doubts()).isEmpty();
    }

    @BothDatabases
    void aStaleEditIsRefusedWithBothTextsAndANegativeWeightIsRefused(TestDatabase db) {
        var scene = new Scene(db);
        var by = scene.house.as(scene.house.federation.harbourMember);
        scene.house.tasks.edit(by, scene.task, TaskWords.titled("Mine").weighing(3), 1);

        assertThatThrownBy(() -> scene.house.tasks.edit(by, scene.task, TaskWords.titled("Yours"), 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kept())
                                .containsEntry("theirs", "Mine\n\n")
                                .containsEntry("yours", "Yours\n\n"));
        refused("weight.negative", () -> TaskWords.titled("x").weighing(-1));
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static final class Scene {
        final TaskHouse house;
        final Campaign.Aimed north;
        final Campaign.Aimed stalls;
        final TaskId task;

        Scene(TestDatabase db) {
            house = new TaskHouse(db);
            var papers = house.house.measure("papers");
            north = house.campaign.adopted(house.federation.north, Tier.OPERATIONAL, papers, 900);
            stalls = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, papers, 600);
            house.campaign.serve(stalls, north, 1);
            task = house.task(house.federation.harbourMember, stalls, "Stall at the market");
        }

        UpdateId report(NewUpdate wish) {
            return house.updates.report(house.as(house.federation.harbourMember), wish);
        }

        NewUpdate papers(long amount) {
            var measure = house.house
                    .read(tx -> house.house.texts.current(tx, stalls.objective()))
                    .orElseThrow()
                    .indicators()
                    .get(0)
                    .measure();
            return NewUpdate.on(task, TaskHouse.TODAY)
                    .counting(List.of(new NewReading(Optional.empty(), Optional.of(measure), amount, 0, "papers")));
        }

        long result() {
            return house.campaign
                    .progress(north)
                    .results()
                    .get(0)
                    .result()
                    .actual()
                    .num();
        }

        Optional<Share> share() {
            return house.campaign.progress(north).work().value();
        }
    }
}
