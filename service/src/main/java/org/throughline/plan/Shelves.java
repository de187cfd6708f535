package org.throughline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.UnitId;
import org.throughline.org.Tree;

/** How many plans stand in one list: the reader's own first, then part by part of the organisation from above down, what is over last. */
final class Shelves {
    private final Tree tree;
    private final UnitId root;
    private final Map<UnitId, Integer> order = new HashMap<>();

    Shelves(Tree tree, UnitId root) {
        this.tree = tree;
        this.root = root;
        number(root);
    }

    /** The plans under one heading. */
    record Shelf(Kind kind, Optional<UnitId> unit, List<PlanView.Entry> plans) {}

    /** What a heading stands for. */
    enum Kind {
        /** Plans of units that the reader belongs to. */
        NEAR,
        /** Plans of one unit right below the root and those under it, or of the root itself. */
        PART,
        /** Plans that guide nothing any more. */
        OVER
    }

    /** @param memberOf the units that the reader belongs to */
    List<Shelf> of(List<PlanView.Entry> plans, Set<UnitId> memberOf) {
        var near = new ArrayList<PlanView.Entry>();
        var over = new ArrayList<PlanView.Entry>();
        var parts = new LinkedHashMap<UnitId, List<PlanView.Entry>>();
        for (var plan : plans.stream().sorted(downwards()).toList()) {
            if (!counts(plan.version())) {
                over.add(plan);
            } else if (memberOf.contains(plan.unit())) {
                near.add(plan);
            } else {
                parts.computeIfAbsent(part(plan.unit()), unit -> new ArrayList<>())
                        .add(plan);
            }
        }
        var shelves = new ArrayList<Shelf>();
        if (!near.isEmpty()) {
            shelves.add(new Shelf(Kind.NEAR, Optional.empty(), near));
        }
        parts.forEach((unit, held) -> shelves.add(new Shelf(Kind.PART, Optional.of(unit), held)));
        if (!over.isEmpty()) {
            shelves.add(new Shelf(Kind.OVER, Optional.empty(), over));
        }
        return shelves;
    }

    private static boolean counts(VersionState state) {
        return state.guides() || state.isOpen() || state == VersionState.ADOPTED;
    }

    private Comparator<PlanView.Entry> downwards() {
        return Comparator.comparing(plan -> order.getOrDefault(plan.unit(), Integer.MAX_VALUE));
    }

    private UnitId part(UnitId unit) {
        var path = tree.upFrom(unit);
        return path.size() < 2 ? root : path.get(path.size() - 2);
    }

    private void number(UnitId unit) {
        order.put(unit, order.size());
        tree.children(unit).forEach(this::number);
    }
}
