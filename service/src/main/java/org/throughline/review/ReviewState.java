package org.throughline.review;

/** Where a review is on its way from the office to the body. */
public enum ReviewState {
    /** Being written by the office. */
    DRAFT,
    /** In; its evidence is frozen. */
    SUBMITTED,
    ACCEPTED,
    /** Accepted with changes that the body names. */
    ACCEPTED_CHANGED,
    /** The body did not accept it: back to the office, with the reason. */
    SENT_BACK;

    /** Whether the office may write in it. */
    public boolean isOpen() {
        return this == DRAFT || this == SENT_BACK;
    }

    /** Whether the body has made it its own. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_CHANGED;
    }
}
