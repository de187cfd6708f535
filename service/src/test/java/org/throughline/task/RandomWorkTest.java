package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Level;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.progress.AsOf;
import org.throughline.progress.Campaign;
import org.throughline.progress.NewReading;
import org.throughline.progress.PastFigures;
import org.throughline.progress.Share;

/** Whatever is done in whatever order, what is kept is what the entries come to. */
class RandomWorkTest {
    private static final int DEEDS = 60;
    private static final List<IndicatorKind> KINDS =
            List.of(IndicatorKind.STOCK, IndicatorKind.RATIO, IndicatorKind.SCALE, IndicatorKind.FLOW);

    @BothDatabases
    void keptSumsAgreeWithTheEntriesAfterAnyDeeds(TestDatabase db) {
        var house = new TaskHouse(db);
        for (int seed = 1; seed <= KINDS.size(); seed++) {
            var scene = new Scene(house, new Random(seed), KINDS.get(seed - 1));
            for (int i = 0; i < DEEDS; i++) {
                var deed = scene.any();
                if (i % 20 == 19) {
                    scene.thePastIsAsItWas();
                    assertThat(scene.house.doubts())
                            .as("seed %s, deed %s: %s", seed, i, deed)
                            .isEmpty();
                }
            }
            assertThat(scene.done).as("deeds that were not refused").isGreaterThan(DEEDS / 2);
        }
    }

    /** A federation of one region more for each seed, with plans on three tiers. */
    private static final class Scene {
        final TaskHouse house;
        final Campaign campaign;
        final Random random;
        final List<Campaign.Aimed> uppers = new ArrayList<>();
        final List<Campaign.Aimed> milestones = new ArrayList<>();
        final List<Campaign.Aimed> lowers = new ArrayList<>();
        final List<TaskId> tasks = new ArrayList<>();
        final List<UpdateId> updates = new ArrayList<>();
        final IndicatorKind kind;
        final PastFigures past;
        int done;

        Scene(TaskHouse house, Random random, IndicatorKind kind) {
            this.random = random;
            this.kind = kind;
            past = new PastFigures(house.house.plans, house.house.texts, new PastTasks());
            this.house = house;
            campaign = house.campaign;
            var f = house.federation;
            var measure = campaign.house.measure("m" + random.nextInt(1_000_000));
            uppers.add(plan(f.centre, Tier.STRATEGIC, measure, kind));
            uppers.add(plan(f.centre, Tier.STRATEGIC, measure, kind));
            var milestone = plan(f.centre, Tier.STRATEGIC, measure, IndicatorKind.MILESTONE);
            uppers.add(milestone);
            milestones.add(milestone);
            for (var region : List.of(f.north, f.south)) {
                uppers.add(plan(region, Tier.OPERATIONAL, measure, kind));
                for (int i = 0; i < 3; i++) {
                    var branch = f.unit("Branch " + random.nextInt(1_000_000), Level.LOCAL, region);
                    lowers.add(plan(branch, Tier.TACTICAL, measure, i == 2 ? IndicatorKind.MILESTONE : kind));
                    if (i == 2) {
                        milestones.add(lowers.get(lowers.size() - 1));
                    }
                }
            }
        }

        private Campaign.Aimed plan(UnitId unit, Tier tier, MeasureId measure, IndicatorKind kind) {
            var made = campaign.drafted(unit, tier, Visibility.ORGANISATION, measure, kind, 100);
            if (random.nextInt(4) > 0) {
                campaign.inForce(made.plan(), "IN_FORCE");
            }
            return made;
        }

        String any() {
            int what = random.nextInt(12);
            try {
                deed(what);
                done++;
            } catch (Refusal refused) {
                return what + " refused: " + refused.code();
            }
            return "deed " + what;
        }

        /** What is made from the entries of today is what is kept. */
        void thePastIsAsItWas() {
            for (var at : uppers) {
                var now = campaign.progress(at);
                var then = house.house.read(tx -> past.of(
                        tx, at.objective(), new AsOf(TaskHouse.TODAY, tx.now().plusSeconds(1), Optional.empty())));
                assertThat(then.sums()).isEqualTo(now.sums());
                assertThat(then.work().value()).isEqualTo(now.work().value());
                assertThat(then.work().coverage()).isEqualTo(now.work().coverage());
                assertThat(then.results().stream().map(one -> one.result()))
                        .isEqualTo(
                                now.results().stream().map(one -> one.result()).toList());
            }
        }

        private List<NewReading> amount(Campaign.Aimed at) {
            boolean milestone = milestones.contains(at);
            return List.of(new NewReading(
                    at.indicator(),
                    Optional.empty(),
                    kind == IndicatorKind.SCALE && !milestone ? 1 + random.nextInt(5) : random.nextInt(30),
                    0,
                    "households",
                    milestone || kind == IndicatorKind.FLOW || kind == IndicatorKind.STOCK
                            ? OptionalLong.empty()
                            : OptionalLong.of(1 + random.nextInt(40))));
        }

        private void deed(int what) {
            var system = TestDatabase.SYSTEM;
            var at = random.nextInt(4) == 0 ? one(uppers) : one(lowers);
            switch (what) {
                case 0, 1 ->
                    tasks.add(house.tasks.make(
                            system,
                            at.unit(),
                            Optional.of(at.objective()),
                            TaskWords.titled("Do it").weighing(random.nextInt(4))));
                case 2 -> campaign.serve(at, one(uppers), random.nextInt(4));
                case 3 -> campaign.links.initiative(system, at.objective(), "for ourselves");
                case 4 ->
                    campaign.inForce(
                            at.plan(),
                            random.nextInt(3) == 0 ? "DRAFT" : random.nextBoolean() ? "IN_FORCE" : "ANNULLED");
                case 5 ->
                    house.tasks.rehome(
                            system, one(tasks), random.nextBoolean() ? Optional.empty() : Optional.of(at.objective()));
                case 6 -> {
                    var task = house.read(one(tasks));
                    house.tasks.edit(
                            system, task.id(), TaskWords.titled("Else").weighing(random.nextInt(5)), task.revision());
                }
                case 7 -> house.updates.drop(system, one(tasks), "no longer");
                case 8 -> correct();
                case 9 -> campaign.totals.nil(system, at.objective(), at.unit(), PlanHouse.YEAR);
                default -> updates.add(house.updates.report(system, report(at).meantAgain()));
            }
        }

        private NewUpdate report(Campaign.Aimed at) {
            var day = TaskHouse.TODAY.minusDays(random.nextInt(50));
            var amount = amount(at);
            if (random.nextInt(3) == 0) {
                return NewUpdate.of(at.unit(), Optional.of(at.objective()), day).counting(amount);
            }
            var task = house.read(one(tasks));
            var mine = Stream.concat(uppers.stream(), lowers.stream())
                    .filter(aimed -> task.objective().equals(Optional.of(aimed.objective())))
                    .findFirst();
            var wish = NewUpdate.on(task.id(), day).done(new Share(random.nextInt(1_000_001)));
            wish = mine.isPresent() ? wish.counting(amount(mine.get())) : wish;
            return random.nextBoolean() ? wish.standing(TaskState.values()[random.nextInt(5)]) : wish;
        }

        private void correct() {
            var old = house.house.read(tx -> house.updates.get(tx, one(updates)));
            var day = TaskHouse.TODAY.minusDays(random.nextInt(50));
            var wish = old.task()
                    .map(task -> NewUpdate.on(task, day).done(new Share(random.nextInt(1_000_001))))
                    .orElseGet(
                            () -> NewUpdate.of(old.unit(), old.objective(), day).saying("", "not at all"));
            updates.add(house.updates.report(
                    TestDatabase.SYSTEM, wish.correcting(old.id()).meantAgain()));
        }

        private <T> T one(List<T> list) {
            if (list.isEmpty()) {
                throw Refusal.unknown();
            }
            return list.get(random.nextInt(list.size()));
        }
    }
}
