package org.throughline.kernel;

/** Names one member. */
public record MemberId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
