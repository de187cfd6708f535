package org.throughline.ballot;

import org.throughline.kernel.Refusal;

/**
 * A finished count, in votes: heads, or weights of delegates.
 *
 * @param entitled all who could have voted
 * @param present all who took part: voted on line or on paper, or were in the hall
 * @param inFavour said for
 * @param against said against
 * @param abstained said neither
 */
public record Tally(long entitled, long present, long inFavour, long against, long abstained) {
    /** No count is larger; it keeps all arithmetic exact. */
    public static final long MOST = 1_000_000_000_000L;

    /**
     * Checks that the count is possible.
     *
     * @throws Refusal {@code tally.negative}, {@code tally.too_large}, {@code tally.over_entitled} when more were present than
     *     entitled, {@code tally.over_present} when more votes were counted than people present
     */
    public Tally {
        if (Math.max(entitled, Math.max(inFavour, Math.max(against, abstained))) > MOST) {
            throw Refusal.invalid("tally.too_large", MOST);
        }
        if (Math.min(Math.min(entitled, present), Math.min(inFavour, Math.min(against, abstained))) < 0) {
            throw Refusal.invalid("tally.negative");
        }
        if (present > entitled) {
            throw Refusal.invalid("tally.over_entitled", present, entitled);
        }
        if (inFavour + against + abstained > present) {
            throw Refusal.invalid("tally.over_present", inFavour + against + abstained, present);
        }
    }

    /** A count in which taking part and voting are the same, as on line: who abstained took part. */
    public static Tally ofVotes(long entitled, long inFavour, long against, long abstained) {
        return new Tally(entitled, inFavour + against + abstained, inFavour, against, abstained);
    }

    /** For and against together; abstentions are not among them. */
    public long cast() {
        return inFavour + against;
    }

    /** All votes handed in, abstentions among them. */
    public long voted() {
        return cast() + abstained;
    }
}
