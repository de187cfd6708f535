package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Federation;
import org.throughline.plan.NewProvision;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;

/** What was learned is not lost when people move, a body sends it back, or an office would answer it alone. */
class WordsNotLostTest {

    @BothDatabases
    void whoMovesAwayReadsTheirOwnWordsAndWhatBecameOfThem(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var id = inTheChain(house, f.harbourMember);
        var unsent = inTheChain(house, f.harbourMember);
        var lesson = house.summations.add(
                house.as(f.harbourMember),
                id,
                NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Knock at doors in pairs."));
        house.summations.submit(house.as(f.harbourMember), id);
        f.memberships().move(TestDatabase.SYSTEM, f.harbourMember, f.valley, Federation.DAY);
        var mover = house.as(f.harbourMember);

        assertThat(house.became(f.harbourMember, lesson))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.WRITTEN, Step.Kind.OWED);
        List<Became.Told> told = db.work().read(mover, tx -> house.became.ofAuthor(tx, f.harbourMember));
        assertThat(told)
                .extracting(Became.Told::finding)
                .extracting(Finding::id)
                .containsExactly(lesson);
        house.summations.add(mover, unsent, NewFinding.lesson(FindingKind.STOP, Reach.US, "No stall in the rain."));
        assertThat(house.summations.submit(mover, unsent).isIn()).isTrue();
        assertThatThrownBy(() -> house.became(f.valleyMember, lesson))
                .as("to others of the unit that they moved to it is not there")
                .hasMessageContaining("unknown");
    }

    private static SummationId inTheChain(SummationHouse house, MemberId by) {
        return house.summations.begin(
                house.as(by),
                new NewSummation(
                        SummationKind.MEMBER,
                        house.federation.harbour,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Ours",
                        Visibility.CHAIN));
    }

    @BothDatabases
    void whatABodySentBackIsNotFoundAndALessonThatOthersSaidAgainCanBeTakenOut(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var by = house.as(f.harbourSecretary);
        var id = house.summations.begin(by, NewSummation.of(SummationKind.UNIT, f.harbour, "Our spring"));
        var first = house.summations.add(
                by, id, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Knock at doors in pairs."));
        house.summations.submit(by, id);
        var second = house.lesson(f.harbourMember, f.harbour, "Pairs knock better at every door.");
        var third = house.lesson(f.hillMember, f.hill, "In pairs we knock at more doors.");

        house.decisions.record(by, id, f.meetingOf(f.harbour), house.reviews.hands(0, 2), "Say it with figures.");

        List<String> found = house.plans.read(tx -> tx.handle()
                .createQuery("SELECT subject FROM search_row WHERE kind IN ('summation', 'lesson')")
                .mapTo(String.class)
                .list());
        assertThat(found)
                .contains(Finding.subject(second))
                .doesNotContain(Finding.subject(first), "summation:" + id.text());
        house.summations.remove(by, first);
        assertThat(house.plans.read(tx -> house.lessons.get(tx, third)).times()).isEqualTo(2);
    }

    @BothDatabases
    void noOfficeAnswersAloneWhatCameFromOthersAndNoAnswerLeadsInACircle(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var members = house.lesson(f.harbourMember, f.harbour, "Knock at doors in pairs.");

        assertThatThrownBy(() -> house.takings.answer(
                        house.as(f.harbourSecretary), members, f.harbour, Answer.setAside("We know better.")))
                .hasMessageContaining("finding.by_synthesis");
        assertThat(house.due(members, f.harbour).orElseThrow().waits()).isTrue();

        var one = house.allTheWayUp(NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Pairs reach more doors."));
        house.lesson(f.harbourMember, f.harbour, "Minutes need a second reader.");
        var other = house.allTheWayUp(NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Let two read the minutes."));
        var centre = house.as(f.secretary);
        house.takings.answer(centre, one, f.centre, Answer.merged(other, "The same."));
        assertThatThrownBy(() -> house.takings.answer(centre, other, f.centre, Answer.merged(one, "The same.")))
                .hasMessageContaining("answer.circle");
        assertThatThrownBy(() -> house.takings.answer(centre, other, f.centre, Answer.merged(members, "The same.")))
                .as("the member's was taken up in what was merged with it")
                .hasMessageContaining("answer.circle");
        assertThat(house.due(other, f.centre).orElseThrow().waits()).isTrue();
    }

    @BothDatabases
    void whatWasTakenUpInAProvisionThatIsTakenOutOfTheDraftAgainIsOwedAnAnswerAgain(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var by = house.as(f.secretary);
        house.lesson(f.harbourMember, f.harbour, "Knock at doors in pairs.");
        var up = house.allTheWayUp(NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Pairs reach more doors."));
        var draft =
                house.plans.draftOf(house.plans.plan(f.secretary, f.centre, Tier.STRATEGIC, "Homes for all, again"));
        var first = house.takings.takeUp(by, up, draft, paragraph("We go in pairs."));
        var second = house.takings.takeUp(by, up, draft, paragraph("Two at every door."));
        settle(house);
        assertThat(answer(house, up)).contains("provision:" + first.text());

        house.plans.drafts.remove(by, draft, first);
        settle(house);
        assertThat(answer(house, up)).contains("provision:" + second.text());

        house.plans.pass(Due.DRAFT_DAYS);
        house.plans.drafts.withdraw(by, draft);
        settle(house);
        assertThat(answer(house, up)).isEmpty();
        List<Finding> waiting = house.plans.read(tx -> house.takings.waiting(tx, f.centre));
        assertThat(waiting).extracting(Finding::id).containsExactly(up);
        assertThat(house.due(up, f.centre).orElseThrow().dueOn())
                .isEqualTo(house.plans.today().plusDays(Due.DAYS));
        assertThat(house.became(f.harbourMember, up)).extracting(Step::kind).endsWith(Step.Kind.OWED);
    }

    private static NewProvision paragraph(String words) {
        return NewProvision.atEnd(Optional.empty(), ProvisionKind.PARAGRAPH, "", "", words);
    }

    private static void settle(SummationHouse house) {
        house.plans
                .read(house.takings::lapsed)
                .forEach(answer ->
                        house.db.work().writing(TestDatabase.SYSTEM, tx -> house.takings.giveBack(tx, answer)));
    }

    private static Optional<String> answer(SummationHouse house, FindingId id) {
        return house.plans.read(tx -> tx.dao(FindingDao.class)
                .disposition(id, house.federation.centre)
                .map(Disposition::target));
    }
}
