package org.throughline.index;

/** What a member may want to hear of at once. */
public enum NoticeKind {
    /** A ballot in which they may vote was opened. */
    BALLOT,
    /** A task was given to them. */
    TASK,
    /** Someone answered what they said. */
    REPLY,
    /** Their lesson or proposal was answered. */
    ANSWER,
    /** A body they belong to was convened. */
    MEETING
}
