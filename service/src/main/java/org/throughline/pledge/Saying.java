package org.throughline.pledge;

/** What can be said of taking an objective on. */
public enum Saying {
    /** Those above ask a unit for so much. */
    ASKED,
    /** A unit offers so much. */
    OFFERED,
    /** Whoever was asked or offered names another amount, with a reason. */
    COUNTERED,
    /** Whoever was asked or offered agrees: it is settled. */
    ACCEPTED,
    /** Whoever was asked or offered says no, with a reason; what was settled before stays settled. */
    DECLINED;

    /** Whether it waits for the other side. */
    boolean proposes() {
        return this == ASKED || this == OFFERED || this == COUNTERED;
    }

    /** Whether it must say why. */
    boolean needsReason() {
        return this == COUNTERED || this == DECLINED;
    }
}
