package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** The tasks of a plan as a pattern for another unit: shown first, then all made or none. */
class CopiesTest {
    private static final LocalDate DAY = TaskHouse.TODAY.plusDays(5);

    @BothDatabases
    void tasksComeUnderTheObjectiveOfTheSameTitleLaterAndWithWhatWaitsOnWhat(TestDatabase db) {
        var house = new TaskHouse(db);
        var papers = house.house.measure("papers");
        var here = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, papers, 100);
        var there = house.campaign.adopted(house.federation.hill, Tier.TACTICAL, papers, 100);
        var print = make(house, here, "Print", Optional.of(DAY));
        var hand = make(house, here, "Hand out", Optional.empty());
        var dropped = make(house, here, "Dropped", Optional.of(DAY));
        house.waits.add(TestDatabase.SYSTEM, hand, print);
        var outside = house.tasks.make(TestDatabase.SYSTEM, here.unit(), Optional.empty(), TaskWords.titled("Permit"));
        house.waits.add(TestDatabase.SYSTEM, hand, outside);
        house.updates.drop(TestDatabase.SYSTEM, dropped, "No");
        db.work().writing(TestDatabase.SYSTEM, tx -> house.checklists.write(tx, print, "Paper"));
        var hill = house.as(house.federation.hillMember);

        List<Copies.Copy> would = db.work()
                .read(
                        house.as(house.federation.harbourMember),
                        tx -> copies(house).read(tx, here.unit(), wish(here, Optional.of(here), 14, Set.of())));
        assertThat(would).map(copy -> copy.of().id()).containsExactly(print, hand);
        assertThat(would.get(0).waitsNoMoreFor()).isEmpty();
        assertThat(would.get(1).waitsNoMoreFor()).map(Wait::title).containsExactly("Permit");

        var made = copies(house).copy(hill, there.unit(), wish(here, Optional.of(there), 14, Set.of()));

        assertThat(made.keySet()).containsExactly(print, hand);
        var copy = house.read(made.get(print));
        assertThat(copy.unit()).isEqualTo(there.unit());
        assertThat(copy.dueOn()).contains(DAY.plusDays(14));
        assertThat(copy.objective()).contains(there.objective());
        assertThat(copy.state()).isEqualTo(TaskState.OPEN);
        List<Wait> waits = house.house.read(tx -> house.waits.of(tx, made.get(hand)));
        assertThat(waits).map(Wait::id).containsExactly(made.get(print));
        List<Check> steps = house.house.read(tx -> house.checklists.of(tx, made.get(print)));
        assertThat(steps).map(Check::words).containsExactly("Paper");
        assertThat(house.doubts()).isEmpty();
    }

    @BothDatabases
    void whatComesAgainDoesSoInTheCopyAsManyDaysLater(TestDatabase db) {
        var house = new TaskHouse(db);
        var papers = house.house.measure("papers");
        var here = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, papers, 100);
        var stall = make(house, here, "Stall", Optional.of(DAY));
        var ended = make(house, here, "Ended", Optional.of(DAY));
        house.recurrences.set(TestDatabase.SYSTEM, stall, Rhythm.WEEK, 1, Optional.of(DAY.plusWeeks(6)), false);
        house.recurrences.set(TestDatabase.SYSTEM, ended, Rhythm.WEEK, 1, Optional.of(DAY.plusWeeks(6)), false);
        house.recurrences.end(TestDatabase.SYSTEM, ended);
        var first = times(house, stall);
        List<Copies.Copy> would = db.work()
                .read(
                        house.as(house.federation.hillMember),
                        tx -> copies(house)
                                .read(tx, house.federation.hill, wish(here, Optional.empty(), 364, Set.of())));
        assertThat(would)
                .filteredOn(copy -> copy.of().title().equals("Stall"))
                .allSatisfy(copy -> assertThat(copy.again().map(Rule::until))
                        .contains(DAY.plusWeeks(6).plusDays(364)));
        assertThat(would)
                .filteredOn(copy -> copy.of().title().equals("Ended"))
                .allSatisfy(copy -> assertThat(copy.again()).isEmpty());

        var made = copies(house)
                .copy(
                        house.as(house.federation.hillMember),
                        house.federation.hill,
                        wish(here, Optional.empty(), 364, Set.of()));

        var copy = made.get(first.get(0).task());
        Optional<Series> series = house.house.read(tx -> house.recurrences.of(tx, copy));
        assertThat(series).hasValueSatisfying(one -> {
            assertThat(one.rhythm()).isEqualTo(Rhythm.WEEK);
            assertThat(one.untilOn()).isEqualTo(DAY.plusWeeks(6).plusDays(364));
            assertThat(one.nextOn()).contains(first.get(0).day().plusDays(364 + 7));
        });
        assertThat(times(house, copy))
                .extracting(Series.Occurrence::day)
                .containsExactlyElementsOf(
                        first.stream().map(time -> time.day().plusDays(364)).toList());
        Optional<Series> none = house.house.read(tx -> house.recurrences.of(tx, made.get(ended)));
        assertThat(none).isEmpty();
        assertThat(house.doubts()).isEmpty();
    }

    private static List<Series.Occurrence> times(TaskHouse house, TaskId task) {
        return house.house.read(tx -> house.recurrences.occurrences(
                tx, house.recurrences.of(tx, task).orElseThrow().id()));
    }

    @BothDatabases
    void whereOneIsRefusedNoneIsMade(TestDatabase db) {
        var house = new TaskHouse(db);
        var papers = house.house.measure("papers");
        var here = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, papers, 100);
        var print = make(house, here, "Print", Optional.of(DAY));
        var hill = house.federation.hill;

        assertThatThrownBy(() -> copies(house)
                        .copy(
                                house.as(house.federation.harbourMember),
                                hill,
                                wish(here, Optional.empty(), 0, Set.of())))
                .hasMessageContaining("task.members_only");
        assertThatThrownBy(() -> copies(house)
                        .copy(house.as(house.federation.hillMember), hill, wish(here, Optional.of(here), 0, Set.of())))
                .hasMessageContaining("task.other_unit");
        assertThatThrownBy(() -> copies(house)
                        .copy(
                                house.as(house.federation.hillMember),
                                hill,
                                wish(here, Optional.empty(), 0, Set.of(new TaskId(7)))))
                .hasMessageContaining("task.copy.nothing");
        assertThatThrownBy(() -> wish(here, Optional.empty(), 99_999, Set.of())).isInstanceOf(Refusal.class);
        List<ListedTask> all = house.house.read(tx -> house.tasks.ofUnit(tx, hill, Wanted.all(), Tasks.After.NOTHING));
        assertThat(all).isEmpty();
        assertThat(house.read(print).unit()).isEqualTo(here.unit());
    }

    @Test
    void aSaturdayStaysASaturdayWhereThatIsAskedFor() {
        var first = Optional.of(LocalDate.parse("2027-01-01"));

        assertThat(CopyWish.days(first, Optional.of(LocalDate.parse("2028-01-01")), true))
                .isEqualTo(364);
        assertThat(CopyWish.days(first, Optional.of(LocalDate.parse("2028-01-01")), false))
                .isEqualTo(365);
        assertThat(CopyWish.days(first, Optional.of(LocalDate.parse("2026-12-28")), true))
                .isEqualTo(-7);
        assertThat(CopyWish.days(first, Optional.empty(), true)).isZero();
    }

    private static CopyWish wish(Campaign.Aimed from, Optional<Campaign.Aimed> into, long days, Set<TaskId> only) {
        return new CopyWish(
                Optional.of(from.plan()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                into.map(Campaign.Aimed::plan),
                days,
                true,
                only);
    }

    private static TaskId make(TaskHouse house, Campaign.Aimed at, String title, Optional<LocalDate> due) {
        var words = TaskWords.titled(title);
        return house.tasks.make(
                TestDatabase.SYSTEM,
                at.unit(),
                Optional.of(at.objective()),
                due.map(words::due).orElse(words));
    }

    static Copies copies(TaskHouse house) {
        return new Copies(
                house.db.work(),
                house.tasks,
                house.checklists,
                house.recurrences,
                house.waits,
                house.house.plans,
                house.house.texts,
                house.federation.units());
    }
}
