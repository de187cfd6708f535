package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Refusal;

/** What waits on what is shown, and never a circle. */
class WaitsTest {

    @BothDatabases
    void aCircleIsRefusedAndNamed(TestDatabase db) {
        var house = new TaskHouse(db);
        var hand = task(house, "Hand out");
        var print = task(house, "Print");
        var write = task(house, "Write");
        var member = house.as(house.federation.harbourMember);
        house.waits.add(member, hand, print);
        house.waits.add(member, print, write);

        assertThatThrownBy(() -> house.waits.add(member, write, hand)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("task.wait.circle");
            assertThat(no.arguments()).containsExactly("Write", "Write → Hand out → Print → Write");
        });
        assertThatThrownBy(() -> house.waits.add(member, hand, hand)).hasMessageContaining("task.wait.itself");
        assertThat(of(house, write)).isEmpty();
        assertThat(on(house, write)).map(Wait::title).containsExactly("Print");
    }

    @BothDatabases
    void whatIsSetAnewIsAllOfItOrNothing(TestDatabase db) {
        var house = new TaskHouse(db);
        var hand = task(house, "Hand out");
        var print = task(house, "Print");
        var write = task(house, "Write");
        var member = house.as(house.federation.harbourMember);
        house.waits.set(member, hand, List.of(print));

        assertThatThrownBy(() -> house.waits.set(member, hand, List.of(write, hand)))
                .hasMessageContaining("task.wait.itself");
        assertThat(of(house, hand)).map(Wait::title).containsExactly("Print");
        house.waits.set(member, hand, List.of(write));
        assertThat(of(house, hand)).map(Wait::title).containsExactly("Write");
        assertThatThrownBy(() -> house.waits.add(house.as(house.federation.valleyMember), hand, print))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void howeverWaitsAreSetNoTaskWaitsForItself() {
        try (var db = TestDatabase.sqlite()) {
            var house = new TaskHouse(db);
            var chance = new SplittableRandom(7);
            var all = new ArrayList<TaskId>();
            for (int i = 0; i < 8; i++) {
                all.add(task(house, "Task " + i));
            }
            var set = new HashMap<TaskId, Set<TaskId>>();
            for (int i = 0; i < 60; i++) {
                var from = all.get(chance.nextInt(all.size()));
                var to = all.get(chance.nextInt(all.size()));
                boolean circle = reaches(set, to, from);
                try {
                    house.waits.add(TestDatabase.SYSTEM, from, to);
                    assertThat(circle).isFalse();
                    set.computeIfAbsent(from, key -> new HashSet<>()).add(to);
                } catch (Refusal no) {
                    assertThat(circle).as(no.getMessage()).isTrue();
                }
            }
        }
    }

    private static boolean reaches(Map<TaskId, Set<TaskId>> set, TaskId from, TaskId to) {
        return from.equals(to) || set.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(set, next, to));
    }

    private static List<Wait> of(TaskHouse house, TaskId task) {
        return house.house.read(tx -> house.waits.of(tx, task));
    }

    private static List<Wait> on(TaskHouse house, TaskId task) {
        return house.house.read(tx -> house.waits.on(tx, task));
    }

    private static TaskId task(TaskHouse house, String title) {
        return house.tasks.make(
                house.as(house.federation.harbourMember),
                house.federation.harbour,
                Optional.empty(),
                TaskWords.titled(title));
    }
}
