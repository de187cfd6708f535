package org.throughline.ballot;

/** What became of a candidate. */
public enum Fate {
    ELECTED,
    /** A place stays empty, for a tie or too few votes, and this one stands for it in the next vote. */
    AGAIN,
    NOT_ELECTED
}
