package org.throughline.review;

import org.throughline.kernel.Id;

/** Names one review. */
public record ReviewId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
