package org.throughline.debate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.plan.ProvisionId;
import org.throughline.text.Change;
import org.throughline.text.Collision;
import org.throughline.text.Merge;

/**
 * The text as it stands with amendments in it, all put in at once. Their order decides nothing; where they meet, nothing is
 * guessed.
 *
 * @param bodies the new words by provision, of those that could be merged
 * @param clashes what meets, by provision
 */
public record Merging(Map<ProvisionId, String> bodies, List<Clash> clashes) {

    /** Amendments of one provision that want different things of the same words; ids in it are those of amendments. */
    public record Clash(ProvisionId provision, Collision collision) {}

    public Merging {
        bodies = Map.copyOf(bodies);
        clashes = List.copyOf(clashes);
    }

    public boolean isWhole() {
        return clashes.isEmpty();
    }

    /**
     * Merges amendments that stand against the same version.
     *
     * @param settled words that the editor has chosen for a provision; its amendments are not merged then
     */
    public static Merging of(List<Amendment> amendments, Map<ProvisionId, String> settled) {
        var bodies = new LinkedHashMap<ProvisionId, String>();
        var clashes = new ArrayList<Clash>();
        byProvision(amendments).forEach((provision, its) -> {
            if (settled.containsKey(provision)) {
                bodies.put(provision, settled.get(provision));
                return;
            }
            var merge = Merge.of(its.get(0).baseBody(), changes(its));
            if (merge instanceof Merge.Merged merged) {
                bodies.put(provision, merged.text());
            } else if (merge instanceof Merge.Collides collides) {
                collides.collisions().forEach(collision -> clashes.add(new Clash(provision, collision)));
            }
        });
        return new Merging(bodies, clashes);
    }

    private static Map<ProvisionId, List<Amendment>> byProvision(List<Amendment> amendments) {
        var groups = new TreeMap<Long, List<Amendment>>();
        for (var amendment : amendments) {
            groups.computeIfAbsent(amendment.provision().value(), p -> new ArrayList<>())
                    .add(amendment);
        }
        var byProvision = new LinkedHashMap<ProvisionId, List<Amendment>>();
        groups.forEach((provision, its) -> byProvision.put(new ProvisionId(provision), its));
        return byProvision;
    }

    private static List<Change> changes(List<Amendment> amendments) {
        return amendments.stream()
                .map(a -> new Change(a.id().value(), a.body()))
                .toList();
    }
}
