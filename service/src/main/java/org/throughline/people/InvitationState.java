package org.throughline.people;

/** What became of an invitation; one that was not used in time stays open and is no good. */
public enum InvitationState {
    OPEN,
    USED,
    WITHDRAWN
}
