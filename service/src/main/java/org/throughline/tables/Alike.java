package org.throughline.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How many things of each kind are there already that no line of the table stands for yet: two alike lines are two things. */
final class Alike<K> {
    private final Map<K, Long> left = new HashMap<>();

    /** Whether one is there for this line; {@code count} tells once how many there were before the table. */
    boolean isThere(K key, Function<K, Long> count) {
        long unclaimed = left.computeIfAbsent(key, count);
        if (unclaimed > 0) {
            left.put(key, unclaimed - 1);
        }
        return unclaimed > 0;
    }
}
