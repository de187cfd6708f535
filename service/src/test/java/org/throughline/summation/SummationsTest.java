package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

class SummationsTest {
    private static final NewFinding PAIRS = NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Two at every door.");

    @Test
    void anAnswerThatSetsAsideGivesItsReasonAndOthersTheirTarget() {
        assertThatThrownBy(() -> Answer.setAside("  ")).hasMessageContaining("answer.no_reason");
        assertThatThrownBy(() -> new Answer(DispositionKind.MERGED, " ", "")).hasMessageContaining("answer.no_target");
        assertThat(new Answer(DispositionKind.PASSED_ON, "finding:x", "").target())
                .isEmpty();
    }

    @Test
    void aDebtIsOwedThenUnansweredAndALateAnswerDoesNotUndoIt() {
        var since = LocalDate.parse("2027-03-01");
        var due = new Due(new FindingId(1), new UnitId(1), since, since.plusDays(30), Optional.empty());
        var inTime = new Due(due.finding(), due.unit(), since, due.dueOn(), Optional.of(due.dueOn()));
        var late = new Due(
                due.finding(),
                due.unit(),
                since,
                due.dueOn(),
                Optional.of(due.dueOn().plusDays(1)));

        assertThat(due.debt(due.dueOn())).isEqualTo(Due.Debt.OWED);
        assertThat(due.debt(due.dueOn().plusDays(1))).isEqualTo(Due.Debt.UNANSWERED);
        assertThat(inTime.debt(due.dueOn().plusYears(1))).isEqualTo(Due.Debt.ANSWERED);
        assertThat(late.debt(due.dueOn().plusYears(1))).isEqualTo(Due.Debt.UNANSWERED);
    }

    @BothDatabases
    void aMemberSumsUpWhatTheyDidAndItsFiguresAreKept(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var by = house.as(f.harbourMember);
        var objective = house.reviews.local.objective();
        var id = house.summations.begin(
                by, NewSummation.ofMember(f.harbour, "Doors").on(objective));
        assertThat(house.summation(id).parts().aim()).isEqualTo("1 Households");
        house.summations.save(by, id, "Doors", Parts.aim("Three hundred homes."), 1);
        house.summations.add(by, id, PAIRS);

        house.summations.submit(by, id);

        var subject = house.summation(id).subject();
        assertThat(house.plans.<java.util.Map<org.throughline.plan.ProvisionId, ?>>read(
                        tx -> house.reviews.evidences.of(tx, subject)))
                .containsKey(objective);
        assertThat(house.due(house.finding(id), f.harbour)).isPresent();
        assertThatThrownBy(() -> house.summations.add(by, id, PAIRS)).hasMessageContaining("summation.closed");
        var learned = house.plans.read(tx -> house.lessons.under(tx, objective));
        assertThat(learned).extracting(lesson -> lesson.finding().words()).containsExactly("Two at every door.");
    }

    @BothDatabases
    void aDraftIsItsAuthorsAndADeniedRequestChangesNothing(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var id = house.summations.begin(house.as(f.harbourMember), NewSummation.ofMember(f.harbour, "Doors"));

        for (var other : List.of(f.harbourSecretary, f.northSecretary, f.valleyMember)) {
            assertThatThrownBy(() -> house.summations.add(house.as(other), id, PAIRS))
                    .hasMessageContaining("unknown");
            assertThatThrownBy(() -> house.summations.submit(house.as(other), id))
                    .hasMessageContaining("unknown");
        }
        assertThatThrownBy(() ->
                        house.summations.begin(house.as(f.valleyMember), NewSummation.ofMember(f.harbour, "Doors")))
                .hasMessageContaining("summation.other_unit");
        assertThatThrownBy(() -> house.syntheses.begin(house.as(f.harbourMember), f.harbour, "Ours"))
                .hasMessageContaining("summation.keepers_only");
        assertThatThrownBy(() -> house.syntheses.begin(house.as(f.secretary), f.harbour, "Ours"))
                .hasMessageContaining("summation.other_unit");
        assertThat(house.plans.<List<?>>read(tx -> house.summations.findings(tx, id)))
                .isEmpty();
    }

    @BothDatabases
    void whatAKeeperEntersForAMemberIsTheMembers(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var wish = NewSummation.ofMember(f.harbour, "Doors").enteredFor(f.harbourMember);
        assertThatThrownBy(() -> house.summations.begin(house.as(f.hillMember), wish))
                .hasMessageContaining("other_unit");

        var id = house.summations.begin(house.as(f.harbourSecretary), wish);

        assertThat(house.summation(id).author()).isEqualTo(f.harbourMember);
        assertThat(house.summation(id).enteredBy()).contains(f.harbourSecretary);
        assertThatThrownBy(() -> house.summations.begin(
                        house.as(f.harbourSecretary),
                        NewSummation.ofMember(f.harbour, "x").enteredFor(f.valleyMember)))
                .hasMessageContaining("unknown");
    }

    @BothDatabases
    void aUnitsSummationGoesUpOnlyWhenItsBodyAcceptsIt(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var by = house.as(f.harbourSecretary);
        var id = house.summations.begin(by, NewSummation.of(SummationKind.UNIT, f.harbour, "The spring"));
        house.summations.add(by, id, PAIRS);
        house.summations.submit(by, id);
        var body = f.meetingOf(f.harbour);

        assertThatThrownBy(() -> house.decisions.record(by, id, body, house.reviews.hands(0, 2), ""))
                .hasMessageContaining("summation.reason_missing");
        house.decisions.record(by, id, body, house.reviews.hands(0, 2), "Too rosy.");
        assertThat(house.due(house.finding(id), f.north)).isEmpty();
        assertThat(house.summation(id).state()).isEqualTo(SummationState.SENT_BACK);

        house.summations.submit(by, id);
        house.accept(f.harbourSecretary, id, f.harbour);
        assertThat(house.due(house.finding(id), f.north)).isPresent();
    }

    @BothDatabases
    void aMembersOwnIsDiscussedAndNeverVotedOn(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var finding = house.lesson(f.harbourMember, f.harbour, "One listens.");
        var id = house.plans
                .read(tx -> tx.dao(FindingDao.class).find(finding))
                .orElseThrow()
                .summation();
        var by = house.as(f.harbourSecretary);
        var body = f.meetingOf(f.harbour);

        assertThatThrownBy(() -> house.decisions.record(by, id, body, house.reviews.hands(0, 2), "Too rosy."))
                .hasMessageContaining("summation.not_submitted");
        assertThatThrownBy(() ->
                        house.decisions.open(by, id, body, db.clock().instant().plusSeconds(86_400 * 3)))
                .hasMessageContaining("summation.not_submitted");
        assertThat(house.summation(id).state().isOpen()).isFalse();
        assertThat(house.due(finding, f.harbour)).isPresent();
    }

    @BothDatabases
    void sourcesAreAnsweredOnlyByWhatIsThere(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "One listens.");
        var other = house.lesson(f.harbourSecretary, f.harbour, "One writes.");
        var elsewhere = house.lesson(f.valleyMember, f.valley, "Never in the rain.");
        var by = house.as(f.harbourSecretary);
        var id = house.syntheses.begin(by, f.harbour, "Spring");

        assertThat(house.syntheses.begin(by, f.harbour, "Another")).isEqualTo(id);
        assertThat(house.sources(id)).containsExactly(lesson, other);
        assertThatThrownBy(() -> house.syntheses.answer(by, id, List.of(elsewhere), Answer.setAside("x")))
                .hasMessageContaining("answer.not_a_source");
        assertThatThrownBy(() -> house.syntheses.answer(by, id, List.of(lesson), Answer.takenUp(elsewhere, "")))
                .hasMessageContaining("answer.no_target");
        assertThatThrownBy(() -> house.syntheses.answer(by, id, List.of(lesson), Answer.merged(lesson, "")))
                .hasMessageContaining("answer.itself");
        house.syntheses.answer(by, id, List.of(lesson), Answer.merged(other, ""));
        assertThatThrownBy(() -> house.syntheses.answer(by, id, List.of(other), Answer.merged(lesson, "")))
                .hasMessageContaining("answer.circle");
    }

    @BothDatabases
    void lessonsAreFoundByWordsTagUnitAndKind(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var by = house.as(f.harbourMember);
        var id = house.summations.begin(by, NewSummation.ofMember(f.harbour, "Doors"));
        house.summations.add(
                by,
                id,
                new NewFinding(
                        FindingSort.LESSON,
                        FindingKind.STOP,
                        Reach.US,
                        "No évening rounds.",
                        "",
                        NewFinding.tags("Doors, street work"),
                        Optional.empty()));
        house.summations.submit(by, id);
        house.lesson(f.valleyMember, f.valley, "Never in the rain.");
        var hidden = house.summations.begin(
                house.as(f.valleyMember),
                new NewSummation(
                        SummationKind.MEMBER,
                        f.valley,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "For our chain",
                        Visibility.CHAIN));
        house.summations.add(house.as(f.valleyMember), hidden, PAIRS);
        house.summations.submit(house.as(f.valleyMember), hidden);

        assertThat(found(house, "", "", Optional.empty())).hasSize(2);
        assertThat(found(house, "EVENING", "", Optional.empty())).containsExactly("No évening rounds.");
        assertThat(found(house, "", "Street work", Optional.empty())).containsExactly("No évening rounds.");
        assertThat(found(house, "", "street", Optional.empty())).isEmpty();
        assertThat(found(house, "", "", Optional.of(f.south))).containsExactly("Never in the rain.");
        assertThat(found(house, "door 100%", "", Optional.empty())).isEmpty();
    }

    private static List<String> found(SummationHouse house, String words, String tag, Optional<UnitId> unit) {
        var filter = new Lessons.Filter(
                words,
                tag,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
        return house
                .db
                .work()
                .read(house.as(house.federation.harbourMember), tx -> house.lessons.search(tx, filter))
                .stream()
                .map(lesson -> lesson.finding().words())
                .toList();
    }
}
