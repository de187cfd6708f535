package org.throughline.org;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.kernel.Scope;

/** Who reads what a unit left behind: whoever may read what is written for its successors. */
record Heirs(List<Succession> successions) {

    /** The scopes with those of every unit that goes on in one of theirs, however often it went on. */
    Set<String> inherit(Set<String> scopes) {
        var all = new HashSet<>(scopes);
        boolean more = true;
        while (more) {
            more = false;
            for (var one : successions) {
                more |= all.contains(Scope.unit(one.next())) && all.add(Scope.unit(one.old()));
                more |= all.contains(Scope.chain(one.next())) && all.add(Scope.chain(one.old()));
            }
        }
        return all;
    }
}
