package org.throughline.summation;

import org.throughline.kernel.Id;

/** Names one disposition. */
public record DispositionId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
