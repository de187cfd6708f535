package org.throughline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.text.WordDifference;

/**
 * What became of each provision from one text to another, told by identity and not by number or place.
 *
 * @param changes in the order of the later text; each dropped one where it stood, after what stood before it
 */
public record Comparison(List<Change> changes) {

    /** What became of a provision. */
    public enum Kind {
        UNCHANGED,
        /** Its words or what is measured changed; it may have moved too. */
        REWORDED,
        /** The same words under another number or in another place among those that stayed. */
        MOVED,
        NEW,
        DROPPED
    }

    /**
     * What became of one provision.
     *
     * @param before as it was; empty for a new one
     * @param after as it is; empty for a dropped one
     */
    public record Change(Kind kind, Optional<Provision> before, Optional<Provision> after) {

        /** The provision as it is, or as it was. */
        public Provision provision() {
            return after.or(() -> before).orElseThrow();
        }

        /** The words that changed; all struck for a dropped one, all added for a new one. */
        public WordDifference words() {
            return WordDifference.of(text(before), text(after));
        }

        /** Whether its title changed; what is new or dropped keeps the one it has. */
        public boolean retitled() {
            return before.isPresent()
                    && after.isPresent()
                    && !before.get().title().equals(after.get().title());
        }

        /** As {@link #words}, without a title that did not change; where nothing else is said, with it. */
        public WordDifference wordsBelowTitle() {
            var was = below(before);
            var is = below(after);
            return retitled() || was.equals(is) ? words() : WordDifference.of(was, is);
        }

        /** The number only where it changed too. */
        private String below(Optional<Provision> one) {
            boolean renumbered = before.isPresent()
                    && after.isPresent()
                    && !before.get().number().equals(after.get().number());
            return one.map(p -> renumbered ? (p.number() + "\n" + p.body()).strip() : p.body())
                    .orElse("");
        }

        private static String text(Optional<Provision> provision) {
            return provision.map(p -> Wording.of(p).asText()).orElse("");
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two texts of one plan, each in order. */
    public static Comparison of(List<Provision> before, List<Provision> after) {
        var was = byId(before);
        var is = byId(after);
        var inPlace = inPlace(before, after, is.keySet());
        var changes = new ArrayList<Change>();
        var droppedAfter = dropped(before, is);
        changes.addAll(droppedAfter.getOrDefault(Optional.<ProvisionId>empty(), List.of()));
        for (var now : after) {
            var then = Optional.ofNullable(was.get(now.id()));
            var kind = then.map(p -> kind(p, now, inPlace)).orElse(Kind.NEW);
            changes.add(new Change(kind, then, Optional.of(now)));
            changes.addAll(droppedAfter.getOrDefault(Optional.of(now.id()), List.of()));
        }
        return new Comparison(changes);
    }

    /** How many provisions of this kind. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static Kind kind(Provision then, Provision now, Set<ProvisionId> inPlace) {
        if (!words(then).equals(words(now))) {
            return Kind.REWORDED;
        }
        boolean moved = !then.parent().equals(now.parent())
                || !then.number().equals(now.number())
                || !inPlace.contains(now.id());
        return moved ? Kind.MOVED : Kind.UNCHANGED;
    }

    /** Everything but number and place. */
    private static List<Object> words(Provision p) {
        return List.of(p.kind(), p.title(), p.body(), p.weight(), p.startsOn(), p.dueOn(), p.answers(), p.indicators());
    }

    /** Those that kept their order among those that stayed: a longest run, so that as few as can be count as moved. */
    private static Set<ProvisionId> inPlace(List<Provision> before, List<Provision> after, Set<ProvisionId> stayed) {
        var places = new HashMap<ProvisionId, Integer>();
        for (var p : before) {
            places.put(p.id(), places.size());
        }
        var line = after.stream()
                .map(Provision::id)
                .filter(id -> stayed.contains(id) && places.containsKey(id))
                .toList();
        return longestRising(line, places);
    }

    private static Set<ProvisionId> longestRising(List<ProvisionId> line, Map<ProvisionId, Integer> places) {
        // ends[n]: where a rising run of n + 1 ends lowest
        var ends = new ArrayList<Integer>();
        var previous = new int[line.size()];
        for (int i = 0; i < line.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.get(line.get(ends.get(middle))) < places.get(line.get(i))) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        var run = new HashSet<ProvisionId>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            run.add(line.get(i));
        }
        return run;
    }

    /** The dropped ones by the one that stayed after which they stood. */
    private static Map<Optional<ProvisionId>, List<Change>> dropped(
            List<Provision> before, Map<ProvisionId, Provision> is) {
        var dropped = new HashMap<Optional<ProvisionId>, List<Change>>();
        var last = Optional.<ProvisionId>empty();
        for (var then : before) {
            if (is.containsKey(then.id())) {
                last = Optional.of(then.id());
            } else {
                dropped.computeIfAbsent(last, key -> new ArrayList<>())
                        .add(new Change(Kind.DROPPED, Optional.of(then), Optional.empty()));
            }
        }
        return dropped;
    }

    private static Map<ProvisionId, Provision> byId(List<Provision> provisions) {
        return provisions.stream().collect(Collectors.toMap(Provision::id, Function.identity()));
    }
}
