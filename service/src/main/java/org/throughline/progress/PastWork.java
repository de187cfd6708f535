package org.throughline.progress;

import java.util.Collection;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/** What the entries of objectives came to at a past moment. Tasks stand higher up; whoever keeps them says it. */
@FunctionalInterface
public interface PastWork {
    /** Where nobody keeps tasks. */
    PastWork NONE = (tx, objectives, as) -> Map.of();

    /** The own work of each objective, and when its unit was heard; nil reports are not among it. */
    Map<ProvisionId, Recount.Own> of(Tx tx, Collection<ProvisionId> objectives, AsOf as);
}
