package org.throughline.calendar;

/** What happens on a day. */
public enum EntryKind {
    MEETING,
    /** A ballot closes. */
    BALLOT,
    /** A task is due. */
    TASK,
    /** A unit's report is due. */
    REVIEW,
    /** The discussion of a draft ends. */
    DISCUSSION,
    /** The term of an office ends. */
    TERM
}
