package org.throughline.ballot;

/** How a decision was taken. */
public enum How {
    /** On line, by roll call. */
    OPEN_BALLOT,
    /** By show of hands in a meeting. */
    HANDS,
    /** On paper in a meeting. */
    PAPER,
    /** The chair asked who objects, and nobody did. */
    NO_OBJECTION
}
