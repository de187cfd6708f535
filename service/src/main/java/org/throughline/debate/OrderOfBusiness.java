package org.throughline.debate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;

/** What a body decides on a text, in which order: its amendments in the order of the text, then the whole. */
public final class OrderOfBusiness {
    private final Texts texts;
    private final Amendments amendments;
    private final OpenAmendments open = new OpenAmendments();

    public OrderOfBusiness(Texts texts, Amendments amendments) {
        this.texts = texts;
        this.amendments = amendments;
    }

    /** The amendments that were ever admitted against this version, in voting order: by place in the text, then number. */
    public List<Amendment> of(Tx tx, VersionId version) {
        var places = places(tx, version);
        return amendments.against(tx, version).stream()
                .filter(a -> a.state() == AmendmentState.ADMITTED
                        || a.ballot().isPresent()
                        || a.state() == AmendmentState.FALLEN)
                .sorted(Comparator.<Amendment>comparingInt(a -> places.getOrDefault(a.provision(), Integer.MAX_VALUE))
                        .thenComparingInt(Amendment::number))
                .toList();
    }

    private Map<ProvisionId, Integer> places(Tx tx, VersionId version) {
        var places = new HashMap<ProvisionId, Integer>();
        texts.provisions(tx, version).forEach(p -> places.put(p.id(), places.size()));
        return places;
    }

    /** What stands in the way of deciding on the whole, if anything does. */
    public Optional<Refusal> unfinished(Tx tx, VersionId version) {
        return open.unfinished(amendments.against(tx, version));
    }
}
