package org.throughline.summation;

import org.throughline.kernel.Id;

/** Names one finding. */
public record FindingId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
