package org.throughline.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;
import org.throughline.progress.AsOf;
import org.throughline.progress.Campaign;
import org.throughline.progress.Gap;
import org.throughline.progress.PastFigures;
import org.throughline.progress.Progress;
import org.throughline.progress.Share;
import org.throughline.task.NewUpdate;
import org.throughline.task.PastTasks;
import org.throughline.task.TaskHouse;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;

/** When a unit splits, drops or rewords objectives of its own, nothing that was done is lost above, where nothing changed. */
class LowerTextTest {
    private static final LocalDate TODAY = Campaign.TODAY;

    /** Two objectives of the centre; two regions under the first; three branches under the regions. */
    private static final class Scene {
        final TaskHouse house;
        final Campaign campaign;
        final List<Campaign.Aimed> tops;
        final List<Campaign.Aimed> regions;
        final List<Campaign.Aimed> branches;
        final List<MemberId> members;
        final List<List<TaskId>> open = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        final MeasureId papers;
        long told;

        Scene(TestDatabase db) {
            house = new TaskHouse(db);
            campaign = house.campaign;
            var f = house.federation;
            papers = campaign.house.measure("papers");
            tops = List.of(
                    campaign.adopted(f.centre, Tier.STRATEGIC, papers, 1_000),
                    campaign.adopted(f.centre, Tier.STRATEGIC, papers, 500));
            regions = List.of(
                    campaign.adopted(f.north, Tier.OPERATIONAL, papers, 300),
                    campaign.adopted(f.north, Tier.OPERATIONAL, papers, 300));
            regions.forEach(region -> campaign.serve(region, tops.get(0), 2));
            var quay = f.unit("Quay", Level.LOCAL, f.north);
            branches = List.of(under(f.harbour, 0), under(f.hill, 0), under(quay, 1));
            members = List.of(f.harbourSecretary, f.hillMember, f.member("Kim Quay", quay, Standing.FULL));
            campaign.linkedFromTheStart();
        }

        private Campaign.Aimed under(UnitId unit, int region) {
            var made = campaign.adopted(unit, Tier.TACTICAL, papers, 100);
            campaign.serve(made, regions.get(region), 1);
            return made;
        }

        void report(Campaign.Aimed at, LocalDate day, long amount) {
            campaign.report(at, day, amount, OptionalLong.empty());
            told += amount;
        }

        void task(int branch) {
            open.get(branch).add(house.task(members.get(branch), branches.get(branch), "Round"));
        }

        void done(int branch) {
            var task = open.get(branch).remove(0);
            house.updates.report(
                    house.as(members.get(branch)), NewUpdate.on(task, TODAY).standing(TaskState.DONE));
        }

        List<Campaign.Aimed> serving(Campaign.Aimed at) {
            var all = new ArrayList<>(regions);
            all.addAll(branches);
            return campaign.house.read(tx -> all.stream()
                    .filter(one -> campaign.links.servedBy(tx, one.objective()).stream()
                            .anyMatch(is -> is.target().equals(Optional.of(at.objective()))))
                    .toList());
        }

        /** Lets one serve another, where both stand in a text still. */
        void move(Campaign.Aimed from, Campaign.Aimed to, long weight) {
            if (stands(from) && stands(to)) {
                campaign.serve(from, to, weight);
            }
        }

        private boolean stands(Campaign.Aimed one) {
            return campaign.house.<Boolean>read(
                    tx -> campaign.house.texts.current(tx, one.objective()).isPresent());
        }

        /** The text of the objective gave way to another, in which it is a part, or is not. */
        void change(Campaign.Aimed at, boolean gone) {
            var below = serving(at);
            campaign.write(tx -> {
                if (gone) {
                    tx.handle()
                            .execute(
                                    "UPDATE version SET state = 'SUPERSEDED' WHERE plan = ?",
                                    at.plan().value());
                    long next = campaign.db.work().newId();
                    tx.handle()
                            .execute(
                                    "INSERT INTO version (id, plan, number, state, lang, revision) VALUES (?, ?,"
                                            + " (SELECT MAX(number) + 1 FROM version WHERE plan = ?), 'IN_FORCE', 'en',"
                                            + " 1)",
                                    next,
                                    at.plan().value(),
                                    at.plan().value());
                    campaign.totals.stands(tx, at.plan());
                }
                campaign.links.changed(tx, at.objective(), gone);
                below.forEach(one -> campaign.links.anew(tx, one.objective()));
            });
        }

        long papers(Campaign.Aimed at) {
            return campaign.progress(at).results().get(0).result().actual().num();
        }

        Optional<Share> work(Campaign.Aimed at) {
            return campaign.progress(at).work().value();
        }

        /** Kept sums, all reckoned anew, and the figures of today as a past day agree. */
        void agree() {
            assertThat(house.doubts()).isEmpty();
            var past = new PastFigures(campaign.house.plans, campaign.house.texts, new PastTasks());
            var all = new ArrayList<>(tops);
            all.addAll(regions);
            all.addAll(branches);
            for (var one : all) {
                if (stands(one)) {
                    var reckoned = campaign.house.read(tx -> past.of(
                            tx, one.objective(), new AsOf(TODAY, tx.now().plusSeconds(1), Optional.empty())));
                    same(reckoned, campaign.progress(one));
                    List<Gap> silent = campaign.house.read(tx -> campaign.figures.silent(tx, one.objective()));
                    assertThat(silent).hasSameSizeAs(reckoned.work().gaps());
                    assertThat(silent)
                            .extracting(gap -> gap.place().objective() + " " + gap.tasks())
                            .containsExactlyInAnyOrderElementsOf(reckoned.work().gaps().stream()
                                    .map(gap -> gap.place().objective() + " " + gap.tasks())
                                    .toList());
                }
            }
        }

        private static void same(Progress reckoned, Progress kept) {
            assertThat(kept.sums()).isEqualTo(reckoned.sums());
            assertThat(kept.work().value()).isEqualTo(reckoned.work().value());
            assertThat(kept.work().coverage()).isEqualTo(reckoned.work().coverage());
            assertThat(kept.results().get(0).result().actual())
                    .isEqualTo(reckoned.results().get(0).result().actual());
            assertThat(kept.results().get(0).headline().parts().stream()
                            .mapToLong(part -> part.amount().orElse(0))
                            .sum())
                    .isEqualTo(kept.results().get(0).result().actual().num());
        }
    }

    @BothDatabases
    void aSplitBelowMovesNothingAboveAndADropKeepsWhatWasDone(TestDatabase db) {
        var scene = new Scene(db);
        var top = scene.tops.get(0);
        var north = scene.regions.get(0);
        var harbour = scene.branches.get(0);
        scene.report(harbour, TODAY.minusDays(20), 40);
        scene.report(north, TODAY.minusDays(20), 5);
        for (int i = 0; i < 5; i++) {
            scene.task(0);
        }
        scene.done(0);
        scene.done(0);
        scene.done(0);

        scene.change(north, false);
        assertThat(scene.papers(north)).as("a part counts anew").isEqualTo(5);
        assertThat(scene.work(north)).contains(Share.ZERO);
        assertThat(scene.campaign.progress(north).work().coverage().heard()).isEqualTo(1);
        assertThat(scene.papers(top)).as("nothing moved above").isEqualTo(45);
        assertThat(scene.work(top)).contains(new Share(600_000));
        assertThat(scene.campaign
                        .progress(top)
                        .results()
                        .get(0)
                        .headline()
                        .why()
                        .toString())
                .contains("progress.note.earned");
        scene.agree();

        // told late, it happened before; and the branch goes elsewhere with what was left
        scene.report(harbour, TODAY.minusDays(9), 3);
        scene.campaign.serve(harbour, scene.regions.get(1), 1);
        scene.report(harbour, TODAY, 7);
        assertThat(scene.papers(top)).isEqualTo(55);
        assertThat(scene.papers(scene.regions.get(1))).isEqualTo(7);
        scene.agree();

        // dropped by the other region, then left for what serves another objective
        scene.change(scene.regions.get(1), true);
        assertThat(scene.papers(top)).isEqualTo(55);
        scene.campaign.serve(harbour, scene.tops.get(1), 1);
        assertThat(scene.papers(top)).isEqualTo(48);
        assertThat(scene.papers(scene.tops.get(1)))
                .as("what is told of the day itself goes along")
                .isEqualTo(7);
        assertThat(scene.campaign.progress(top).sums().done()).isEqualTo(3);
        scene.agree();
    }

    @BothDatabases
    void whateverIsSplitDroppedOrMovedBelowNothingIsLostOrCountedTwiceAbove(TestDatabase db) {
        var scene = new Scene(db);
        var random = new Random(11);
        for (int step = 0; step < 70; step++) {
            int who = random.nextInt(3);
            step(scene, random, who, random.nextInt(10));
            if (step % 10 == 9) {
                scene.agree();
                assertThat(scene.papers(scene.tops.get(0)) + scene.papers(scene.tops.get(1)))
                        .isEqualTo(scene.told);
            }
        }
        for (int step = 0; step < 30; step++) {
            if (step % 6 == 5) {
                scene.change(scene.tops.get(0), false);
            }
            step(scene, random, random.nextInt(3), random.nextInt(10));
            if (step % 6 == 5) {
                scene.agree();
            }
        }
        scene.agree();
    }

    private static void step(Scene scene, Random random, int who, int what) {
        var branch = scene.branches.get(who);
        var region = scene.regions.get(random.nextInt(2));
        switch (what) {
            case 0, 1, 2 -> scene.report(branch, TODAY.minusDays(random.nextInt(20)), random.nextInt(50));
            case 3 -> scene.report(region, TODAY.minusDays(random.nextInt(20)), random.nextInt(50));
            case 4, 5 -> {
                if (scene.stands(branch)) {
                    scene.task(who);
                }
            }
            case 6 -> {
                if (!scene.open.get(who).isEmpty()) {
                    scene.done(who);
                }
            }
            case 7 -> scene.change(region, scene.stands(region) && random.nextInt(4) == 0);
            case 8 -> {
                if (random.nextInt(4) == 0 && scene.stands(branch)) {
                    scene.change(branch, true);
                } else {
                    scene.move(branch, random.nextInt(3) == 0 ? scene.tops.get(1) : region, 1 + who);
                }
            }
            default -> {
                scene.change(region, false);
                scene.serving(region)
                        .forEach(one ->
                                scene.move(one, random.nextBoolean() ? scene.tops.get(1) : scene.tops.get(0), 1));
            }
        }
    }

    @Test
    void aRegionThatSplitsAndDropsByItsOwnDecisionKeepsTheStrategyAsItWas() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var south = house.regions.get(1);
            var f = house.federation;
            f.appoint(f.valley, f.valleyMember, org.throughline.kernel.Office.SECRETARY);
            var plan = house.house.plan(f.valleyMember, f.valley, Tier.TACTICAL, "Valley");
            var rents = house.objective(f.valleyMember, plan, "1", "Our rents");
            house.work.campaign.links.serve(
                    house.as(f.valleyMember), rents, south.objectives().get(0), 1);
            house.adopt(f.valleyMember, plan, f.valley);
            var task = house.work.tasks.make(
                    house.as(f.valleyMember),
                    f.valley,
                    Optional.of(rents),
                    org.throughline.task.TaskWords.titled("First"));
            house.work.updates.report(
                    house.as(f.valleyMember), NewUpdate.on(task, house.today()).standing(TaskState.DONE));
            var stewards = house.task(south, 2, "An evening");
            house.work.updates.report(
                    house.as(south.secretary()),
                    NewUpdate.on(stewards, house.today()).standing(TaskState.DONE));

            var draft = house.next.nextDraft(house.as(south.secretary()), south.plan());
            house.house.drafts.remove(
                    house.as(south.secretary()), draft, south.objectives().get(0));
            house.house.drafts.remove(
                    house.as(south.secretary()), draft, south.objectives().get(2));
            var flats = house.objective(south.secretary(), south.plan(), "1a", "Rents of flats");
            house.mappings.name(
                    house.as(south.secretary()),
                    draft,
                    flats,
                    org.throughline.plan.OriginKind.SPLIT,
                    List.of(south.objectives().get(0)));
            house.adopt(south.secretary(), south.plan(), south.unit());

            var valley =
                    house.house.read(tx -> house.alignments.ofPlan(tx, plan)).get(0);
            assertThat(valley.isOpen()).isTrue();
            house.alignments.answer(house.as(f.valleyMember), plan, rents, Answer.rehome(flats));

            for (var above : List.of(house.rents, house.school)) {
                assertThat(house.house
                                .read(tx -> house.work.campaign.figures.of(tx, above))
                                .work()
                                .value())
                        .contains(Share.ONE);
            }
            assertThat(house.work.doubts()).isEmpty();
        }
    }
}
