package org.throughline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds where changes of one base collide. An equal change of the same words is no collision. */
public final class Collisions {
    private static final Comparator<Edit> BY_PLACE =
            Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);

    private Collisions() {}

    /** The regions of the base that both changes reach for, in the order of the text. */
    public static List<Collision> between(String base, Change one, Change other) {
        var a = one.id() <= other.id() ? one : other;
        var b = one.id() <= other.id() ? other : one;
        return between(base, a.id(), Edits.of(base, a.proposed()), b.id(), Edits.of(base, b.proposed()));
    }

    static List<Collision> between(String base, long a, List<Edit> editsA, long b, List<Edit> editsB) {
        var collisions = new ArrayList<Collision>();
        var group = new Group();
        for (var side : inOrder(editsA, editsB)) {
            if (!group.reaches(side, base)) {
                group.collision(base, a, b).ifPresent(collisions::add);
                group = new Group();
            }
            group.add(side);
        }
        group.collision(base, a, b).ifPresent(collisions::add);
        return collisions;
    }

    private static List<Side> inOrder(List<Edit> editsA, List<Edit> editsB) {
        var sides = new ArrayList<Side>();
        editsA.stream().filter(edit -> !editsB.contains(edit)).forEach(edit -> sides.add(new Side(true, edit)));
        editsB.stream().filter(edit -> !editsA.contains(edit)).forEach(edit -> sides.add(new Side(false, edit)));
        sides.sort(Comparator.comparing(Side::edit, BY_PLACE));
        return sides;
    }

    private record Side(boolean first, Edit edit) {}

    /** Edits of both changes that hang together by collisions. */
    private static final class Group {
        private final List<Edit> first = new ArrayList<>();
        private final List<Edit> second = new ArrayList<>();

        boolean reaches(Side side, String base) {
            return (side.first() ? second : first).stream().anyMatch(edit -> edit.collidesWith(side.edit(), base));
        }

        void add(Side side) {
            (side.first() ? first : second).add(side.edit());
        }

        Optional<Collision> collision(String base, long a, long b) {
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            int from = Math.min(first.get(0).from(), second.get(0).from());
            int to = Math.max(
                    first.get(first.size() - 1).to(),
                    second.get(second.size() - 1).to());
            return Optional.of(new Collision(
                    from == to ? Collision.Kind.SAME_PLACE : Collision.Kind.OVERLAP,
                    a,
                    b,
                    from,
                    to,
                    base.substring(from, to),
                    Edits.apply(base, from, to, first),
                    Edits.apply(base, from, to, second)));
        }
    }
}
