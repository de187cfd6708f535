package org.throughline.account;

import java.time.Duration;

/**
 * How long to wait after failed sign-ins: not at all for the first few, then twice as long each time, up to a quarter of an
 * hour.
 *
 * @param free how many may fail before there is a wait
 */
record Backoff(int free) {
    /** For one account: a person mistypes. */
    static final Backoff ACCOUNT = new Backoff(5);
    /** For one network address, which a whole branch may share. */
    static final Backoff ADDRESS = new Backoff(25);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    /** The wait after this many failures in a row. */
    Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(failures - free - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
