package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.mustBeValid;
import static org.throughline.exchange.StratmlFixture.read;
import static org.throughline.exchange.StratmlFixture.tenants;
import static org.throughline.exchange.StratmlFixture.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Piece.Kind;

final class StratmlOutlineTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2028, 2, 29);

    private final StratmlPlan tenants = read(tenants()).plan();
    private final Outline outline = StratmlOutline.of(tenants);

    @Test
    void goalsAreHeadingsWithTheirObjectivesBeneath() {
        assertThat(outline.pieces())
                .extracting(Piece::kind, Piece::number, Piece::title)
                .map(row -> row.toList().toString())
                .containsExactly(
                        "[HEADING, , Vision]",
                        "[HEADING, , Mission]",
                        "[HEADING, , Values]",
                        "[HEADING, , Solidarity]",
                        "[HEADING, , Openness]",
                        "[PARAGRAPH, , ]",
                        "[HEADING, , Value]",
                        "[HEADING, 1, Repairs]",
                        "[OBJECTIVE, 1.1, Register]",
                        "[OBJECTIVE, 1.2, Stairwell Visits]",
                        "[OBJECTIVE, 1.3, Damp, Mould & Heating]",
                        "[HEADING, 2, Fair Rents]",
                        "[HEADING, 3, Goal]",
                        "[OBJECTIVE, 3.1, Objective]",
                        "[OBJECTIVE, 3.2, Ask what else is needed.]");
        assertThat(piece("Repairs").body()).isEqualTo("Get every reported repair done within ninety days.");
        assertThat(piece("Register").parent()).contains(piece("Repairs").key());
        assertThat(outline.start()).contains(MARCH);
        assertThat(outline.end()).isEmpty();
    }

    @Test
    void theFilesOwnNumbersArePrintedWhereEverySiblingHasOne() {
        var numbered = read(StratmlFixture.plan(
                "<Goal><Name>x</Name><Description/><SequenceIndicator>B</SequenceIndicator><Objective>"
                        + "<SequenceIndicator>B.4</SequenceIndicator></Objective><Objective>"
                        + "<SequenceIndicator>5</SequenceIndicator></Objective></Goal>"));

        assertThat(StratmlOutline.of(numbered.plan()).pieces())
                .extracting(Piece::number)
                .containsExactly("B", "B.4", "B.5");
    }

    @Test
    void anEditedTitleAndBodyGoOutEditedAndTheRestStays() {
        var pieces = new ArrayList<>(outline.pieces());
        pieces.replaceAll(piece -> switch (piece.title()) {
            case "Repairs" -> worded(piece, "Repairs at once", piece.body());
            case "Register" -> worded(piece, piece.title(), "Keep it open.");
            case "Objective" -> worded(piece, piece.title(), "New words.");
            default -> piece;
        });

        StratmlPlan plan = StratmlOutline.toPlan(with(pieces));

        StratmlPlan.Goal was = tenants.goals().get(0);
        StratmlPlan.Goal goal = plan.goals().get(0);
        assertThat(goal.name()).isEqualTo("Repairs at once");
        assertThat(goal.description()).isEqualTo(was.description());
        assertThat(goal.stakeholders()).isEqualTo(was.stakeholders());
        assertThat(goal.identifier()).isEqualTo(was.identifier());
        assertThat(goal.objectives().get(0).description()).contains("Keep it open.");
        assertThat(goal.objectives().subList(1, 3)).isEqualTo(was.objectives().subList(1, 3));
        assertThat(plan.goals().get(2).objectives().get(0).description()).contains("New words.");
        assertThat(plan.goals().get(2).objectives().get(0).name()).isEmpty();
        mustBeValid(written(plan));
    }

    @Test
    void aNewObjectiveGoesOutAtItsPlaceWithAnIdentifierOfItsOwn() {
        var pieces = new ArrayList<>(outline.pieces());
        int place = pieces.indexOf(piece("Stairwell Visits"));
        pieces.add(place, plain("0c3w9v1m4k2p8", piece("Repairs").key(), Kind.OBJECTIVE, "1.2", "Train stewards", ""));
        pieces.replaceAll(piece -> piece.title().equals("Stairwell Visits") ? numbered(piece, "1.3") : piece);

        StratmlPlan plan = StratmlOutline.toPlan(with(pieces));

        List<StratmlPlan.Objective> objectives = plan.goals().get(0).objectives();
        assertThat(objectives.get(1).name()).contains("Train stewards");
        assertThat(objectives.get(1).identifier()).contains("_0c3w9v1m4k2p8");
        assertThat(objectives.get(1).sequence()).contains("1.2");
        assertThat(objectives.get(2).sequence()).contains("1.3");
        assertThat(objectives.get(3).sequence()).contains("2");
        mustBeValid(written(plan));
    }

    @Test
    void daysThatWereFilledInDoNotGoOutUntilTheyAreChanged() {
        Outline filled = StratmlOutline.withDates(outline, LATER, LATER);
        Outline moved = new Outline(
                filled.title(),
                filled.description(),
                Optional.of(MARCH.plusDays(1)),
                Optional.of(LATER.plusDays(1)),
                filled.pieces(),
                filled.foreign());

        assertThat(filled.start()).contains(MARCH);
        assertThat(filled.end()).contains(LATER);
        assertThat(StratmlOutline.toPlan(filled)).isEqualTo(tenants);
        assertThat(StratmlOutline.toPlan(moved).administration().orElseThrow().startDate())
                .contains("2026-03-02");
        assertThat(StratmlOutline.toPlan(moved).administration().orElseThrow().endDate())
                .contains("2028-03-01");
    }

    @Test
    void theDescriptionCanTravelAsAParagraph() {
        Outline travelling = StratmlOutline.withDescriptionAsPiece(outline);

        assertThat(travelling.description()).isEmpty();
        assertThat(travelling.pieces().get(0).body())
                .startsWith("What the Federation")
                .endsWith("repairs.");
        assertThat(StratmlOutline.toPlan(travelling)).isEqualTo(tenants);
    }

    @Test
    void aPlanThatNeverWasStratmlGoesOutValid() {
        var pieces = List.of(
                plain("p1", "", Kind.PARAGRAPH, "", "", "Preamble."),
                plain("h1", "", Kind.HEADING, "1", "Part one", "Words."),
                plain("p2", "h1", Kind.PARAGRAPH, "", "", "More words."),
                plain("o1", "h1", Kind.OBJECTIVE, "1.1", "First", "Do it."),
                plain("o2", "o1", Kind.OBJECTIVE, "1.1.1", "Finer", ""),
                plain("p3", "o2", Kind.PARAGRAPH, "", "", "Grounds."),
                plain("h2", "h1", Kind.HEADING, "1.2", "Chapter", ""),
                plain("o3", "h2", Kind.OBJECTIVE, "1.2.1", "Deep", ""),
                plain("o 4", "", Kind.OBJECTIVE, "2", "Alone", ""),
                plain("o_4", "lost", Kind.OBJECTIVE, "", "Lost", ""));
        var outline = new Outline("Ours", "About.", Optional.of(MARCH), Optional.of(LATER), pieces, Optional.empty());

        StratmlPlan plan = StratmlOutline.toPlan(outline);

        mustBeValid(written(plan));
        assertThat(plan.description()).contains("About.");
        assertThat(plan.otherInformation()).contains("Preamble.");
        assertThat(plan.goals())
                .extracting(StratmlPlan.Goal::name)
                .containsExactly("Part one", "Chapter", "Alone", "Lost");
        assertThat(plan.goals().get(0).otherInformation()).contains("More words.");
        assertThat(plan.goals().get(0).objectives())
                .extracting(objective -> objective.name().orElse(""))
                .containsExactly("First", "Finer");
        assertThat(plan.goals().get(0).objectives().get(1).otherInformation()).contains("Grounds.");
        assertThat(plan.goals())
                .extracting(goal -> goal.identifier().orElse(""))
                .containsExactly("_h1", "_h2", "_o_4", "_o_4-2");
        assertThat(plan.administration().orElseThrow().endDate()).contains("2028-02-29");
    }

    @Test
    void aPlanWithoutAnythingStillHasAGoal() {
        var empty = new Outline("Ours", "", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        assertThat(StratmlOutline.toPlan(empty).goals()).hasSize(1);
        mustBeValid(written(StratmlOutline.toPlan(empty)));
    }

    @Test
    void whatAProvisionDoesNotHoldIsShownAsNotes() {
        assertThat(StratmlOutline.notes(outline.foreign().orElseThrow()))
                .contains(
                        new Note(
                                "exchange.note.other",
                                "\\[Editor's note: the stewards' names are from the spring newsletter \\*as"
                                        + " printed\\*.\\]"),
                        new Note("exchange.note.source", "<https://tenants.example/plan_2026?lang=en&print=1>"),
                        new Note("exchange.note.submitter", "Mirela Costa, mirela@tenants.example"));
        assertThat(StratmlOutline.notes(piece("Repairs").foreign().orElseThrow()))
                .contains(new Note("exchange.note.stakeholders.person", """
                    - **Amina Okoro**: Convenor -- keeps the register; a plumber by trade.
                    - **Jonas Lind**: Steward "for the North Quay".
                    - **Rosa Vidal**\
                    """))
                .doesNotContain(new Note("exchange.note.stakeholders", ""));
        assertThat(StratmlOutline.notes(piece("Stairwell Visits").foreign().orElseThrow()))
                .containsExactly(new Note("exchange.note.sequence", "1"));
    }

    @Test
    void aForeignPartHoldsNoWordOfTheProvisionItself() {
        assertThat(outline.pieces()).allSatisfy(piece -> {
            String foreign = piece.foreign().orElseThrow();
            assertThat(piece.body())
                    .satisfiesAnyOf(
                            body -> assertThat(body).isEmpty(),
                            body -> assertThat(foreign).doesNotContain(body));
        });
        assertThat(piece("Fair Rents").foreign().orElseThrow()).doesNotContain("Fair", "Rents");
    }

    private Piece piece(String title) {
        return outline.pieces().stream()
                .filter(piece -> piece.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Outline with(List<Piece> pieces) {
        return new Outline(
                outline.title(), outline.description(), outline.start(), outline.end(), pieces, outline.foreign());
    }

    private static Piece worded(Piece piece, String title, String body) {
        return new Piece(piece.key(), piece.parent(), piece.kind(), piece.number(), title, body, piece.foreign());
    }

    private static Piece numbered(Piece piece, String number) {
        return new Piece(
                piece.key(), piece.parent(), piece.kind(), number, piece.title(), piece.body(), piece.foreign());
    }

    private static Piece plain(String key, String parent, Kind kind, String number, String title, String body) {
        Optional<String> above = Optional.of(parent).filter(text -> !text.isEmpty());
        return new Piece(key, above, kind, number, title, body, Optional.empty());
    }
}
