package org.throughline.kernel;

import java.time.Clock;

/**
 * Makes ids: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of sequence. Never the same twice on one node,
 * and never smaller than the one before, even when the clock steps back. Safe for many threads.
 */
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int NODES = 1 << 10;

    private final Clock clock;
    private final long node;
    private long last;

    public Ids(Clock clock, int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("a node is 0 to 1023, was " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    public synchronized long next() {
        // the last id without its node bits counts milliseconds and sequence as one number, so a full sequence runs
        // over
        // into the next millisecond instead of waiting for it
        long now = Math.max(clock.millis() - EPOCH, 0) << 12;
        last = Math.max(now, last + 1);
        return ((last >>> 12) << 22) | (node << 12) | (last & 0xfff);
    }
}
