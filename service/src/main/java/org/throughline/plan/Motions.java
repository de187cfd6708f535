package org.throughline.plan;

import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;

/** What is moved on a text and has to be decided before the whole is. Who keeps the motions stands above plans. */
public interface Motions {
    /** Where nothing is ever moved. */
    Motions NONE = (tx, version) -> {};

    /**
     * Closes the motions on a version that is about to be decided on.
     *
     * @throws Refusal naming the one that stands in the way
     */
    void close(Tx tx, VersionId version);
}
