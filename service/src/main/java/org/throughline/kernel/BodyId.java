package org.throughline.kernel;

/** Names one body. */
public record BodyId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
