package org.throughline.review;

/** Where an expected report stands. */
public enum ExpectedState {
    /** The period still runs; one may begin. */
    NOT_YET_DUE,
    /** The period is over, nobody has begun, and there is time. */
    OPEN,
    /** Being written, or sent back by the body. */
    IN_DRAFT,
    IN,
    /** In, after the day it was due. */
    IN_LATE,
    /** The day is past and nothing was begun; it can still be handed in, late. */
    MISSED,
    /** In: nothing was done, and the unit says so. */
    NIL,
    /** Need not be given; whoever keeps a unit above said why. */
    EXCUSED,
    /** Need not be given as long as the unit is inactive. */
    INACTIVE;

    /** Whether the unit was heard. */
    public boolean isHeard() {
        return this == IN || this == IN_LATE || this == NIL;
    }

    /** Whether it is in, or nobody waits for it any more. */
    public boolean isSettled() {
        return isHeard() || isExcused() || this == MISSED;
    }

    /** Whether nobody waits for it, though the unit was not heard. */
    public boolean isExcused() {
        return this == EXCUSED || this == INACTIVE;
    }
}
