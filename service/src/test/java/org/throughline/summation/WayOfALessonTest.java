package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Said;
import org.throughline.kernel.Visibility;
import org.throughline.org.Level;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;

class WayOfALessonTest {
    private static final NewFinding PAIRS = NewFinding.proposal("Two at every door.", "Four branches say so.");

    @BothDatabases
    void aMembersLessonTravelsIntoAProvisionAndTheMemberSeesIt(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        var top = house.allTheWayUp(PAIRS);
        var plan = house.plans.plans.draft(
                house.as(f.secretary),
                new NewPlan(
                        f.centre,
                        Tier.STRATEGIC,
                        "Homes next",
                        Optional.of(PlanHouse.YEAR),
                        Visibility.ORGANISATION,
                        Optional.empty()));
        var provision = house.takings.takeUp(
                house.as(f.secretary),
                top,
                house.plans.draftOf(plan),
                NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, "1", "Pairs at doors", "Two go."));

        var steps = house.became(f.harbourMember, lesson);

        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.WRITTEN,
                        Step.Kind.TAKEN_UP,
                        Step.Kind.TAKEN_UP,
                        Step.Kind.TAKEN_UP,
                        Step.Kind.PROVISION);
        assertThat(Said.in("en", steps.get(4).said())).contains("Homes next").contains("Pairs at doors");
        assertThat(house.plans.<List<?>>read(tx -> house.takings.waiting(tx, f.centre)))
                .isEmpty();
        var grown = house.plans.read(tx -> house.origins.of(tx, provision));
        assertThat(grown.roots()).extracting(Root::depth).containsExactly(0, 1, 2, 3);
        assertThat(grown.roots().get(3).finding().id()).isEqualTo(lesson);
        assertThat(house.plans.<List<org.throughline.plan.Origin>>read(tx -> house.plans.texts.origins(tx, provision)))
                .extracting(origin -> origin.origin())
                .containsExactly(Finding.subject(top));
        var told = db.work().read(house.as(f.harbourMember), tx -> house.became.ofAuthor(tx, f.harbourMember));
        assertThat(told.get(0).last().kind()).isEqualTo(Step.Kind.PROVISION);
    }

    @BothDatabases
    void aSynthesisIsNotHandedInWhileASourceHasNoAnswer(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var one = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        var two = house.lesson(f.harbourSecretary, f.harbour, "Never in the rain.");
        var by = house.as(f.harbourSecretary);
        var id = house.syntheses.begin(by, f.harbour, "Spring");
        var own = house.summations.add(by, id, PAIRS);
        house.syntheses.answer(by, id, List.of(one), Answer.merged(own, ""));

        assertThatThrownBy(() -> house.summations.submit(by, id)).hasMessageContaining("synthesis.unanswered[1]");
        assertThat(house.summation(id).state()).isEqualTo(SummationState.DRAFT);

        house.syntheses.answer(by, id, List.of(one, two), Answer.setAside("We decided against it in May."));
        house.summations.submit(by, id);
        assertThat(house.due(one, f.harbour).orElseThrow().waits()).isTrue();
        house.accept(f.harbourSecretary, id, f.harbour);
        assertThat(house.due(one, f.harbour).orElseThrow().waits()).isFalse();
        assertThat(house.due(own, f.north).orElseThrow().waits()).isTrue();
        assertThat(house.became(f.harbourMember, one))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.SET_ASIDE);
    }

    @BothDatabases
    void whatIsPassedOnIsOwedByTheUnitAboveAndTheHighestPassesNothingOn(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "It concerns the paper everywhere.");
        var by = house.as(f.harbourSecretary);
        var id = house.syntheses.begin(by, f.harbour, "Spring");
        house.summations.add(by, id, PAIRS);
        house.syntheses.answer(by, id, List.of(lesson), Answer.passedOn("Not only ours."));
        house.summations.submit(by, id);
        house.accept(f.harbourSecretary, id, f.harbour);

        assertThat(house.due(lesson, f.harbour).orElseThrow().waits())
                .as("the debt has moved")
                .isFalse();
        assertThat(house.due(lesson, f.north).orElseThrow().waits()).isTrue();
        assertThat(house.due(lesson, f.north).orElseThrow().dueOn())
                .isEqualTo(house.plans.today().plusDays(30));
        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.PASSED_ON, Step.Kind.OWED);
        var top = house.lesson(f.secretary, f.centre, "From the office.");
        var centre = house.syntheses.begin(house.as(f.secretary), f.centre, "Centre");
        assertThatThrownBy(
                        () -> house.syntheses.answer(house.as(f.secretary), centre, List.of(top), Answer.passedOn("")))
                .hasMessageContaining("answer.nobody_above");
    }

    @BothDatabases
    void afterItsDayAnAnswerIsMissingForGood(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        house.plans.pass(31);
        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.UNANSWERED);
        assertThat(house.plans.<List<?>>read(tx -> house.lessons.owed(tx, f.harbour)))
                .hasSize(1);

        house.accept(f.harbourSecretary, house.synthesis(f.harbourSecretary, f.harbour, PAIRS), f.harbour);

        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsSubsequence(Step.Kind.WRITTEN, Step.Kind.UNANSWERED, Step.Kind.TAKEN_UP);
    }

    @BothDatabases
    void aBodySeesWhatIsPastItsDayFirst(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var late = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        house.plans.pass(20);
        var later = house.lesson(f.harbourSecretary, f.harbour, "Never in the rain.");
        house.plans.pass(15);

        List<Lessons.Owed> owed = house.plans.read(tx -> house.lessons.owed(tx, f.harbour));

        assertThat(owed).extracting(one -> one.finding().id()).containsExactly(late, later);
        assertThat(owed)
                .extracting(one -> one.due().debt(house.plans.today()))
                .containsExactly(Due.Debt.UNANSWERED, Due.Debt.OWED);
    }

    @BothDatabases
    void whatAUnitLetsLieGoesUpByItselfMarkedSoAndOnce(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var rising = new Rising(f.units(), house.passing);
        var lesson = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        house.plans.pass(30);
        assertThat(rise(house, rising)).as("it has until the end of its day").isZero();
        house.plans.pass(1);

        assertThat(rise(house, rising)).isEqualTo(1);
        assertThat(rise(house, rising)).isZero();
        assertThat(house.due(lesson, f.north)).isPresent();
        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.UNANSWERED, Step.Kind.OWED);
        var synthesis = house.syntheses.begin(house.as(f.northSecretary), f.north, "Spring");
        var sources = house.plans.read(tx -> house.syntheses.sources(tx, house.summations.get(tx, synthesis)));
        assertThat(sources).extracting(Source::risen).containsExactly(true);
    }

    @BothDatabases
    void aSynthesisThatIsNeverDecidedHoldsNothingBackForGood(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var rising = new Rising(f.units(), house.passing);
        var lesson = house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        house.synthesis(f.harbourSecretary, f.harbour, PAIRS);
        house.plans.pass(31);
        assertThat(rise(house, rising)).as("the body has as long again").isZero();
        house.plans.pass(30);

        assertThat(rise(house, rising)).isEqualTo(1);
        assertThat(house.due(lesson, f.north)).isPresent();
    }

    /** How many went up. */
    private static long rise(SummationHouse house, Rising rising) {
        List<Due> due = house.plans.read(rising::due);
        due.forEach(one -> house.reviews.campaign.write(tx -> rising.settle(tx, one)));
        return due.stream()
                .filter(one -> house.plans.read(tx -> tx.dao(FindingDao.class).dues(one.finding())).stream()
                        .anyMatch(there -> there.sinceOn().equals(house.plans.today())))
                .count();
    }

    @BothDatabases
    void whatWasSetAsideCanBeRaisedAgain(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "Pay for a coordinator.");
        var by = house.as(f.harbourSecretary);
        assertThatThrownBy(() -> house.summations.raiseAgain(house.as(f.harbourMember), lesson, "Again"))
                .hasMessageContaining("finding.not_set_aside");
        var id = house.syntheses.begin(by, f.harbour, "Spring");
        house.summations.add(by, id, PAIRS);
        house.syntheses.answer(by, id, List.of(lesson), Answer.setAside("No money."));
        house.summations.submit(by, id);
        house.accept(f.harbourSecretary, id, f.harbour);

        var again = house.summations.raiseAgain(house.as(f.harbourMember), lesson, "Again");
        house.summations.submit(house.as(f.harbourMember), again);

        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.SET_ASIDE, Step.Kind.RAISED);
        assertThat(house.due(house.finding(again), f.harbour)).isPresent();
    }

    @BothDatabases
    void whoWasHeardAndWhoNotIsSaid(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        house.lesson(f.harbourMember, f.harbour, "One listens, one writes.");
        house.accept(f.harbourSecretary, house.synthesis(f.harbourSecretary, f.harbour, PAIRS), f.harbour);
        var id = house.syntheses.begin(house.as(f.northSecretary), f.north, "North");

        var heard = house.plans.read(tx -> house.syntheses.heard(tx, house.summations.get(tx, id)));

        var said = new Heard(1, 2, List.of(f.hill), 0);
        assertThat(heard).isEqualTo(said);
        var north = house.as(f.northSecretary);
        var own = house.summations.add(north, id, PAIRS);
        house.syntheses.answer(north, id, house.sources(id), Answer.takenUp(own, ""));
        house.summations.submit(north, id);
        house.plans.pass(1);
        f.unit("Quay", Level.LOCAL, f.north);
        Heard later =
                db.work().read(house.as(f.valleyMember), tx -> house.syntheses.heard(tx, house.summations.get(tx, id)));
        assertThat(later)
                .as("a branch that was founded afterwards was not left out")
                .isEqualTo(said);
    }
}
