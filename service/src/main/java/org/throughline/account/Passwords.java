package org.throughline.account;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as OWASP's cheat sheet on password storage asks. Only a few
 * are hashed at once, so that many sign-ins cannot take all memory. Safe for many threads.
 */
public final class Passwords {
    private static final Argon2 COSTS = new Argon2(19 * 1024, 2, 1);
    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 10;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 200;
    private static final int LETTERS = 16;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Made when it is first needed: it takes longer than much else of a start. */
    private volatile String nobodys = "";

    /**
     * The hash to keep.
     *
     * @throws Refusal {@code password.length} unless it has 15 to 200 characters: NIST SP 800-63B asks for 15 where there is
     *     no second factor
     */
    public String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("password.length", SHORTEST, LONGEST);
        }
        return inTurn(() -> COSTS.hash(password));
    }

    /** A password that nobody chose: eighty random bits that can be read out, 16 letters in fours. */
    public String fresh() {
        var letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(Id.ALPHABET.charAt(random.nextInt(32)));
        }
        return letters.toString();
    }

    /** Whether the password fits the hash; without a hash it does not, and takes as long to say so. */
    boolean fits(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        // asked for either way, so that the first answer tells nothing by the time it takes
        var known = hash.orElse(nobodys());
        boolean fits = inTurn(() -> Argon2.fits(password, known));
        return fits && hash.isPresent();
    }

    /** The hash of a password that nobody has. */
    private String nobodys() {
        if (nobodys.isEmpty()) {
            nobodys = inTurn(() -> COSTS.hash(Token.fresh().text()));
        }
        return nobodys;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.tooOften("sign_in.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooOften("sign_in.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
