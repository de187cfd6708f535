package org.throughline.align;

import org.throughline.kernel.Id;

/** Names that one plan follows one text. */
public record AlignmentId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
