package org.throughline.election;

import org.throughline.kernel.Id;

/** Names one election. */
public record ElectionId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
