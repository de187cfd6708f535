package org.throughline.debate;

import org.throughline.kernel.Id;

/** Names one amendment. */
public record AmendmentId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
