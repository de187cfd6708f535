package org.throughline.election;

/** What became of a proposal to elect or recall. */
public enum ElectionState {
    PROPOSED,
    CARRIED,
    LOST,
    /** Nothing came of it: another was elected, or who was proposed could not hold the office any more. */
    FALLEN,
    WITHDRAWN
}
