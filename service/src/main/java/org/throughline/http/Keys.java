package org.throughline.http;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes request keys that no other run of the program makes either: chance chosen once and a number that counts up. They need not be
 * secret, since a key is only one together with who sends it.
 */
final class Keys {
    private static final int CHANCE = 13;
    private static final int COUNT = 5;

    private final byte[] chance = new byte[CHANCE];
    private final AtomicLong count = new AtomicLong();

    Keys() {
        new SecureRandom().nextBytes(chance);
    }

    /** Another one each time, of 24 signs. */
    String next() {
        var bytes = ByteBuffer.allocate(CHANCE + Long.BYTES)
                .putLong(count.incrementAndGet() << (Byte.SIZE * (Long.BYTES - COUNT)))
                .position(COUNT)
                .put(chance)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(bytes, CHANCE + COUNT));
    }
}
