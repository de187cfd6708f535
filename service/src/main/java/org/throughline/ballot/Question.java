package org.throughline.ballot;

/** What a body decides. */
public enum Question {
    CIRCULATE,
    ADOPT,
    AMEND,
    RATIFY,
    REVISE,
    ACCEPT_REVIEW,
    ACCEPT_SUMMATION,
    /** A motion of its own, on no other thing. */
    FREE
}
