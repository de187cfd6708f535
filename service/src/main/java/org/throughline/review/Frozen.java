package org.throughline.review;

import java.time.Instant;
import org.throughline.plan.ProvisionId;

/**
 * Evidence as it is stored.
 *
 * @param digest SHA-256 over the JSON, so that anyone can see that it is the same
 */
public record Frozen(ProvisionId objective, String json, String digest, Instant frozenAt) {

    /** The figures in it. */
    public Evidence evidence() {
        return EvidenceJson.read(json);
    }
}
