package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

class ChangesTest {
    private static final LocalDate DAY = TaskHouse.TODAY.plusDays(9);

    @BothDatabases
    void whatIsNamedChangesOnEveryTaskAndTheRestStays(TestDatabase db) {
        var house = new TaskHouse(db);
        var at = harbour(house);
        var member = house.federation.harbourMember;
        var doors = house.task(member, at, "Doors");
        var stall = house.task(member, at, "Stall");

        var changed = changes(house)
                .apply(
                        house.as(member),
                        at.unit(),
                        List.of(stall, doors, stall),
                        change(DAY, Change.Anew.to(Optional.of(member))));

        assertThat(changed).isEqualTo(new Changes.Changed(2, 0));
        assertThat(List.of(house.read(doors), house.read(stall))).allSatisfy(task -> {
            assertThat(task.dueOn()).contains(DAY);
            assertThat(task.responsible()).contains(member);
            assertThat(task.objective()).contains(at.objective());
        });
        assertThat(house.read(doors).title()).isEqualTo("Doors");
    }

    @BothDatabases
    void ofWhatComesAgainTheTickedTimeIsChangedAndTheNextIsLikeTheNewestOnItsOwnDay(TestDatabase db) {
        var house = new TaskHouse(db);
        var at = harbour(house);
        var member = house.federation.harbourMember;
        var stall = house.tasks.make(
                house.as(member),
                at.unit(),
                Optional.of(at.objective()),
                TaskWords.titled("Stall").due(DAY));
        house.recurrences.set(house.as(member), stall, Rhythm.WEEK, 1, Optional.of(DAY.plusWeeks(8)), false);

        var changed = changes(house)
                .apply(
                        house.as(member),
                        at.unit(),
                        List.of(stall),
                        change(DAY.plusDays(2), Change.Anew.to(Optional.of(member))));
        house.house.pass(7);
        var times = settled(house, stall);

        assertThat(changed).isEqualTo(new Changes.Changed(1, 1));
        assertThat(house.read(stall).dueOn()).contains(DAY.plusDays(2));
        assertThat(times).map(Series.Occurrence::day).containsExactly(DAY.plusWeeks(1), DAY);
        assertThat(house.read(times.get(0).task()).dueOn()).contains(DAY.plusWeeks(1));
        assertThat(house.read(times.get(0).task()).responsible()).contains(member);
        assertThat(house.doubts()).isEmpty();
    }

    private static List<Series.Occurrence> settled(TaskHouse house, TaskId task) {
        var series = house.house
                .read(tx -> house.recurrences.of(tx, task))
                .orElseThrow()
                .id();
        house.db.work().writing(TestDatabase.SYSTEM, tx -> house.recurrences.settle(tx, series));
        return house.house.read(tx -> house.recurrences.occurrences(tx, series));
    }

    @BothDatabases
    void droppedAndUnhungTasksLeaveTheFiguresAsIfDoneOneByOne(TestDatabase db) {
        var house = new TaskHouse(db);
        var at = harbour(house);
        var member = house.federation.harbourMember;
        var doors = house.task(member, at, "Doors");
        var stall = house.task(member, at, "Stall");

        changes(house)
                .apply(
                        house.as(member),
                        at.unit(),
                        List.of(doors),
                        new Change(Optional.empty(), Change.Anew.asBefore(), Change.Anew.asBefore(), "No stairs"));
        changes(house)
                .apply(
                        house.as(member),
                        at.unit(),
                        List.of(stall),
                        new Change(Optional.empty(), Change.Anew.asBefore(), Change.Anew.to(Optional.empty()), ""));

        assertThat(house.read(doors).state()).isEqualTo(TaskState.DROPPED);
        assertThat(house.read(stall).objective()).isEmpty();
        assertThat(house.doubts()).isEmpty();
    }

    @BothDatabases
    void whereOneIsRefusedNoneIsChanged(TestDatabase db) {
        var house = new TaskHouse(db);
        var at = harbour(house);
        var member = house.federation.harbourMember;
        var doors = house.task(member, at, "Doors");
        var elsewhere =
                house.campaign.adopted(house.federation.valley, Tier.TACTICAL, house.house.measure("doors"), 10);
        var theirs = house.task(house.federation.valleyMember, elsewhere, "Theirs");

        assertThatThrownBy(() -> changes(house)
                        .apply(
                                house.as(member),
                                at.unit(),
                                List.of(doors, theirs),
                                change(DAY, Change.Anew.<MemberId>asBefore())))
                .isInstanceOf(Refusal.class);

        assertThat(house.read(doors).dueOn()).isEmpty();
        assertThat(house.read(theirs).dueOn()).isEmpty();
    }

    private static Change change(LocalDate due, Change.Anew<MemberId> who) {
        return new Change(Optional.of(due), who, Change.Anew.<ProvisionId>asBefore(), "");
    }

    private static Campaign.Aimed harbour(TaskHouse house) {
        return house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, house.house.measure("papers"), 1_000);
    }

    private static Changes changes(TaskHouse house) {
        return new Changes(house.db.work(), house.tasks, house.updates);
    }
}
