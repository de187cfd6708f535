package org.throughline.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.exchange.StratmlIndicator.Relationship;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Role;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.http.Messages;
import org.throughline.kernel.Id;
import org.throughline.org.Units;
import org.throughline.plan.Indicator;
import org.throughline.plan.Links;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Serving;
import org.throughline.plan.Version;
import org.throughline.progress.Figures;
import org.throughline.progress.Progress;

/** How a plan stands today, as StratML Part 2 says it: targets, results by period, who works on it, and what it serves. */
public final class PlanReports {
    private final Plans plans;
    private final Units units;
    private final Measures measures;
    private final Links links;
    private final Figures figures;
    private final Messages messages;

    public PlanReports(Plans plans, Units units, Measures measures, Links links, Figures figures, Messages messages) {
        this.plans = plans;
        this.units = units;
        this.measures = measures;
        this.links = links;
        this.figures = figures;
        this.messages = messages;
    }

    /** The report on these provisions of a version. */
    StratmlReport of(Tx tx, Plan plan, Version version, List<Provision> provisions, Map<ProvisionId, String> foreign) {
        var indicators = new HashMap<String, List<StratmlIndicator>>();
        var stakeholders = new HashMap<String, List<Stakeholder>>();
        var progress = figures.of(tx, plan);
        var results = new PlanResults(messages, version.lang(), plan, plans.today(tx, plan));
        for (var provision : provisions) {
            stakeholders.put(provision.id().text(), stakeholders(tx, version.lang(), provision));
            if (provision.isObjective()) {
                var before = Optional.ofNullable(foreign.get(provision.id()))
                        .map(json -> StratmlForeign.piece(json).indicators())
                        .orElse(List.of());
                var measured = new ArrayList<>(measured(tx, provision, before, results));
                Optional.ofNullable(progress.get(provision.id()))
                        .map(Progress::work)
                        .flatMap(work -> results.work(provision, work))
                        .map(work -> work.saying(served(tx, provision), work.instances()))
                        .ifPresent(measured::add);
                indicators.put(provision.id().text(), measured);
            }
        }
        return new StratmlReport(results.any(), organization(tx, plan), indicators, stakeholders);
    }

    private List<StratmlIndicator> measured(
            Tx tx, Provision provision, List<StratmlIndicator> before, PlanResults results) {
        var made = new HashMap<String, Indicator>();
        provision.indicators().forEach(one -> made.put(one.id().text(), one));
        var all = new ArrayList<StratmlIndicator>();
        for (var one : before) {
            if (one.made().isEmpty()) {
                all.add(one);
            } else if (made.containsKey(one.made().get())) {
                all.add(own(tx, provision, made.remove(one.made().get()), Optional.of(one), results));
            }
        }
        provision.indicators().stream()
                .filter(one -> made.containsKey(one.id().text()))
                .forEach(one -> all.add(own(tx, provision, one, Optional.empty(), results)));
        return all;
    }

    private StratmlIndicator own(
            Tx tx, Provision provision, Indicator indicator, Optional<StratmlIndicator> before, PlanResults results) {
        var measure = measures.get(tx, indicator.measure());
        var days = figures.days(tx, indicator.id());
        var relationships =
                new ArrayList<>(before.map(StratmlIndicator::relationships).orElse(List.of()));
        links.feeds(tx, indicator.id())
                .ifPresent(target -> relationships.add(narrower("_" + target.text(), Optional.empty())));
        relationships.addAll(served(tx, provision));
        return results.of(indicator, measure, before)
                .saying(relationships, results.instances(indicator, measure, days, before));
    }

    /** The objective above, if its readers are also readers of that. */
    private List<Relationship> served(Tx tx, Provision provision) {
        var target = links.servedBy(tx, provision.id()).flatMap(Serving::target);
        return target
                .map(id -> figures.names(tx, List.of(id)).get(id))
                .map(named -> narrower(
                        "_" + Id.text(named.place().objective()),
                        Optional.of(named.place().label())))
                .stream()
                .toList();
    }

    private static Relationship narrower(String referent, Optional<String> name) {
        return new Relationship(
                Optional.of("Narrower_Than"), Optional.empty(), List.of(referent), name, Optional.empty(), List.of());
    }

    /** Who answers for it, and which units took it on. */
    private List<Stakeholder> stakeholders(Tx tx, String lang, Provision provision) {
        var found = new ArrayList<Stakeholder>();
        if (!provision.answers().isBlank()) {
            found.add(performer("Generic_Group", provision.answers(), messages.say(lang, "exchange.report.answers")));
        }
        if (provision.isObjective()) {
            var serving = links.serving(tx, provision.id()).stream()
                    .map(Serving::objective)
                    .toList();
            figures.names(tx, serving).values().stream()
                    .map(named -> named.place().unitName())
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .forEach(name -> found.add(
                            performer("Organization", name, messages.say(lang, "exchange.report.takes_part"))));
        }
        return found;
    }

    private static Stakeholder performer(String type, String name, String role) {
        var performs = new Role(role, Optional.empty(), List.of("Performer"), List.of());
        return new Stakeholder(Optional.of(type), name, Optional.empty(), List.of(performs), List.of());
    }

    private Organization organization(Tx tx, Plan plan) {
        var unit = units.get(tx, plan.unit());
        return new Organization(
                Optional.of(unit.name()),
                Optional.empty(),
                Optional.of("_" + unit.id().text()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static String number(long amount, int decimals) {
        return BigDecimal.valueOf(amount, decimals).toPlainString();
    }
}
