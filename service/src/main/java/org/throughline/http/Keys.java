package org.throughline.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes request keys that nobody can guess from others: the digest of chance chosen once and a number that counts up. All who are not
 * signed in send theirs under one name, so that whoever guessed the next ones could use them up before those to whom they are given.
 */
final class Keys {
    private static final int CHANCE = 32;
    private static final int LENGTH = 18;

    private final byte[] chance = new byte[CHANCE];
    private final AtomicLong count = new AtomicLong();

    Keys() {
        new SecureRandom().nextBytes(chance);
    }

    /** Another one each time, of 24 signs. */
    String next() {
        var bytes = ByteBuffer.allocate(CHANCE + Long.BYTES)
                .put(chance)
                .putLong(count.incrementAndGet())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(bytes), LENGTH));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
