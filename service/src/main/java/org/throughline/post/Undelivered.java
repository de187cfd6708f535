package org.throughline.post;

/** A letter that the mail server did not take, with what it said. */
final class Undelivered extends Exception {
    private static final int LONGEST = 300;

    private final boolean forGood;

    private Undelivered(String problem, boolean forGood, Throwable cause) {
        super(problem, cause);
        this.forGood = forGood;
    }

    /** Another try may succeed. */
    static Undelivered now(Exception cause) {
        return new Undelivered(said(cause), false, cause);
    }

    /** Another try would end the same. */
    static Undelivered forGood(String problem, Throwable cause) {
        return new Undelivered(problem, true, cause);
    }

    /** Whether no other try is worth it. */
    boolean isForGood() {
        return forGood;
    }

    /** What was said, on one line of a length that can be shown. */
    static String said(Exception cause) {
        var words = String.valueOf(cause.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
