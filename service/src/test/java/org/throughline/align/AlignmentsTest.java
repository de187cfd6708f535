package org.throughline.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Fate;
import org.throughline.plan.OriginKind;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Serving;
import org.throughline.plan.Tier;
import org.throughline.review.Judgement;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sections;
import org.throughline.review.Verdict;
import org.throughline.review.Written;
import org.throughline.task.TaskState;

/** A strategy changes version under five regions: what goes on by itself, what each decides, and what the date brings. */
class AlignmentsTest {

    @BothDatabases
    void fiveRegionsFollowAStrategyWithOneSplitOneDroppedAndOneRewordedTheLateOneByDefault(TestDatabase db) {
        var house = new FollowingHouse(db);
        var north = house.regions.get(0);
        var south = house.regions.get(1);
        var left = house.task(south, 2, "Evening class");
        house.changed();

        assertThat(house.regions).allSatisfy(region -> {
            assertThat(house.newest(region).isOpen()).isTrue();
            assertThat(house.newest(region).carried()).isEqualTo(1);
            assertThat(house.newest(region).dueOn()).isEqualTo(house.today().plusDays(30));
            assertThat(house.serves(region, 0)).contains(house.rents);
            assertThat(house.asked(region))
                    .extracting(one -> one.fate().kind())
                    .containsExactly(Fate.Kind.SPLIT, Fate.Kind.DROPPED, Fate.Kind.REWORDED);
        });

        var meetings = house.titled("Hold courtyard meetings in each house");
        house.answer(north, 1, Answer.rehome(meetings));
        house.answer(north, 2, Answer.rehome(house.rents));
        house.answer(north, 3, Answer.of(Choice.KEEP));
        assertThat(house.serves(north, 1)).contains(meetings);
        assertThat(house.serves(north, 2)).contains(house.rents);
        assertThat(house.newest(north).how()).contains(Alignment.How.ANSWERED);

        house.answer(south, 2, new Answer(Choice.CLOSE, Optional.empty(), "No teacher was found."));
        assertThat(house.work.read(left).state()).isEqualTo(TaskState.DROPPED);
        assertThat(serving(house, south, 2).reason()).isEqualTo("No teacher was found.");
        assertThat(house.newest(south).isOpen()).isTrue();
        house.regions
                .subList(1, 4)
                .forEach(region -> house.alignments.acceptAll(house.as(region.secretary()), region.plan()));

        var late = house.regions.get(4);
        house.house.pass(30);
        house.settle();
        assertThat(house.newest(late).isOpen()).isTrue();
        house.house.pass(1);
        house.settle();
        assertThat(house.newest(late).how()).contains(Alignment.How.BY_DEFAULT);
        assertThat(house.serves(late, 1)).contains(house.titled("Knock on doors"));
        assertThat(serving(house, late, 2).isInitiative()).isTrue();
        assertThat(serving(house, late, 2).reason()).contains("A school for stewards", "Homes for all", "2");
        assertThat(house.serves(late, 3)).contains(house.paper);
        assertThat(house.asked(late)).allMatch(one -> one.given().orElseThrow().byDefault());

        var above = house.house.read(tx -> house.alignments.ofVersion(
                tx, house.house.plans.current(tx, house.strategy).orElseThrow()));
        assertThat(above).hasSize(5).noneMatch(Alignment::isOpen);
        assertThat(house.work.doubts()).isEmpty();
    }

    private static Serving serving(FollowingHouse house, FollowingHouse.Region region, int objective) {
        return house.house
                .read(tx -> house.work.campaign.links.servedBy(
                        tx, region.objectives().get(objective)))
                .orElseThrow();
    }

    @BothDatabases
    void theFiguresOfTheDayStayWithTheOldText(TestDatabase db) {
        var house = new FollowingHouse(db);
        var north = house.regions.get(0);
        var done = house.task(north, 2, "First evening");
        house.task(north, 2, "Second evening");
        house.work.updates.report(
                house.as(north.secretary()),
                org.throughline.task.NewUpdate.on(done, house.today()).standing(TaskState.DONE));
        var former = house.house.read(tx -> house.house.plans.currentVersion(tx, house.strategy));
        house.changed();
        house.answer(north, 2, Answer.rehome(house.rents));

        var kept = house.house.read(tx -> house.evidences.of(tx, former.subject()));
        assertThat(kept.get(house.school).evidence().work().value()).contains(500_000L);
        assertThat(house.house
                        .read(tx -> house.work.campaign.figures.of(tx, house.school))
                        .work()
                        .value())
                .isEmpty();
    }

    @Test
    void theLastReviewOfAPlanThatAnotherFollowedKeepsTheFiguresOfItsEnd() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            var by = house.as(north.secretary());
            var done = house.task(north, 2, "First evening");
            house.task(north, 2, "Second evening");
            house.work.updates.report(
                    by, org.throughline.task.NewUpdate.on(done, house.today()).standing(TaskState.DONE));
            house.carryOver(north);
            var next = house.next.draftFollowing(by, north.plan(), house.again(north));
            house.adopt(north.secretary(), next, north.unit());
            var reviews = new Reviews(
                    db.work(),
                    house.federation.units(),
                    house.house.plans,
                    house.house.texts,
                    house.evidences,
                    house.work.campaign.totals,
                    new SearchRows(db.ids()));
            var school = north.objectives().get(2);

            var id = reviews.begin(by, north.plan(), PlanHouse.YEAR.from());
            reviews.submit(
                    by,
                    id,
                    new Written(
                            List.of(new Verdict(school, Judgement.ON_TRACK, "One of two.")),
                            new Sections("", "", "", "", "", "")),
                    1);

            var kept = house.house.read(tx -> house.evidences.of(tx, Review.subject(id)));
            assertThat(kept.get(school).evidence().work().value()).contains(500_000L);
        }
    }

    @BothDatabases
    void aBranchThatSkipsItsRegionFollowsTooAndOneThatServesItsRegionIsNotAsked(TestDatabase db) {
        var house = new FollowingHouse(db);
        var f = house.federation;
        var skips = house.house.plan(f.harbourSecretary, f.harbour, Tier.TACTICAL, "Harbour");
        var school = house.objective(f.harbourSecretary, skips, "1", "Our stewards");
        house.work.campaign.links.serve(house.as(f.harbourSecretary), school, house.school, 1);
        house.adopt(f.harbourSecretary, skips, f.harbour);
        f.appoint(f.valley, f.valleyMember, Office.SECRETARY);
        var serves = house.house.plan(f.valleyMember, f.valley, Tier.TACTICAL, "Valley");
        var rents = house.objective(f.valleyMember, serves, "1", "Our rents");
        house.work.campaign.links.serve(
                house.as(f.valleyMember),
                rents,
                house.regions.get(1).objectives().get(0),
                1);
        house.adopt(f.valleyMember, serves, f.valley);

        house.changed();

        List<Alignment> followed = house.house.read(tx -> house.alignments.ofPlan(tx, skips));
        assertThat(followed)
                .singleElement()
                .satisfies(one -> assertThat(one.isOpen()).isTrue());
        List<Asked> asked = house.house.read(tx -> house.alignments.asked(tx, followed.get(0)));
        assertThat(asked).extracting(one -> one.fate().kind()).containsExactly(Fate.Kind.DROPPED);
        assertThat(house.house.<List<Alignment>>read(tx -> house.alignments.ofPlan(tx, serves)))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoDraftAPlanDecideForItAndOnlyOnce() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            house.changed();

            assertThatThrownBy(() -> house.alignments.answer(
                            house.as(house.federation.secretary),
                            north.plan(),
                            north.objectives().get(3),
                            Answer.of(Choice.KEEP)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("plan.keepers_only");
            house.answer(north, 3, Answer.of(Choice.KEEP));
            assertThatThrownBy(() -> house.answer(north, 3, Answer.of(Choice.FINISH)))
                    .hasMessageContaining("realign.answered");
            assertThatThrownBy(() -> house.answer(north, 2, Answer.of(Choice.KEEP)))
                    .hasMessageContaining("realign.choice");
        }
    }

    @Test
    void aCircleOfServingIsRefusedAndLeavesTheQuestionOpen() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            house.changed();

            assertThatThrownBy(() -> house.answer(
                            north, 2, Answer.rehome(north.objectives().get(2))))
                    .hasMessageContaining("link.circle");
            assertThat(house.asked(north, Fate.Kind.DROPPED).open()).isTrue();
        }
    }

    @Test
    void whatTheUnitLinksByOtherMeansCountsAsDecided() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            house.changed();
            house.work.campaign.links.serve(
                    house.as(north.secretary()), north.objectives().get(2), house.rents, 1);

            assertThat(house.asked(north, Fate.Kind.DROPPED).moved()).isTrue();
            house.house.pass(31);
            house.settle();
            assertThat(house.serves(north, 2)).contains(house.rents);
            assertThat(house.newest(north).how()).contains(Alignment.How.BY_DEFAULT);
        }
    }

    @Test
    void aLaterTextOvertakesWhatWasNotDecidedAndAsksAgain() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            house.changed();
            house.answer(north, 3, Answer.of(Choice.KEEP));
            house.next.nextDraft(house.as(house.federation.secretary), house.strategy);
            house.adopt(house.federation.secretary, house.strategy, house.federation.centre);

            var all = house.house.read(tx -> house.alignments.ofPlan(tx, north.plan()));
            assertThat(all)
                    .extracting(Alignment::how)
                    .containsExactly(Optional.empty(), Optional.of(Alignment.How.OVERTAKEN));
            assertThat(house.asked(north))
                    .extracting(one -> one.fate().kind())
                    .containsExactlyInAnyOrder(Fate.Kind.SPLIT, Fate.Kind.DROPPED);
        }
    }

    @Test
    void tasksThatHangOnWhatThePlanItselfDroppedAreRehomed() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            var by = house.as(north.secretary());
            var task = house.task(north, 2, "Evening class");
            var draft = house.next.nextDraft(by, north.plan());
            house.house.drafts.remove(by, draft, north.objectives().get(2));
            house.adopt(north.secretary(), north.plan(), north.unit());

            var asked = house.asked(north, Fate.Kind.DROPPED);
            assertThat(asked.own()).isTrue();
            assertThat(asked.tasks()).isEqualTo(1);
            house.answer(north, 2, Answer.rehome(north.objectives().get(1)));
            assertThat(house.work.read(task).objective())
                    .contains(north.objectives().get(1));
            assertThat(house.newest(north).isOpen()).isFalse();
            assertThat(house.work.doubts()).isEmpty();
        }
    }

    @Test
    void tasksThatWereToGoOnWithAnObjectiveThatTheNextPlanLeftOutAreAskedAbout() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var north = house.regions.get(0);
            var by = house.as(north.secretary());
            house.task(north, 2, "Evening class");
            house.task(north, 1, "Two streets");
            house.carryOver(north);
            var next = house.next.draftFollowing(by, north.plan(), house.again(north));
            var left = house.house.read(tx -> house.house.texts.objectives(tx, house.house.draftOf(next)));
            house.house.drafts.remove(by, house.house.draftOf(next), left.get(2).id());
            house.adopt(north.secretary(), next, north.unit());

            var open = house.house.read(tx -> house.alignments.ofPlan(tx, next));
            assertThat(open).hasSize(1);
            List<Asked> asked = house.house.read(tx -> house.alignments.asked(tx, open.get(0)));
            assertThat(asked)
                    .as("the other task went on by itself")
                    .singleElement()
                    .satisfies(one -> assertThat(one.objective().id())
                            .isEqualTo(north.objectives().get(2)));
        }
    }

    @Test
    void whatDidNotChangeInThePlanThatFollowsCarriesOverToItsNewIdentity() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var by = house.as(house.federation.secretary);
            var next = house.next.draftFollowing(
                    by,
                    house.strategy,
                    new org.throughline.plan.NewPlan(
                            house.federation.centre,
                            org.throughline.plan.Tier.STRATEGIC,
                            "Homes for all, again",
                            Optional.of(org.throughline.plan.PlanHouse.YEAR),
                            org.throughline.kernel.Visibility.ORGANISATION,
                            Optional.empty()));
            house.adopt(house.federation.secretary, next, house.federation.centre);

            var north = house.regions.get(0);
            assertThat(house.newest(north).how()).contains(Alignment.How.BY_ITSELF);
            assertThat(house.newest(north).carried()).isEqualTo(4);
            var now = house.house.read(tx -> house.house.texts.objectives(
                    tx, house.house.plans.current(tx, next).orElseThrow()));
            assertThat(house.serves(north, 0)).contains(now.get(0).id());
            assertThat(house.work.doubts()).isEmpty();
        }
    }

    @Test
    void aSplitCanBeNamedWhenTheTextIsInForceAndTakenBack() {
        try (var db = TestDatabase.sqlite()) {
            var house = new FollowingHouse(db);
            var by = house.as(house.federation.secretary);
            house.changed();
            var version = house.house.read(
                    tx -> house.house.plans.current(tx, house.strategy).orElseThrow());
            var knocking = house.titled("Knock on doors");
            var north = house.regions.get(0);

            house.mappings.name(by, version, knocking, OriginKind.MERGED, List.of(house.school));
            assertThat(house.asked(north)).extracting(one -> one.fate().kind()).contains(Fate.Kind.MERGED);
            house.mappings.name(by, version, knocking, OriginKind.SPLIT, List.of());
            assertThat(house.asked(north)).extracting(one -> one.fate().kind()).contains(Fate.Kind.DROPPED);
            assertThatThrownBy(() -> house.mappings.name(by, version, knocking, OriginKind.SPLIT, List.of(knocking)))
                    .hasMessageContaining("mapping.not_there");
            assertThatThrownBy(() -> house.mappings.allow(by, version, 40)).hasMessageContaining("mapping.in_force");
        }
    }
}
