package org.throughline.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.throughline.kernel.Digest;

/** A secret that stands for someone: 256 random bits. Only its digest is kept, so that a stolen database opens nothing. */
record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Token fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** By what it is known in the database. */
    String hash() {
        return Digest.sha256(text);
    }

    /** What forms of this session carry; says nothing about the token itself. */
    String csrf() {
        return Digest.sha256("csrf " + text);
    }

    /** Never the secret itself, so that it comes into no log. */
    @Override
    public String toString() {
        return "Token";
    }
}
