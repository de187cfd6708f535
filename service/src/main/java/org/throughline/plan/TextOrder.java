package org.throughline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The order in which a text is read: each provision, then those under it by their positions. */
final class TextOrder {
    private TextOrder() {}

    /**
     * The rows in the order of the text.
     *
     * @param made makes the result from a row and its depth
     */
    static <R, T> List<T> of(
            List<R> rows,
            Function<R, ProvisionId> id,
            Function<R, Optional<ProvisionId>> parent,
            Comparator<R> byPosition,
            BiFunction<R, Integer, T> made) {
        var under = new HashMap<Optional<ProvisionId>, List<R>>();
        rows.stream()
                .sorted(byPosition)
                .forEach(row -> under.computeIfAbsent(parent.apply(row), key -> new ArrayList<>())
                        .add(row));
        var ordered = new ArrayList<T>(rows.size());
        var open = new java.util.ArrayDeque<Step<R>>();
        push(open, under.get(Optional.<ProvisionId>empty()), 0);
        while (!open.isEmpty()) {
            var step = open.pop();
            ordered.add(made.apply(step.row(), step.depth()));
            push(open, under.get(Optional.of(id.apply(step.row()))), step.depth() + 1);
        }
        return ordered;
    }

    private static <R> void push(java.util.ArrayDeque<Step<R>> open, List<R> rows, int depth) {
        if (rows == null) {
            return;
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            open.push(new Step<>(rows.get(i), depth));
        }
    }

    private record Step<R>(R row, int depth) {}
}
