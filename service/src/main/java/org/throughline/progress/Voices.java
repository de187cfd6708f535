package org.throughline.progress;

import java.util.Collection;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/**
 * What the responsible bodies said of objectives in their last reviews: the third signal, beside work and result and never blended
 * with them. Reviews stand higher up; the application gives what they say.
 */
@FunctionalInterface
public interface Voices {
    /** Where nobody reviews. */
    Voices NONE = (tx, objectives) -> Map.of();

    /** {@code ON_TRACK}, {@code AT_RISK}, {@code OFF_TRACK}, {@code DONE} or {@code DROPPED}, for those of which something was said. */
    Map<ProvisionId, String> of(Tx tx, Collection<ProvisionId> objectives);
}
