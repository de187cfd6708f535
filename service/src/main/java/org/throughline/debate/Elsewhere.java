package org.throughline.debate;

import java.util.Optional;
import org.throughline.db.Tx;

/** Something of a feature above this one that can be spoken on, such as a review. */
@FunctionalInterface
public interface Elsewhere {
    /** What this text names, if it names something of that feature that the actor may read. */
    Optional<About> about(Tx tx, String subject);
}
