package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.plan.Tier;

/** Lists say of a task what its page says, though its texts come as one. */
class ListedTaskTest {

    @BothDatabases
    void textsComeApartWhereTheyWerePutTogetherWhateverTheirLetters(TestDatabase db) {
        var house = new TaskHouse(db);
        var at = house.campaign.adopted(house.federation.harbour, Tier.TACTICAL, house.house.measure("papers"), 100);
        var member = house.federation.harbourMember;
        var words = new TaskWords(
                "12 𝄞 años 🎺 8",
                "9 🎺\n2",
                Optional.of(TaskHouse.TODAY),
                3,
                "🎺 3 4",
                Optional.of(member),
                List.of());
        var full = house.tasks.make(house.as(member), at.unit(), Optional.of(at.objective()), words);
        var bare = house.tasks.make(house.as(member), at.unit(), Optional.empty(), TaskWords.titled("Bare"));
        house.waits.add(house.as(member), bare, full);

        List<ListedTask> listed = db.work()
                .read(
                        house.as(member),
                        tx -> house.tasks.wholeOfUnit(tx, at.unit(), Wanted.all(), Tasks.After.NOTHING));

        assertThat(listed).map(ListedTask::id).containsExactly(full, bare);
        assertThat(listed).allSatisfy(one -> {
            var task = house.read(one.id());
            assertThat(one)
                    .isEqualTo(new ListedTask(
                            task.id(),
                            task.unit(),
                            task.objective(),
                            task.title(),
                            task.body(),
                            task.state(),
                            task.dueOn(),
                            task.weight(),
                            task.share(),
                            task.duty(),
                            task.responsible(),
                            task.revision(),
                            one.linked()));
        });
        List<ListedTask> brief = db.work()
                .read(house.as(member), tx -> house.tasks.ofUnit(tx, at.unit(), Wanted.all(), Tasks.After.NOTHING));
        assertThat(brief).map(ListedTask::body).containsOnly("");
        assertThat(brief).map(ListedTask::linked).containsExactly(false, true);
    }
}
