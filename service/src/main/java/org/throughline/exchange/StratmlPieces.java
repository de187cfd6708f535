package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.throughline.exchange.StratmlForeign.OfPiece;
import org.throughline.exchange.StratmlForeign.Role;
import org.throughline.exchange.StratmlForeign.Sequence;
import org.throughline.exchange.StratmlPlan.Goal;
import org.throughline.exchange.StratmlPlan.Objective;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Value;

/** Cuts a StratML plan into provisions. */
final class StratmlPieces {
    private final StratmlOutline.Headings headings;
    private final List<Piece> pieces = new ArrayList<>();

    StratmlPieces(StratmlOutline.Headings headings) {
        this.headings = headings;
    }

    List<Piece> of(StratmlPlan plan) {
        plan.vision().ifPresent(vision -> statement("vision", Role.VISION, headings.vision(), vision));
        plan.mission().ifPresent(mission -> statement("mission", Role.MISSION, headings.mission(), mission));
        values(plan.values());
        List<String> numbers =
                numbers("", plan.goals().stream().map(Goal::sequence).toList());
        for (int i = 0; i < plan.goals().size(); i++) {
            goal("goal-" + (i + 1), numbers.get(i), plan.goals().get(i));
        }
        return pieces;
    }

    private void statement(String key, Role role, String title, Statement statement) {
        var foreign = OfPiece.of(
                role,
                Optional.empty(),
                StratmlShape.ofBody(statement.description()),
                statement.identifier(),
                statement.kept());
        add(key, Optional.empty(), Piece.Kind.HEADING, "", title, StratmlShape.body(statement.description()), foreign);
    }

    private void values(List<Value> values) {
        if (values.isEmpty()) {
            return;
        }
        add("values", Optional.empty(), Piece.Kind.HEADING, "", headings.values(), "", OfPiece.of(Role.VALUES));
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String title = StratmlShape.title(value.name());
            String body = StratmlShape.body(value.description());
            boolean onlyText = title.isEmpty() && !body.isEmpty();
            var foreign = OfPiece.of(
                    Role.VALUE,
                    StratmlShape.ofTitle(value.name(), Optional.of(headings.value())),
                    StratmlShape.ofBody(value.description()),
                    Optional.empty(),
                    value.kept());
            add(
                    "value-" + (i + 1),
                    Optional.of("values"),
                    onlyText ? Piece.Kind.PARAGRAPH : Piece.Kind.HEADING,
                    "",
                    onlyText ? "" : titled(title, body, headings.value()),
                    body,
                    foreign);
        }
    }

    private void goal(String key, String number, Goal goal) {
        Optional<String> name = Optional.of(goal.name());
        Optional<String> description = Optional.of(goal.description());
        String body = StratmlShape.body(description);
        var foreign = new OfPiece(
                Role.GOAL,
                StratmlShape.ofTitle(name, Optional.of(headings.goal())),
                StratmlShape.ofBody(description),
                goal.identifier(),
                goal.sequence().map(text -> new Sequence(text, number)),
                goal.stakeholders(),
                goal.otherInformation(),
                List.of(),
                goal.kept());
        String title = titled(StratmlShape.title(name), body, headings.goal());
        add(key, Optional.empty(), Piece.Kind.HEADING, number, title, body, foreign);
        List<String> numbers = numbers(
                number, goal.objectives().stream().map(Objective::sequence).toList());
        for (int i = 0; i < numbers.size(); i++) {
            objective(key, i + 1, numbers.get(i), goal.objectives().get(i));
        }
    }

    private void objective(String goal, int place, String number, Objective objective) {
        String body = StratmlShape.body(objective.description());
        var foreign = new OfPiece(
                Role.OBJECTIVE,
                StratmlShape.ofTitle(objective.name(), Optional.of(headings.objective())),
                StratmlShape.ofBody(objective.description()),
                objective.identifier(),
                objective.sequence().map(text -> new Sequence(text, number)),
                objective.stakeholders(),
                objective.otherInformation(),
                objective.indicators(),
                objective.kept());
        String title = titled(StratmlShape.title(objective.name()), body, headings.objective());
        String key = goal + "-objective-" + place;
        add(key, Optional.of(goal), Piece.Kind.OBJECTIVE, number, title, body, foreign);
    }

    private void add(
            String key,
            Optional<String> parent,
            Piece.Kind kind,
            String number,
            String title,
            String body,
            OfPiece foreign) {
        pieces.add(new Piece(key, parent, kind, number, title, body, Optional.of(StratmlForeign.write(foreign))));
    }

    private static String titled(String title, String body, String otherwise) {
        if (!title.isEmpty()) {
            return title;
        }
        return body.isEmpty() ? otherwise : StratmlShape.derived(body);
    }

    /** The file's own numbers where all siblings have one and no two the same, else their places; below the parent's number. */
    private static List<String> numbers(String parent, List<Optional<String>> sequences) {
        List<String> own =
                sequences.stream().map(text -> StratmlShape.title(text)).toList();
        boolean usable = own.stream().noneMatch(text -> text.isEmpty() || text.length() > 16)
                && new HashSet<>(own).size() == own.size();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < own.size(); i++) {
            String number = usable ? own.get(i) : Integer.toString(i + 1);
            numbers.add(parent.isEmpty() || number.startsWith(parent + ".") ? number : parent + "." + number);
        }
        return numbers;
    }
}
