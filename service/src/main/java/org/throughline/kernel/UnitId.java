package org.throughline.kernel;

/** Names one unit. */
public record UnitId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
