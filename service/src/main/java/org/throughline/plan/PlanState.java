package org.throughline.plan;

/** Where a plan is in its cycle. */
public enum PlanState {
    OPEN,
    /** Its period is over and its objectives are closed, carried over or dropped. */
    COMPLETED,
    SUMMED_UP
}
