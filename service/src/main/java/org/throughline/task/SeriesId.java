package org.throughline.task;

import org.throughline.kernel.Id;

/** Names one series of tasks that come again. */
public record SeriesId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
