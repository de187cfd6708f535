package org.throughline.plan;

import org.throughline.kernel.Id;

/** Names one plan. */
public record PlanId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
