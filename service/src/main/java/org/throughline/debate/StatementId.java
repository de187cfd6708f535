package org.throughline.debate;

import org.throughline.kernel.Id;

/** Names one statement. */
public record StatementId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
