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
    /** Closes each objective of a plan, carries it over or drops it, and so completes the plan. */
    END_PERIOD,
    /** Gives someone an office. */
    ELECT,
    /** Takes an office from someone. */
    RECALL,
    /** A motion of its own, on no other thing. */
    FREE
}
