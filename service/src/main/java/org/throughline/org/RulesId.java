package org.throughline.org;

import org.throughline.kernel.Id;

/** Names one version of a body's standing rules. */
public record RulesId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
