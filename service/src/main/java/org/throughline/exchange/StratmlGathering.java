package org.throughline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.StratmlForeign.OfPiece;
import org.throughline.exchange.StratmlForeign.OfPlan;
import org.throughline.exchange.StratmlForeign.Role;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Goal;
import org.throughline.exchange.StratmlPlan.Objective;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Value;

/** Puts the provisions of one outline together as a StratML plan. */
final class StratmlGathering {
    private final Outline outline;
    private final Optional<StratmlReport> report;
    private final OfPlan foreign;
    private final Map<String, OfPiece> parts = new HashMap<>();
    private final Map<String, List<Piece>> children = new HashMap<>();
    private final List<Piece> roots = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();

    private Optional<String> description;
    private Optional<String> otherInformation;
    private Optional<Statement> vision = Optional.empty();
    private Optional<Statement> mission = Optional.empty();
    private final List<Value> values = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    /** In Part 2 the objectives that stand under no goal, since only an objective says what is measured. */
    private final List<Objective> loose = new ArrayList<>();

    /** @param report what Part 2 says besides; none for Part 1 */
    StratmlGathering(Outline outline, Optional<StratmlReport> report) {
        this.outline = outline;
        this.report = report;
        foreign = outline.foreign().map(StratmlForeign::plan).orElseGet(OfPlan::none);
        Set<String> keys = new HashSet<>();
        for (Piece piece : outline.pieces()) {
            keys.add(piece.key());
            piece.foreign().map(StratmlForeign::piece).ifPresent(part -> {
                parts.put(piece.key(), part);
                part.identifier().map(StratmlTypes::trim).ifPresent(identifiers::add);
            });
        }
        foreign.organizations()
                .forEach(organization -> organization.identifier().ifPresent(identifiers::add));
        for (Piece piece : outline.pieces()) {
            piece.parent()
                    .filter(keys::contains)
                    .map(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>()))
                    .orElse(roots)
                    .add(piece);
        }
        description = StratmlShape.backBody(foreign.description(), outline.description());
        otherInformation = foreign.otherInformation();
    }

    StratmlPlan plan() {
        roots.forEach(this::place);
        String name =
                StratmlShape.backTitle(foreign.title(), outline.title(), "").orElse("");
        if (goals.isEmpty() || !loose.isEmpty()) {
            goals.add(new Goal(
                    name, "", Optional.empty(), Optional.empty(), List.of(), Optional.empty(), loose, List.of()));
        }
        var organizations = report.filter(one -> foreign.organizations().isEmpty())
                .map(one -> List.of(one.organization()))
                .orElse(foreign.organizations());
        return new StratmlPlan(
                report.map(one -> one.type(foreign.type())),
                foreign.schemaLocation()
                        .filter(location -> StratmlTypes.isSchemaLocation(location, report.isPresent())),
                name,
                description,
                otherInformation,
                organizations,
                vision,
                mission,
                values,
                goals,
                administration(),
                foreign.submitter(),
                foreign.kept(),
                foreign.keptInCore());
    }

    private void place(Piece piece) {
        Optional<Role> role = part(piece).map(OfPiece::role);
        if (role.equals(Optional.of(Role.VISION)) && vision.isEmpty()) {
            vision = Optional.of(statement(piece));
        } else if (role.equals(Optional.of(Role.MISSION)) && mission.isEmpty()) {
            mission = Optional.of(statement(piece));
        } else if (role.equals(Optional.of(Role.VALUES))) {
            otherInformation = joined(otherInformation, piece.body());
            below(piece).forEach(this::value);
        } else if (role.equals(Optional.of(Role.VALUE))) {
            value(piece);
        } else if (role.equals(Optional.of(Role.DESCRIPTION))) {
            description = description(piece);
        } else if (piece.kind() == Piece.Kind.PARAGRAPH) {
            otherInformation = joined(otherInformation, words(piece));
            below(piece).forEach(this::place);
        } else if (report.isPresent() && piece.kind() == Piece.Kind.OBJECTIVE) {
            var goalsBelow = new ArrayList<Piece>();
            objective(piece, loose, goalsBelow);
            goalsBelow.forEach(this::place);
        } else {
            goal(piece);
        }
    }

    /** The shape is that of the plan's description, which this paragraph stands for. */
    private Optional<String> description(Piece piece) {
        String body = joined(Optional.of(outline.description()).filter(text -> !text.isBlank()), words(piece))
                .orElse("");
        return StratmlShape.backBody(foreign.description(), body);
    }

    private Statement statement(Piece piece) {
        OfPiece part = part(piece).orElseThrow();
        Optional<String> text = body(piece);
        for (Piece child : below(piece)) {
            text = joined(text, allWords(child));
        }
        return new Statement(text, part.identifier(), part.kept());
    }

    private void value(Piece piece) {
        Optional<String> text = body(piece);
        for (Piece child : below(piece)) {
            text = joined(text, allWords(child));
        }
        values.add(new Value(title(piece), text, part(piece).map(OfPiece::kept).orElse(List.of())));
    }

    private void goal(Piece piece) {
        Optional<OfPiece> part = part(piece);
        var objectives = new ArrayList<Objective>();
        var goalsBelow = new ArrayList<Piece>();
        Optional<String> other = gather(piece, objectives, goalsBelow);
        goals.add(new Goal(
                title(piece).orElse(""),
                body(piece).orElse(""),
                identifier(piece),
                sequence(piece),
                stakeholders(piece),
                other,
                objectives,
                part.map(OfPiece::kept).orElse(List.of())));
        goalsBelow.forEach(this::place);
    }

    private void objective(Piece piece, List<Objective> objectives, List<Piece> goalsBelow) {
        Optional<OfPiece> part = part(piece);
        var below = new ArrayList<Objective>();
        Optional<String> other = gather(piece, below, goalsBelow);
        objectives.add(new Objective(
                title(piece),
                body(piece),
                identifier(piece),
                sequence(piece),
                stakeholders(piece),
                other,
                measured(piece),
                part.map(OfPiece::kept).orElse(List.of())));
        objectives.addAll(below);
    }

    private List<Stakeholder> stakeholders(Piece piece) {
        var all = new ArrayList<>(part(piece).map(OfPiece::stakeholders).orElse(List.of()));
        report.ifPresent(one -> one.stakeholders(piece.key()).stream()
                .filter(own -> all.stream().noneMatch(known -> known.name().equals(own.name())))
                .forEach(all::add));
        return all;
    }

    private List<StratmlIndicator> measured(Piece piece) {
        return report.map(one -> one.indicators(piece.key()))
                .orElseGet(() -> part(piece).map(OfPiece::indicators).orElse(List.of()));
    }

    /** Sorts what stands under a goal or objective; its other information, the paragraphs below it included. */
    private Optional<String> gather(Piece piece, List<Objective> objectives, List<Piece> goalsBelow) {
        Optional<String> other = part(piece).flatMap(OfPiece::otherInformation);
        for (Piece child : below(piece)) {
            if (child.kind() == Piece.Kind.OBJECTIVE) {
                objective(child, objectives, goalsBelow);
            } else if (child.kind() == Piece.Kind.PARAGRAPH && part(child).isEmpty()) {
                other = joined(other, words(child));
                goalsBelow.addAll(below(child));
            } else {
                goalsBelow.add(child);
            }
        }
        return other;
    }

    /** The name to send out; a provision that never had one and is untitled has none. */
    private Optional<String> title(Piece piece) {
        Optional<StratmlShape> shape = part(piece).flatMap(OfPiece::title);
        return part(piece).isEmpty() && piece.title().isBlank()
                ? Optional.empty()
                : StratmlShape.backTitle(shape, piece.title(), piece.body());
    }

    private Optional<String> body(Piece piece) {
        return StratmlShape.backBody(part(piece).flatMap(OfPiece::body), piece.body());
    }

    private Optional<String> identifier(Piece piece) {
        return part(piece).isPresent() ? part(piece).flatMap(OfPiece::identifier) : Optional.of(made(piece.key()));
    }

    /** A valid identifier from a key, which no other part of this plan has. */
    private String made(String key) {
        String wanted = "_" + key.replaceAll("[^A-Za-z0-9._-]", "_");
        String made = wanted;
        for (int i = 2; !identifiers.add(made); i++) {
            made = wanted + "-" + i;
        }
        return made;
    }

    private Optional<String> sequence(Piece piece) {
        Optional<String> number = Optional.of(piece.number()).filter(text -> !text.isBlank());
        return part(piece).isEmpty()
                ? number
                : part(piece)
                        .flatMap(OfPiece::sequence)
                        .map(was -> was.number().equals(piece.number())
                                        || was.text().isBlank()
                                ? was.text()
                                : number.orElse(""));
    }

    private Optional<Administration> administration() {
        Optional<Administration> was = foreign.administration();
        Optional<String> start = date(was.flatMap(Administration::startDate), outline.start(), foreign.suppliedStart());
        Optional<String> end = date(was.flatMap(Administration::endDate), outline.end(), foreign.suppliedEnd());
        if (was.isEmpty() && start.isEmpty() && end.isEmpty()) {
            return was;
        }
        return Optional.of(new Administration(
                was.flatMap(Administration::identifier),
                start,
                end,
                was.flatMap(Administration::publicationDate),
                was.flatMap(Administration::source),
                was.flatMap(Administration::submitter),
                was.map(Administration::kept).orElse(List.of())));
    }

    private static Optional<String> date(Optional<String> was, Optional<LocalDate> now, Optional<String> supplied) {
        Optional<String> text = now.map(LocalDate::toString);
        boolean unchanged = was.flatMap(StratmlTypes::date).equals(now) || (text.isPresent() && text.equals(supplied));
        return unchanged ? was : text;
    }

    private Optional<OfPiece> part(Piece piece) {
        return Optional.ofNullable(parts.get(piece.key()));
    }

    private List<Piece> below(Piece piece) {
        return children.getOrDefault(piece.key(), List.of());
    }

    private static String words(Piece piece) {
        return joined(Optional.of(piece.title()).filter(text -> !text.isBlank()), piece.body())
                .orElse("");
    }

    private String allWords(Piece piece) {
        Optional<String> text = Optional.of(words(piece));
        for (Piece child : below(piece)) {
            text = joined(text, allWords(child));
        }
        return text.orElse("");
    }

    /** Two texts with an empty line between them, or the one that has words. */
    private static Optional<String> joined(Optional<String> first, String second) {
        if (second.isBlank()) {
            return first;
        }
        return Optional.of(first.filter(text -> !text.isBlank())
                .map(text -> text + "\n\n" + second)
                .orElse(second));
    }
}
