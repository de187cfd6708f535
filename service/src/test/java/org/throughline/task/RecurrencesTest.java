package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** Tasks that come again: each its own, none without end, and none on a heap. */
class RecurrencesTest {
    private static final LocalDate TODAY = TaskHouse.TODAY;

    @BothDatabases
    void eachTimeIsATaskOfItsOwnSetTwoWeeksBeforeAndLikeTheOneBefore(TestDatabase db) {
        var house = new TaskHouse(db);
        var stall = stall(house, TODAY.plusDays(3));
        house.db.work().writing(TestDatabase.SYSTEM, tx -> house.checklists.write(tx, stall, "Table"));

        var series = again(house, stall, 1, TODAY.plusDays(3).plusWeeks(4), false);

        assertThat(days(house, series)).containsExactly(TODAY.plusDays(10), TODAY.plusDays(3));
        assertThat(series.nextOn()).contains(TODAY.plusDays(17));
        var second = times(house, series).get(0).task();
        assertThat(house.read(second).title()).isEqualTo("Stall");
        assertThat(house.read(second).objective()).isEqualTo(house.read(stall).objective());
        List<Check> steps = house.house.read(tx -> house.checklists.of(tx, second));
        assertThat(steps).map(Check::words).containsExactly("Table");

        for (int week = 0; week < 9; week++) {
            house.db.clock().moveBy(Duration.ofDays(7));
            times(house, series).forEach(time -> done(house, time.task()));
            settle(house);
            settle(house);
        }
        assertThat(days(house, series))
                .hasSize(5)
                .startsWith(TODAY.plusDays(31))
                .doesNotHaveDuplicates();
        assertThat(times(house, series).get(0).state()).isEqualTo(TaskState.DONE);
        List<SeriesId> due = house.house.read(house.recurrences::due);
        assertThat(due).isEmpty();
        assertThat(house.doubts()).isEmpty();
    }

    @BothDatabases
    void whatNobodyDoesDoesNotHeapUpAndAPassedDayIsNotMadeLater(TestDatabase db) {
        var house = new TaskHouse(db);
        var stall = stall(house, TODAY);
        var series = again(house, stall, 1, TODAY.plusWeeks(30), false);
        for (int week = 0; week < 12; week++) {
            house.db.clock().moveBy(Duration.ofDays(7));
            settle(house);
        }
        int made = days(house, series).size();
        assertThat(times(house, series))
                .filteredOn(time -> time.late(TODAY.plusWeeks(12)))
                .hasSize(made);
        assertThat(made).isBetween(Recurrences.MOST_UNDONE, Recurrences.MOST_UNDONE + 2);

        times(house, series).forEach(time -> done(house, time.task()));
        settle(house);
        assertThat(days(house, series).get(0)).isAfterOrEqualTo(TODAY.plusWeeks(12));
        assertThat(days(house, series))
                .filteredOn(day -> day.isAfter(TODAY.plusWeeks(6)) && day.isBefore(TODAY.plusWeeks(12)))
                .isEmpty();
        assertThat(times(house, series))
                .filteredOn(time -> time.day().equals(TODAY))
                .allMatch(time -> time.late(TODAY));
    }

    @BothDatabases
    void whatBeganOnThe31stStaysTheLastOfTheMonthWhenItsEndIsPutOff(TestDatabase db) {
        var house = new TaskHouse(db);
        var by = house.as(house.federation.harbourMember);
        var stall = stall(house, LocalDate.parse("2027-03-31"));
        house.recurrences.set(by, stall, Rhythm.MONTH, 1, Optional.of(LocalDate.parse("2027-06-30")), false);
        house.db.clock().moveBy(Duration.ofDays(50));
        settle(house);

        var series =
                house.recurrences.set(by, stall, Rhythm.MONTH, 1, Optional.of(LocalDate.parse("2027-12-31")), false);

        assertThat(days(house, series)).startsWith(LocalDate.parse("2027-04-30"));
        assertThat(series.nextOn()).contains(LocalDate.parse("2027-05-31"));
    }

    @BothDatabases
    void withoutAnEndOrADayItIsRefusedAndAnEndCanBeSet(TestDatabase db) {
        var house = new TaskHouse(db);
        var member = house.as(house.federation.harbourMember);
        var stall = stall(house, TODAY.plusDays(3));

        assertThatThrownBy(() -> house.recurrences.set(member, stall, Rhythm.WEEK, 1, Optional.empty(), false))
                .hasMessageContaining("task.again.no_end");
        var series = again(house, stall, 1, TODAY.plusWeeks(30), false);
        house.recurrences.end(member, stall);
        house.db.clock().moveBy(Duration.ofDays(40));
        settle(house);
        assertThat(days(house, series)).hasSize(2);
    }

    @BothDatabases
    void aDutyGoesRoundAndOneOfAnOfficePassesOnWithIt(TestDatabase db) {
        var house = new TaskHouse(db);
        var harbour = house.federation.harbour;
        var secretary = house.federation.harbourSecretary;
        var member = house.federation.harbourMember;
        var first = house.tasks.make(
                house.as(secretary),
                harbour,
                Optional.empty(),
                TaskWords.titled("Stall").due(TODAY.plusDays(1)).duty("stall").by(member));
        assertThat(turn(house, "stall")).last().isEqualTo(name(house, member));

        var series = again(house, first, 1, TODAY.plusDays(8), true);
        var next = house.read(times(house, series).get(0).task());
        assertThat(next.responsible()).isPresent().isNotEqualTo(Optional.of(member));

        var minutes = house.tasks.make(
                house.as(secretary),
                harbour,
                Optional.empty(),
                TaskWords.titled("Minutes").duty("minutes"));
        house.duties.name(house.as(secretary), harbour, "minutes", Optional.of(Office.SECRETARY));
        assertThat(house.read(minutes).responsible()).contains(secretary);
        house.federation
                .members()
                .appoint(TestDatabase.SYSTEM, harbour, member, Office.SECRETARY, TODAY, Optional.empty());
        pass(house);
        assertThat(house.read(minutes).responsible()).contains(member);
        List<DutyDao.Passing> due = house.house.read(house.duties::due);
        assertThat(due).isEmpty();
        assertThatThrownBy(() ->
                        house.duties.name(house.as(house.federation.valleyMember), harbour, "stall", Optional.empty()))
                .hasMessageContaining("duty.keepers_only");
    }

    @BothDatabases
    void whoHadADutyLongestAgoComesBeforeWhoHadItLessOften(TestDatabase db) {
        var house = new TaskHouse(db);
        var secretary = house.federation.harbourSecretary;
        var member = house.federation.harbourMember;
        for (int week = 10; week > 4; week--) {
            stood(house, secretary, TODAY.minusWeeks(week));
        }
        stood(house, member, TODAY.minusWeeks(1));

        assertThat(turn(house, "stall").indexOf(name(house, secretary)))
                .as("six times, and long ago; how often is not asked")
                .isLessThan(turn(house, "stall").indexOf(name(house, member)));
    }

    private static void stood(TaskHouse house, org.throughline.kernel.MemberId who, LocalDate day) {
        house.tasks.make(
                house.as(house.federation.harbourSecretary),
                house.federation.harbour,
                Optional.empty(),
                TaskWords.titled("Stall").due(day).duty("stall").by(who));
    }

    private static void pass(TaskHouse house) {
        house.house
                .read(house.duties::due)
                .forEach(one -> house.db.work().writing(TestDatabase.SYSTEM, tx -> house.duties.pass(tx, one)));
    }

    private static List<String> turn(TaskHouse house, String duty) {
        return house.house.read(tx -> house.duties.turn(tx, house.federation.harbour, duty)).stream()
                .map(Tasks.Person::name)
                .toList();
    }

    private static String name(TaskHouse house, org.throughline.kernel.MemberId member) {
        return house.house.read(tx -> house.federation.members().name(tx, member));
    }

    private static TaskId stall(TaskHouse house, LocalDate due) {
        Campaign.Aimed at =
                house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, house.house.measure("papers"), 1_000);
        return house.tasks.make(
                house.as(house.federation.harbourMember),
                at.unit(),
                Optional.of(at.objective()),
                TaskWords.titled("Stall").due(due));
    }

    private static Series again(TaskHouse house, TaskId task, int weeks, LocalDate until, boolean turns) {
        return house.recurrences.set(
                house.as(house.federation.harbourMember), task, Rhythm.WEEK, weeks, Optional.of(until), turns);
    }

    private static void settle(TaskHouse house) {
        house.house
                .read(house.recurrences::due)
                .forEach(id -> house.db.work().writing(TestDatabase.SYSTEM, tx -> house.recurrences.settle(tx, id)));
    }

    private static List<Series.Occurrence> times(TaskHouse house, Series series) {
        return house.house.read(tx -> house.recurrences.occurrences(tx, series.id()));
    }

    private static List<LocalDate> days(TaskHouse house, Series series) {
        return times(house, series).stream().map(Series.Occurrence::day).toList();
    }

    private static void done(TaskHouse house, TaskId task) {
        if (house.read(task).state().isOpen()) {
            var today = LocalDate.ofInstant(house.db.clock().instant(), java.time.ZoneOffset.UTC);
            house.updates.report(TestDatabase.SYSTEM, NewUpdate.on(task, today).standing(TaskState.DONE));
        }
    }
}
