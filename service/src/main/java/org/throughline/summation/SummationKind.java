package org.throughline.summation;

/** Whose reflection it is. */
public enum SummationKind {
    /** A member's own: discussed, never voted away. */
    MEMBER,
    /** A unit's, accepted by its body. */
    UNIT,
    /** A unit's, made from others: it answers every lesson that is in its hands. */
    SYNTHESIS
}
