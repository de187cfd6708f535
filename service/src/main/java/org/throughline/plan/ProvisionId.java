package org.throughline.plan;

import org.throughline.kernel.Id;

/** Names one provision, through all versions of its plan. */
public record ProvisionId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
