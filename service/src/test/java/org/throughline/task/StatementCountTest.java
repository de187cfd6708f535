package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** However many tasks there are: a report and a page take the same number of statements. */
class StatementCountTest {
    private static final int MANY = 60;

    @Test
    void statementsDoNotGrowWithTasks() {
        try (var db = TestDatabase.sqlite()) {
            var house = new TaskHouse(db);
            var papers = house.house.measure("papers");
            var centre = house.campaign.adopted(house.federation.centre, Tier.STRATEGIC, papers, 900);
            var north = house.campaign.adopted(house.federation.north, Tier.OPERATIONAL, papers, 900);
            var stalls = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, papers, 600);
            house.campaign.serve(north, centre, 1);
            house.campaign.serve(stalls, north, 1);
            var task = tasks(house, stalls, 2);
            report(house, task, 1);
            int report = db.statements(() -> report(house, task, 2));
            int page = page(house, centre);

            tasks(house, stalls, MANY);
            int reportAmongMany = db.statements(() -> report(house, task, 3));

            assertThat(reportAmongMany).isEqualTo(report);
            assertThat(page(house, centre)).isEqualTo(page).isLessThan(25);
        }
    }

    @Test
    void theListTellsWhatWaitsAndWhatComesAgainInAsManyStatements() {
        try (var db = TestDatabase.sqlite()) {
            var house = new TaskHouse(db);
            var stalls =
                    house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, house.house.measure("papers"), 600);
            var first = waiting(house, stalls, 2);
            int few = list(house);
            waiting(house, stalls, MANY);

            assertThat(list(house)).isEqualTo(few).isLessThan(25);
            assertThat(house.read(first).duty()).isEqualTo("stall");
        }
    }

    /** Tasks with a duty, each of which comes again and waits for the one before. */
    private static TaskId waiting(TaskHouse house, Campaign.Aimed at, int many) {
        var last = house.task(house.federation.harbourMember, at, "Begin");
        var first = last;
        for (int i = 0; i < many; i++) {
            var words = TaskWords.titled("Stall " + i)
                    .due(TaskHouse.TODAY.plusDays(20))
                    .duty("stall");
            var next = house.tasks.make(TestDatabase.SYSTEM, at.unit(), Optional.of(at.objective()), words);
            house.waits.add(TestDatabase.SYSTEM, next, last);
            house.recurrences.set(
                    TestDatabase.SYSTEM, next, Rhythm.MONTH, 1, Optional.of(TaskHouse.TODAY.plusDays(90)), false);
            first = i == 0 ? next : first;
            last = next;
        }
        return first;
    }

    private static int list(TaskHouse house) {
        var messages = new Messages();
        var federation = house.federation;
        var figures = house.campaign.figures;
        var course = new TaskCourse(
                house.tasks, house.waits, house.recurrences, house.duties, federation.members(), figures, messages);
        var lists = new ListScreens(
                house.tasks, federation.units(), federation.members(), figures, house.duties, course, messages);
        return house.db.statements(() -> house.house.read(tx ->
                lists.ofUnit(tx, federation.units().get(tx, federation.harbour), Wanted.all(), "", Typed.nothing())));
    }

    private static int page(TaskHouse house, Campaign.Aimed centre) {
        return house.db.statements(() ->
                house.house.read(tx -> house.campaign.figures.of(tx, house.house.plans.get(tx, centre.plan()))));
    }

    private static TaskId tasks(TaskHouse house, Campaign.Aimed at, int many) {
        TaskId last = null;
        for (int i = 0; i < many; i++) {
            last = house.tasks.make(
                    TestDatabase.SYSTEM, at.unit(), Optional.of(at.objective()), TaskWords.titled("Task " + i));
        }
        return java.util.Objects.requireNonNull(last);
    }

    private static void report(TaskHouse house, TaskId task, int days) {
        var wish = NewUpdate.on(task, TaskHouse.TODAY.minusDays(days)).done(new org.throughline.progress.Share(days));
        house.updates.report(TestDatabase.SYSTEM, wish);
    }
}
