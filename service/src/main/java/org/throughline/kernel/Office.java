package org.throughline.kernel;

/** A role in a unit, with a term; duties hang on the office, not on a name. */
public enum Office {
    CHAIR,
    DEPUTY,
    /** Keeps plans, tasks, reviews and the roster in order. */
    SECRETARY,
    TREASURER,
    ORGANISER,
    /** Reads only. */
    OBSERVER
}
