package org.throughline.summation;

import org.throughline.kernel.Id;

/** Names one summation. */
public record SummationId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
