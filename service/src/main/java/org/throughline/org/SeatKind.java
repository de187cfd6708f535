package org.throughline.org;

/** What a seat gives. */
public enum SeatKind {
    FULL,
    /** Speaks, has no vote. */
    CANDIDATE,
    OBSERVER,
    /** Votes when the seat it stands in for is empty. */
    ALTERNATE
}
