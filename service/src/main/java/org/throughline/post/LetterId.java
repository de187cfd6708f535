package org.throughline.post;

import org.throughline.kernel.Id;

/** Names one letter. */
public record LetterId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
