package org.throughline.task;

import org.throughline.kernel.Id;

/** Names one line of a checklist. */
public record CheckId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
