package org.throughline.line;

import java.util.Collection;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/** The signals of many objectives at once, in a number of statements that does not grow with them. */
@FunctionalInterface
public interface Gauges {
    /** Where nothing is measured yet. */
    Gauges NOTHING = (tx, objectives) -> Map.of();

    /** For each objective of which something is known. */
    Map<ProvisionId, Gauge> of(Tx tx, Collection<ProvisionId> objectives);
}
