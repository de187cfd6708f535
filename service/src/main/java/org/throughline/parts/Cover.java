package org.throughline.parts;

import java.util.List;
import java.util.stream.IntStream;

/** How many were heard, in words and as a row of ticks; no ticks where there are too many to draw. */
public record Cover(String text, int width, List<Tick> ticks) {
    private static final int MOST = 40;

    public Cover {
        ticks = List.copyOf(ticks);
    }

    /** {@code heard} of {@code expected}, said in {@code text}. */
    public static Cover of(String text, long heard, long expected) {
        if (expected < 1 || expected > MOST) {
            return new Cover(text, 0, List.of());
        }
        return new Cover(
                text,
                (int) expected * 6 - 2,
                IntStream.range(0, (int) expected)
                        .mapToObj(i -> Tick.at(i, i < heard))
                        .toList());
    }
}
