package org.throughline.plan;

import org.throughline.kernel.Id;

/** Names one version of a plan. */
public record VersionId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
