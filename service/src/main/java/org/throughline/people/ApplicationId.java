package org.throughline.people;

import org.throughline.kernel.Id;

/** An application. */
public record ApplicationId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
