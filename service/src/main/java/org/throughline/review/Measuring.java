package org.throughline.review;

import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.progress.Progress;

/** Where reviews and summations have their figures from: the same roll-up that pages show. */
@FunctionalInterface
public interface Measuring {

    /** The figures of these objectives of one version, in a bounded number of statements. */
    Map<ProvisionId, Progress> of(Tx tx, VersionId version, List<ProvisionId> objectives);
}
