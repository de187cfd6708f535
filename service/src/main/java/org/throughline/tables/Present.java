package org.throughline.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is there already and no line of the table stands for yet: two alike lines are two things. Of each thing only a print of
 * eight bytes is kept, so that a million take no room to speak of.
 */
final class Present {
    private static final int SMALLEST = 1 << 10;
    private static final char BETWEEN = '\u001F';

    private final MessageDigest digest = sha256();
    private long[] prints = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int used;

    /** One more of these is there. */
    void add(Object... parts) {
        if (used * 2 >= prints.length) {
            grow();
        }
        put(print(parts), 1);
    }

    /** Whether one of these was there that no line stood for before; from now on this one does. */
    boolean take(Object... parts) {
        int at = at(print(parts));
        if (counts[at] == 0) {
            return false;
        }
        counts[at]--;
        return true;
    }

    private void put(long print, int count) {
        int at = at(print);
        if (prints[at] == 0) {
            prints[at] = print;
            used++;
        }
        counts[at] += count;
    }

    /** Where the print stands, or the free place for it. */
    private int at(long print) {
        int at = (int) (print >>> 32) & (prints.length - 1);
        while (prints[at] != 0 && prints[at] != print) {
            at = (at + 1) & (prints.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldPrints = prints;
        var oldCounts = counts;
        prints = new long[oldPrints.length * 2];
        counts = new int[oldPrints.length * 2];
        used = 0;
        for (int i = 0; i < oldPrints.length; i++) {
            if (oldPrints[i] != 0) {
                put(oldPrints[i], oldCounts[i]);
            }
        }
    }

    private long print(Object... parts) {
        for (var part : parts) {
            digest.update((part.toString() + BETWEEN).getBytes(StandardCharsets.UTF_8));
        }
        long print = ByteBuffer.wrap(digest.digest()).getLong();
        // 0 stands for a free place
        return print == 0 ? 1 : print;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
