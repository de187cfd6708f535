package org.throughline.task;

import org.throughline.kernel.Id;

/** Names one update. */
public record UpdateId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
