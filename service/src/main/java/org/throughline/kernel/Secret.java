package org.throughline.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as text that fits into an address. Whoever holds it is let in; where that matters only its digest is kept. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** By what it is known in the database. */
    public String hash() {
        return Digest.sha256(text);
    }

    /** Never the secret itself, so that it comes into no log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
