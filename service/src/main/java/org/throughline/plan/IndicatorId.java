package org.throughline.plan;

import org.throughline.kernel.Id;

/** Names one indicator, through all versions of its plan. */
public record IndicatorId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
