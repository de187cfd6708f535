package org.throughline.org;

import org.throughline.kernel.Id;

/** Names a delegation. */
public record DelegationId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
