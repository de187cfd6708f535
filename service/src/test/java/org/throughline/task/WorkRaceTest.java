package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.org.Level;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.progress.Share;

/** Many report at once while a branch turns elsewhere: nothing is lost and nothing counts twice. */
class WorkRaceTest {
    private static final int BRANCHES = 4;
    private static final int EACH = 6;

    @BothDatabases
    void figuresAgreeWithTheEntriesAfterReportsMadeAtOnce(TestDatabase db) throws Exception {
        var house = new TaskHouse(db);
        var papers = house.house.measure("papers");
        var north = house.campaign.adopted(house.federation.north, Tier.OPERATIONAL, papers, 900);
        var south = house.campaign.adopted(house.federation.south, Tier.OPERATIONAL, papers, 900);
        var deeds = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < BRANCHES; i++) {
            var unit = house.federation.unit("Quay " + i, Level.LOCAL, house.federation.north);
            var branch = house.campaign.adopted(unit, Tier.TACTICAL, papers, 100);
            house.campaign.serve(branch, north, 1);
            var task = house.tasks.make(
                    TestDatabase.SYSTEM, unit, java.util.Optional.of(branch.objective()), TaskWords.titled("Stall"));
            for (int j = 0; j < EACH; j++) {
                deeds.add(report(house, branch, task, j));
            }
            if (i == 0) {
                deeds.add(EACH / 2, () -> {
                    house.campaign.links.initiative(TestDatabase.SYSTEM, branch.objective(), "for ourselves");
                    house.campaign.serve(branch, north, 2);
                    return true;
                });
            }
        }

        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(house.doubts()).isEmpty();
        var result = house.campaign.progress(north).results().get(0).result();
        assertThat(result.actual().num()).isEqualTo((long) BRANCHES * EACH * 5);
        assertThat(house.campaign.progress(south).results().get(0).result().known())
                .isFalse();
    }

    private static Callable<Boolean> report(TaskHouse house, Campaign.Aimed at, TaskId task, int day) {
        var wish = NewUpdate.on(task, TaskHouse.TODAY.minusDays(day))
                .done(new Share(10_000L * day))
                .counting(List.copyOf(TaskHouse.amount(at, 5)));
        return () -> {
            house.updates.report(TestDatabase.SYSTEM, wish);
            return true;
        };
    }
}
