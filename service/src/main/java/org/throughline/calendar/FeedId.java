package org.throughline.calendar;

import org.throughline.kernel.Id;

/** Names one feed; it is not its secret. */
public record FeedId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
