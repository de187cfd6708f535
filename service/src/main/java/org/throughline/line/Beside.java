package org.throughline.line;

import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/**
 * What an imported plan says of its provisions that is not modelled here, as stakeholders: shown beside them. The import formats
 * know it; the application hands it over.
 */
@FunctionalInterface
public interface Beside {
    /** The plan as a whole, among the provisions. */
    ProvisionId WHOLE = new ProvisionId(0);

    /** For a plan of which nothing more was imported. */
    Beside NOTHING = (tx, version) -> Map.of();

    /** What stands beside the provisions of this version. */
    Map<ProvisionId, List<Note>> of(Tx tx, VersionId version);

    /**
     * One thing.
     *
     * @param labelKey the message that names it
     * @param markdown what it says
     */
    record Note(String labelKey, String markdown) {}
}
