package org.throughline.plan;

/** A version that no other unit of work can change before this one ends, with its plan. */
record Held(Plan plan, Version version) {

    /** Refuses dates outside the plan's period. */
    void require(Wording wording) {
        plan.period().ifPresent(wording::within);
    }
}
