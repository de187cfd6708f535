package org.throughline.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;

/** Tells plans to whoever may read them: the model of the JSON, and what pages are made from. */
public final class PlanViews {
    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Measures measures;
    private final Units units;

    public PlanViews(Plans plans, Texts texts, Links links, Measures measures, Units units) {
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.measures = measures;
        this.units = units;
    }

    /** The plan with the version that counts today. */
    public PlanView of(Tx tx, Plan plan) {
        return of(tx, plan, plans.currentVersion(tx, plan.id()));
    }

    /** The plan with one of its versions. */
    public PlanView of(Tx tx, Plan plan, Version version) {
        var named = measures.all(tx).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        return new PlanView(
                plan.id(),
                plan.slug(),
                plan.tier(),
                plan.title(),
                plan.period(),
                plan.state(),
                plan.unit(),
                units.get(tx, plan.unit()).name(),
                plan.visibility(),
                plan.follows(),
                plan.revision(),
                plans.mayDraft(tx.actor(), tx, plan),
                VersionView.of(version),
                texts.provisions(tx, version.id()).stream()
                        .map(provision -> provision(tx, provision, named))
                        .toList());
    }

    /** Every plan that the actor may read, newest period first. */
    public List<PlanView.Entry> all(Tx tx) {
        return entries(tx, plans.all(tx));
    }

    /** The unit with this short name or id; empty for none asked. @throws org.throughline.kernel.Refusal unknown */
    Optional<UnitId> unit(Tx tx, String slug) {
        return Optional.ofNullable(slug)
                .filter(text -> !text.isEmpty())
                .map(text -> units.named(tx, text).id());
    }

    /** These in a list. */
    List<PlanView.Entry> entries(Tx tx, List<Plan> shown) {
        var names = new HashMap<UnitId, String>();
        units.all(tx).forEach(unit -> names.put(unit.id(), unit.name()));
        return shown.stream()
                .map(plan -> new PlanView.Entry(
                        plan.id(),
                        plan.slug(),
                        plan.tier(),
                        plan.title(),
                        plan.period(),
                        plan.state(),
                        plan.unit(),
                        names.getOrDefault(plan.unit(), ""),
                        plans.currentVersion(tx, plan.id()).state()))
                .toList();
    }

    private PlanView.ProvisionView provision(Tx tx, Provision p, Map<MeasureId, Measure> named) {
        return new PlanView.ProvisionView(
                p.id(),
                p.parent(),
                p.depth(),
                p.number(),
                p.kind(),
                p.title(),
                p.body(),
                p.weight(),
                p.startsOn(),
                p.dueOn(),
                p.answers(),
                p.salt(),
                p.digest(),
                p.revision(),
                p.indicators().stream().map(i -> indicator(tx, i, named)).toList(),
                p.isObjective() ? serves(tx, p.id()) : Optional.empty(),
                texts.origins(tx, p.id()).stream().map(Origin::origin).toList());
    }

    private PlanView.IndicatorView indicator(Tx tx, Indicator i, Map<MeasureId, Measure> named) {
        var measure = named.get(i.measure());
        return new PlanView.IndicatorView(
                i.id(),
                i.measure(),
                measure.name(tx.actor().lang()),
                measure.decimals(),
                i.kind(),
                i.baseline(),
                i.target(),
                i.due(),
                links.feeds(tx, i.id()));
    }

    /** What the objective serves today; nothing where the actor may not read the plan above. */
    public Optional<PlanView.ServesView> serves(Tx tx, ProvisionId objective) {
        return links.servedBy(tx, objective).flatMap(serving -> {
            if (serving.isInitiative()) {
                return Optional.of(
                        new PlanView.ServesView(Optional.empty(), "", "", serving.weight(), serving.reason()));
            }
            var target = serving.target().orElseThrow();
            return plans.find(tx, target)
                    .flatMap(above -> texts.current(tx, target)
                            .map(words -> new PlanView.ServesView(
                                    serving.target(), words.label(), above.slug(), serving.weight(), "")));
        });
    }
}
