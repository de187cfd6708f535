package org.throughline.plan;

import org.throughline.kernel.Id;

/** Names one measure of the organisation's list. */
public record MeasureId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
