package org.throughline.account;

import java.time.Duration;
import java.time.Instant;
import org.throughline.kernel.MemberId;

/**
 * That someone is signed in with one browser. It ends 90 days after it began, or 14 days after it was last used.
 *
 * @param tokenHash the digest of what the browser holds
 * @param agent what the browser calls itself
 */
public record Session(String tokenHash, MemberId member, String agent, Instant madeAt, Instant seenAt, Instant endsAt) {
    static final Duration LONGEST = Duration.ofDays(90);
    static final Duration IDLE = Duration.ofDays(14);
    /** Use is noted this often at most, so that reading pages does not write all the time. */
    static final Duration NOTED = Duration.ofHours(12);

    private static final int HANDLE = 16;

    /** By what it can be named without giving it away. */
    public String handle() {
        return tokenHash.substring(0, HANDLE);
    }

    static boolean isLive(Instant seenAt, Instant endsAt, Instant now) {
        return now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }

    static boolean isToBeNoted(Instant seenAt, Instant now) {
        return !now.isBefore(seenAt.plus(NOTED));
    }
}
