package org.throughline.task;

import org.throughline.kernel.Id;

/** Names one task. */
public record TaskId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
