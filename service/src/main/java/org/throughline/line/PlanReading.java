package org.throughline.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Tier;
import org.throughline.plan.Version;
import org.throughline.plan.VersionState;
import org.throughline.pledge.Uptakes;
import org.throughline.progress.Figures;
import org.throughline.review.Distribution;
import org.throughline.review.Judgements;

/** One reading of one version of a plan: each kind of thing is asked for once, for all provisions. */
final class PlanReading {
    /** Where it all comes from. */
    record Sources(
            Plans plans,
            Texts texts,
            Units units,
            Measures measures,
            Decisions decisions,
            Figures figures,
            Judgements judgements,
            Uptakes uptakes,
            Beside beside) {}

    private final Tx tx;
    private final Sources from;
    private final Plan plan;
    private final Version shown;
    private final Optional<Version> open;
    private final LineDao dao;
    private final Sight sight;
    private final Map<UnitId, Unit> byId;

    PlanReading(Tx tx, Sources from, Plan plan, Version shown, Optional<Version> open) {
        this.tx = tx;
        this.from = from;
        this.plan = plan;
        this.shown = shown;
        this.open = open;
        this.dao = tx.dao(LineDao.class);
        this.sight = Sight.of(tx.actor());
        this.byId = Strands.by(from.units().all(tx), Unit::id);
    }

    PlanLine line(boolean current) {
        var provisions = from.texts().provisions(tx, shown.id());
        var objectives = provisions.stream()
                .filter(Provision::isObjective)
                .map(Provision::id)
                .toList();
        var strands = strands(objectives);
        var hanging = Hanging.read(tx, dao, sight, plan, shown, open);
        var notes = from.beside().of(tx, shown.id());
        var points = points(provisions, strands, hanging, notes);
        var owner = byId.get(plan.unit());
        return new PlanLine(
                plan.id(),
                plan.slug(),
                plan.title(),
                plan.tier(),
                plan.period(),
                plan.state(),
                new PlanLine.Owner(owner.id(), owner.slug(), owner.name()),
                version(current),
                across(points),
                dao.assessment(plan.id()).map(a -> new PlanLine.Assessment(a.body(), a.writtenOn())),
                points,
                notes.getOrDefault(Beside.WHOLE, List.of()),
                open.filter(version -> !version.id().equals(shown.id())).map(hanging::next),
                from.plans().mayDraft(tx.actor(), tx, plan),
                dao.realign(plan.id(), sight.all(), sight.scopes()));
    }

    private PlanLine.Shown version(boolean current) {
        return new PlanLine.Shown(
                shown.id(),
                shown.number(),
                shown.state(),
                shown.lang(),
                current,
                shown.discussionUntil(),
                shown.inForceFrom(),
                shown.inForceTo(),
                shown.fingerprint(),
                from.decisions().of(tx, shown));
    }

    private Strands strands(List<ProvisionId> objectives) {
        var first = objectives.isEmpty() ? List.<LineDao.Link>of() : dao.serving(objectives);
        var lower = first.stream().map(LineDao.Link::objective).toList();
        var second = lower.isEmpty() ? List.<LineDao.Link>of() : dao.serving(lower);
        var all = Stream.concat(first.stream(), second.stream()).toList();
        var below = all.stream().map(LineDao.Link::objective).distinct().toList();
        var measured = new ArrayList<>(objectives);
        measured.addAll(below);
        var spots = below.isEmpty() ? Map.<ProvisionId, Spot>of() : Strands.by(dao.spots(below), Spot::provision);
        var readable = Stream.concat(
                        objectives.stream(),
                        lower.stream()
                                .filter(spots::containsKey)
                                .filter(id -> tx.actor().reads(spots.get(id).scope())))
                .distinct()
                .toList();
        return new Strands(
                tx.actor(),
                Strands.under(all),
                spots,
                measured.isEmpty() ? Map.of() : gauges(measured),
                from.judgements().of(tx, measured),
                from.uptakes().of(tx, plan, readable),
                byId);
    }

    private Map<ProvisionId, Gauge> gauges(List<ProvisionId> objectives) {
        var gauges = new HashMap<ProvisionId, Gauge>();
        from.figures().of(tx, objectives).forEach((id, progress) -> gauges.put(id, Gauge.of(progress)));
        return gauges;
    }

    private List<PlanLine.Point> points(
            List<Provision> provisions, Strands strands, Hanging hanging, Map<ProvisionId, List<Beside.Note>> notes) {
        var asked = shown.state().guides() || shown.state() == VersionState.ADOPTED
                ? from.units().children(tx, plan.unit())
                : List.<Unit>of();
        var names = Strands.by(from.measures().all(tx), Measure::id);
        var points = new ArrayList<PlanLine.Point>(provisions.size());
        var used = new HashSet<String>();
        for (var p : provisions) {
            var carried = p.isObjective() ? strands.of(p.id(), asked) : List.<Strand>of();
            points.add(new PlanLine.Point(
                    p.id(),
                    p.anchor(),
                    printed(p.number(), used),
                    p.number(),
                    p.depth(),
                    p.kind(),
                    p.title(),
                    p.body(),
                    p.weight(),
                    p.startsOn(),
                    p.dueOn(),
                    p.answers(),
                    measured(p, names),
                    hanging.serves(p.id()),
                    hanging.initiative(p.id()),
                    hanging.statements(p.id()),
                    hanging.amendments(p.id()),
                    hanging.lessons(p.id()),
                    hanging.grewFrom(p.id()),
                    carried,
                    Optional.ofNullable(strands.gauges().get(p.id())),
                    Voices.of(strands.said().getOrDefault(p.id(), Distribution.NOTHING)),
                    notes.getOrDefault(p.id(), List.of())));
        }
        return points;
    }

    private static String printed(String number, Set<String> used) {
        var plain = number.replaceAll("[^0-9A-Za-z]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() || !used.add(plain) ? "" : "p" + plain;
    }

    private List<PlanLine.Measured> measured(Provision p, Map<MeasureId, Measure> names) {
        return p.indicators().stream()
                .map(i -> {
                    var measure = names.get(i.measure());
                    return new PlanLine.Measured(
                            i.id(),
                            measure.name(tx.actor().lang()),
                            i.kind(),
                            measure.decimals(),
                            i.baseline(),
                            i.target(),
                            i.due());
                })
                .toList();
    }

    private PlanLine.Across across(List<PlanLine.Point> points) {
        var gauged = points.stream().flatMap(p -> p.gauge().stream()).toList();
        return new PlanLine.Across(
                plan.follows()
                        .map(former -> from.plans().get(tx, former))
                        .filter(former -> tx.actor().reads(former.scope()))
                        .map(PlanReading::neighbour),
                points.stream()
                        .flatMap(p -> p.grewFrom().entrySet().stream())
                        .filter(e -> Hanging.LEARNED.contains(e.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                above(points),
                below(),
                points.stream().filter(PlanLine.Point::objective).count(),
                gauged.stream().mapToLong(Gauge::tasks).sum(),
                gauged.stream().mapToLong(Gauge::done).sum(),
                gauged.stream().mapToLong(Gauge::dropped).sum());
    }

    /** The plans on the way up, highest first, told by the first objective that serves one. */
    private List<PlanLine.Neighbour> above(List<PlanLine.Point> points) {
        var first = points.stream().filter(p -> p.serves().isPresent()).findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        var path = Throughlines.up(tx, dao, first.get().id());
        var above = new ArrayList<PlanLine.Neighbour>();
        for (var spot : path) {
            if (!spot.plan().equals(plan.id())) {
                above.add(new PlanLine.Neighbour(spot.slug(), spot.planTitle(), spot.tier()));
            }
        }
        return above;
    }

    private List<PlanLine.Tiered> below() {
        var tiers = new HashMap<Tier, List<LineDao.Below>>();
        for (var below : dao.below(plan.id(), shown.id())) {
            if (tx.actor().reads(below.scope())) {
                tiers.computeIfAbsent(below.tier(), tier -> new ArrayList<>()).add(below);
            }
        }
        return tiers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new PlanLine.Tiered(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream()
                                .filter(below -> below.state().guides())
                                .count()))
                .toList();
    }

    private static PlanLine.Neighbour neighbour(Plan plan) {
        return new PlanLine.Neighbour(plan.slug(), plan.title(), plan.tier());
    }
}
