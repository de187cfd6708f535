package org.throughline.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.progress.Coverage;
import org.throughline.progress.Figures;
import org.throughline.progress.Progress;
import org.throughline.review.ExpectedReport;
import org.throughline.review.ExpectedReports;
import org.throughline.review.ExpectedState;

/** Gathers how units stand, as far as the reader may read their plans. */
public final class UnitStandings {
    private final Plans plans;
    private final Texts texts;
    private final Figures figures;
    private final ExpectedReports expected;

    public UnitStandings(Plans plans, Texts texts, Figures figures, ExpectedReports expected) {
        this.plans = plans;
        this.texts = texts;
        this.figures = figures;
        this.expected = expected;
    }

    /** Those of these units whose plan the actor may read; of several plans that guide a unit, the first. */
    Map<UnitId, UnitStanding> of(Tx tx, Collection<UnitId> units) {
        var guiding = new LinkedHashMap<UnitId, Plan>();
        for (var unit : units) {
            plans.inForce(tx, unit).stream()
                    .filter(plan -> tx.actor().reads(plan.scope()))
                    .findFirst()
                    .ifPresent(plan -> guiding.put(unit, plan));
        }
        var objectives = new HashMap<PlanId, List<Provision>>();
        var all = new ArrayList<ProvisionId>();
        for (var plan : guiding.values()) {
            var own = plans.current(tx, plan.id())
                    .map(version -> texts.objectives(tx, version))
                    .orElse(List.of());
            objectives.put(plan.id(), own);
            own.forEach(objective -> all.add(objective.id()));
        }
        var progress = figures.of(tx, all);
        var heard = figures.heard(tx, all);
        var last = last(expected.of(tx, List.copyOf(guiding.values())));
        var realigning = realigning(tx, guiding.values());
        var found = new HashMap<UnitId, UnitStanding>();
        guiding.forEach((unit, plan) -> found.put(
                unit,
                new UnitStanding(
                        Optional.of(plan),
                        objectives.get(plan.id()),
                        own(objectives.get(plan.id()), progress),
                        heard.getOrDefault(plan.id(), Coverage.NOT_ASKED),
                        Optional.ofNullable(last.get(plan.id())),
                        Optional.ofNullable(realigning.get(plan.id())))));
        return found;
    }

    private static Map<PlanId, PlanLine.Realign> realigning(Tx tx, Collection<Plan> plans) {
        var found = new HashMap<PlanId, PlanLine.Realign>();
        if (!plans.isEmpty()) {
            var sight = Sight.of(tx.actor());
            tx.dao(LineDao.class)
                    .realigning(plans.stream().map(Plan::id).toList(), sight.all(), sight.scopes())
                    .forEach(one -> found.put(one.plan(), new PlanLine.Realign(one.due(), one.undecided())));
        }
        return found;
    }

    private static Map<ProvisionId, Progress> own(List<Provision> objectives, Map<ProvisionId, Progress> all) {
        var own = new LinkedHashMap<ProvisionId, Progress>();
        objectives.stream().map(Provision::id).filter(all::containsKey).forEach(id -> own.put(id, all.get(id)));
        return own;
    }

    /** Of each plan the latest report whose period is over. */
    private static Map<PlanId, ExpectedReport> last(List<ExpectedReport> reports) {
        var last = new HashMap<PlanId, ExpectedReport>();
        for (var report : reports) {
            if (report.expected().state() != ExpectedState.NOT_YET_DUE) {
                last.merge(report.plan().id(), report, UnitStandings::later);
            }
        }
        return last;
    }

    private static ExpectedReport later(ExpectedReport one, ExpectedReport other) {
        return other.expected().period().from().isAfter(one.expected().period().from()) ? other : one;
    }
}
