package org.throughline.org;

/** What kind of body decides. */
public enum BodyKind {
    /** All full home members of the unit and of the units below it, once each. */
    MEMBERS_MEETING,
    COMMITTEE,
    /** Delegates, each with the weight of their seat. */
    CONGRESS
}
