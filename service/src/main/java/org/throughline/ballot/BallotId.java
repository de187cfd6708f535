package org.throughline.ballot;

import org.throughline.kernel.Id;

/** Names one ballot. */
public record BallotId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
