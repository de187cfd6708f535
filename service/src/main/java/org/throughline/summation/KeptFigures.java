package org.throughline.summation;

import java.util.ArrayList;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;
import org.throughline.review.Evidence;
import org.throughline.review.Evidences;

/** The figures of what a summation is about: those that are frozen with it, and the words of its objectives at that time. */
final class KeptFigures {
    private final Plans plans;
    private final Texts texts;
    private final Evidences evidences;

    KeptFigures(Plans plans, Texts texts, Evidences evidences) {
        this.plans = plans;
        this.texts = texts;
        this.evidences = evidences;
    }

    /** An objective as it read when its figures were frozen, with them. */
    record Kept(Provision objective, Evidence evidence) {}

    /** The objectives whose figures belong to it: the one it is about, in this text or an earlier one, or all of its plan's. */
    List<Provision> about(Tx tx, Summation summation, VersionId version) {
        return summation
                .provision()
                .map(one -> texts.find(tx, version, one).or(() -> texts.current(tx, one)).stream()
                        .filter(Provision::isObjective)
                        .toList())
                .orElseGet(() -> texts.objectives(tx, version));
    }

    /**
     * What was frozen when it was handed in, in the order of the text that counted then, whatever came after it; nothing for who
     * may not read the plan.
     */
    List<Kept> of(Tx tx, Summation summation) {
        var plan = summation.plan().map(id -> plans.get(tx, id));
        if (plan.filter(found -> tx.actor().reads(found.scope())).isEmpty()) {
            return List.of();
        }
        var frozen = evidences.of(tx, summation.subject());
        var kept = new ArrayList<Kept>();
        var versions = frozen.values().stream()
                .map(one -> one.evidence().version())
                .distinct()
                .toList();
        versions.forEach(version -> texts.objectives(tx, version).stream()
                .filter(objective -> frozen.containsKey(objective.id()))
                .forEach(objective -> kept.add(
                        kept(tx, objective, frozen.remove(objective.id()).evidence()))));
        frozen.values().forEach(left -> {
            var objective = texts.current(tx, left.objective()).orElseThrow(Refusal::unknown);
            kept.add(kept(tx, objective, left.evidence()));
        });
        return kept;
    }

    private static Kept kept(Tx tx, Provision objective, Evidence evidence) {
        return new Kept(objective, evidence.seenBy(tx.actor()::reads));
    }
}
