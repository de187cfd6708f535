package org.throughline.org;

import org.throughline.kernel.Id;

/** Names one change of a unit that is to come. */
public record ComingChangeId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
