package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An objective and what it serves today.
 *
 * @param target the objective above; empty for a local initiative
 * @param weight how much it counts above
 * @param reason why it serves none; empty where it serves one
 */
public record Serving(
        ProvisionId objective, Optional<ProvisionId> target, long weight, String reason, LocalDate fromOn) {

    public boolean isInitiative() {
        return target.isEmpty();
    }
}
