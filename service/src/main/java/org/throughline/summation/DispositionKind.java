package org.throughline.summation;

/** What a unit did with a finding that was in its hands. */
public enum DispositionKind {
    /** In a finding of its synthesis, or in a provision. */
    TAKEN_UP,
    /** Said together with another finding. */
    MERGED,
    /** Given to the unit above, which owes the answer from then on. */
    PASSED_ON,
    /** With a reason; it can be raised again. */
    SET_ASIDE
}
