package org.throughline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;

/** Who has taken an objective on, unit by unit. Where figures rise, that a unit did is shown to all; its words only to those
 * who may read them. */
public final class Uptakes {
    private static final Comparator<Uptake> FURTHEST = Comparator.comparing(Uptake::state)
            .thenComparing(u -> u.objective().map(ProvisionId::value).orElse(0L));

    private final Plans plans;
    private final Units units;

    public Uptakes(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    /**
     * A line for each unit directly below the plan's, and for each other unit that serves the objective, as when a branch
     * skips its region. An objective whose plan the actor may not read is left out of the line.
     */
    public List<Uptake> of(Tx tx, ProvisionId target) {
        var plan = plans.of(tx, target);
        var taken = new HashMap<UnitId, Uptake>();
        for (var row : tx.dao(LinkDao.class).taken(target)) {
            var state = row.adopted() > 0 ? Uptake.State.IN_ADOPTED_PLAN : Uptake.State.IN_DRAFT;
            var lower = tx.dao(PlanDao.class).ofProvision(row.objective()).orElseThrow();
            boolean readable = tx.actor().reads(lower.scope());
            if (!readable && !lower.figuresRise()) {
                continue;
            }
            var objective = Optional.of(row.objective()).filter(id -> readable);
            var uptake = new Uptake(row.unit(), state, objective);
            taken.merge(row.unit(), uptake, (a, b) -> FURTHEST.compare(a, b) >= 0 ? a : b);
        }
        var lines = new ArrayList<Uptake>();
        for (var unit : units.children(tx, plan.unit())) {
            var none = new Uptake(unit.id(), Uptake.State.NOT_TAKEN_ON, Optional.empty());
            lines.add(Optional.ofNullable(taken.remove(unit.id())).orElse(none));
        }
        taken.values().stream()
                .sorted(Comparator.comparing(u -> u.unit().value()))
                .forEach(lines::add);
        return lines;
    }
}
