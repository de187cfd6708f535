package org.throughline.kernel;

/** What a membership gives at the moment. */
public enum Standing {
    /** Speaks, has no vote. */
    CANDIDATE,
    FULL,
    /** Reads; neither speaks nor votes until the suspension ends. */
    SUSPENDED,
    ENDED
}
