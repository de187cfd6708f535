package org.throughline.plan;

import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * What one unit has done with an objective above it.
 *
 * @param objective its own objective that serves it
 */
public record Uptake(UnitId unit, State state, Optional<ProvisionId> objective) {

    /** How far it has come. Whether it is worked on or silent is told from its figures, not here. */
    public enum State {
        NOT_TAKEN_ON,
        IN_DRAFT,
        IN_ADOPTED_PLAN
    }
}
