package org.throughline.summation;

/** Where a summation stands. A member's is done when it is submitted. */
public enum SummationState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    SENT_BACK;

    /** Whether it may be written in. */
    public boolean isOpen() {
        return this == DRAFT || this == SENT_BACK;
    }
}
