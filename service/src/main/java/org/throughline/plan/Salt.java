package org.throughline.plan;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random bytes put before words that are hashed, so that a digest alone never gives them away. */
final class Salt {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salt() {}

    /** 128 random bits as hexadecimal text. */
    static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
