package org.throughline.line;

import java.util.HashSet;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanSize;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;

/** Looks at a plan's size, at objectives without work and at work without objective. */
public final class Advices {
    private static final int MOST = 20;

    private final Plans plans;
    private final Texts texts;

    public Advices(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    /** Of the text that is being made, or else of the one that counts; work as far as the reader may read it. */
    public Advice of(Tx tx, Plan plan) {
        var version = plans.open(tx, plan.id()).orElseGet(() -> plans.currentVersion(tx, plan.id()));
        var text = texts.provisions(tx, version.id());
        var sight = Sight.of(tx.actor());
        var dao = tx.dao(LineDao.class);
        var worked = new HashSet<>(dao.worked(version.id(), sight.all(), sight.scopes()));
        var size = PlanSize.of(text);
        return new Advice(
                size,
                size.elements(),
                size.grade(),
                text.stream()
                        .filter(Provision::isObjective)
                        .filter(o -> !worked.contains(o.id()))
                        .map(o -> new Advice.Idle(o.id(), o.label()))
                        .toList(),
                dao.loose(plan.unit(), MOST, sight.all(), sight.scopes()).stream()
                        .map(row -> new Advice.Loose(Id.text(row.id()), row.title()))
                        .toList(),
                dao.countLoose(plan.unit(), sight.all(), sight.scopes()));
    }
}
