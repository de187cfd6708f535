package org.throughline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Puts several changes of one base text together in one pass. The order in which they are given never decides anything;
 * what cannot be merged is named, never guessed.
 */
public sealed interface Merge {

    /** All changes are in the text. */
    record Merged(String text) implements Merge {}

    /** Some changes cannot stand together; nothing was merged. In the order of the text, then of the ids. */
    record Collides(List<Collision> collisions) implements Merge {
        public Collides {
            collisions = List.copyOf(collisions);
        }
    }

    /** Merges; two insertions at one place are a collision of the kind {@link Collision.Kind#SAME_PLACE}. */
    static Merge of(String base, List<Change> changes) {
        return merge(base, changes, false);
    }

    /** Merges when somebody has settled the order: of insertions at one place, the earlier in the list comes first. */
    static Merge inOrder(String base, List<Change> changes) {
        return merge(base, changes, true);
    }

    private static Merge merge(String base, List<Change> changes, boolean orderSettled) {
        var edits = changes.stream()
                .map(change -> Edits.of(base, change.proposed()))
                .toList();
        var collisions = new ArrayList<Collision>();
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size(); j++) {
                boolean inOrder = changes.get(i).id() <= changes.get(j).id();
                int a = inOrder ? i : j;
                int b = inOrder ? j : i;
                collisions.addAll(Collisions.between(
                        base, changes.get(a).id(), edits.get(a), changes.get(b).id(), edits.get(b)));
            }
        }
        if (orderSettled) {
            collisions.removeIf(collision -> collision.kind() == Collision.Kind.SAME_PLACE);
        }
        if (!collisions.isEmpty()) {
            collisions.sort(Comparator.comparingInt(Collision::baseFrom)
                    .thenComparingLong(Collision::a)
                    .thenComparingLong(Collision::b));
            return new Collides(collisions);
        }
        var all = new LinkedHashSet<Edit>();
        edits.forEach(all::addAll);
        var ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        return new Merged(Edits.apply(base, 0, base.length(), ordered));
    }
}
