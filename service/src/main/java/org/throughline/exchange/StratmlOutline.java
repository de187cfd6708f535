package org.throughline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.exchange.StratmlForeign.OfPiece;
import org.throughline.exchange.StratmlForeign.OfPlan;
import org.throughline.exchange.StratmlPlan.Administration;

/**
 * A StratML plan as provisions, and provisions as a StratML plan. Vision, mission and each value are headings with their
 * description as body; goals are headings with their objectives beneath. The rest goes along as foreign parts, so that a
 * plan nobody edited goes out as it came in, and an edited one as it was edited.
 */
public final class StratmlOutline {
    /** The format of {@link Outline#foreign()} and {@link Piece#foreign()}: JSON, see {@code StratmlForeign}. */
    public static final String FORMAT = "stratml1";

    private StratmlOutline() {}

    /** Titles for what StratML gives none, in the language of the plan. */
    public record Headings(String vision, String mission, String values, String value, String goal, String objective) {

        /** As the standard calls them. */
        public static Headings standard() {
            return new Headings("Vision", "Mission", "Values", "Value", "Goal", "Objective");
        }
    }

    /** The plan as an outline, with the standard's own headings. */
    public static Outline of(StratmlPlan plan) {
        return of(plan, Headings.standard());
    }

    /** The plan as an outline. */
    public static Outline of(StratmlPlan plan, Headings headings) {
        Optional<String> name = Optional.of(plan.name());
        var foreign = new OfPlan(
                StratmlForeign.Role.PLAN,
                StratmlShape.ofTitle(name, Optional.empty()),
                StratmlShape.ofBody(plan.description()),
                plan.type(),
                plan.schemaLocation(),
                plan.otherInformation(),
                plan.organizations(),
                plan.administration(),
                plan.submitter(),
                Optional.empty(),
                Optional.empty(),
                plan.kept(),
                plan.keptInCore());
        return new Outline(
                StratmlShape.title(name),
                StratmlShape.body(plan.description()),
                plan.administration().flatMap(Administration::startDate).flatMap(StratmlTypes::date),
                plan.administration().flatMap(Administration::endDate).flatMap(StratmlTypes::date),
                new StratmlPieces(headings).of(plan),
                Optional.of(StratmlForeign.write(foreign)));
    }

    /** For plans that do not hold a description: it becomes a first paragraph, which goes out as the description again. */
    public static Outline withDescriptionAsPiece(Outline outline) {
        if (outline.description().isBlank()) {
            return outline;
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(
                "description",
                Optional.empty(),
                Piece.Kind.PARAGRAPH,
                "",
                "",
                outline.description(),
                Optional.of(StratmlForeign.write(OfPiece.of(StratmlForeign.Role.DESCRIPTION)))));
        pieces.addAll(outline.pieces());
        return new Outline(outline.title(), "", outline.start(), outline.end(), pieces, outline.foreign());
    }

    /**
     * Fills in the first and last day where the file gives none, for plans that must have a period. Days filled in do not
     * go out again unless they are changed.
     */
    public static Outline withDates(Outline outline, LocalDate start, LocalDate end) {
        OfPlan foreign = outline.foreign()
                .map(StratmlForeign::plan)
                .orElseGet(OfPlan::none)
                .supplying(
                        outline.start().isPresent() ? Optional.empty() : Optional.of(start.toString()),
                        outline.end().isPresent() ? Optional.empty() : Optional.of(end.toString()));
        return new Outline(
                outline.title(),
                outline.description(),
                outline.start().or(() -> Optional.of(start)),
                outline.end().or(() -> Optional.of(end)),
                outline.pieces(),
                Optional.of(StratmlForeign.write(foreign)));
    }

    /**
     * The outline as a plan that can be written as valid StratML. Headings become goals, objectives stand under the goal
     * above them (those below another objective too, after it), paragraphs become other information of what they stand
     * under; a plan without any goal gets one with its own title.
     */
    public static StratmlPlan toPlan(Outline outline) {
        return new StratmlGathering(outline, Optional.empty()).plan();
    }

    /** The same as Part 2, with what the report adds. */
    static StratmlPlan toPlan(Outline outline, StratmlReport report) {
        return new StratmlGathering(outline, Optional.of(report)).plan();
    }

    /** What the objective that a foreign part belongs to is measured by, as its file said it. */
    static List<StratmlIndicator> indicators(String foreign) {
        return StratmlForeign.isPlan(foreign)
                ? List.of()
                : StratmlForeign.piece(foreign).indicators();
    }

    /** The foreign part with other indicators. */
    static String withIndicators(String foreign, List<StratmlIndicator> indicators) {
        return StratmlForeign.write(StratmlForeign.piece(foreign).measured(indicators));
    }

    /** What a foreign part says that is of use to a reader of the plan or provision; foreign parts of the whole or of one piece. */
    public static List<Note> notes(String foreign) {
        return StratmlForeign.isPlan(foreign)
                ? StratmlNotes.of(StratmlForeign.plan(foreign))
                : StratmlNotes.of(StratmlForeign.piece(foreign));
    }
}
