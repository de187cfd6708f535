package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) as one text that says its own costs: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, so that the
 * costs can rise later and old hashes still fit.
 *
 * @param kibibytes of memory
 * @param passes over it
 * @param lanes filled side by side
 */
record Argon2(int kibibytes, int passes, int lanes) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** The password hashed with a salt of its own. */
    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        kibibytes,
                        passes,
                        lanes,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(password, salt, HASH_BYTES)));
    }

    /** Whether the password gives this hash, at the costs that the hash names. */
    static boolean fits(String password, String hash) {
        var match = FORM.matcher(hash);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        var costs = new Argon2(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        var wanted = Base64.getDecoder().decode(match.group(5));
        var salt = Base64.getDecoder().decode(match.group(4));
        return MessageDigest.isEqual(wanted, costs.derive(password, salt, wanted.length));
    }

    private byte[] derive(String password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var derived = new byte[length];
        // one letter may be typed as one sign or two, by the keyboard; both are the same password
        var same = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(same.getBytes(StandardCharsets.UTF_8), derived);
        return derived;
    }
}
