package org.throughline.debate;

import java.util.EnumSet;
import java.util.Set;

/** Where an amendment is in its life. */
public enum AmendmentState {
    DRAFT,
    /** Moved, and gathering sponsors. */
    SUBMITTED,
    /** On the order of business. */
    ADMITTED,
    NOT_ADMITTED,
    /** Its words stand in the text already, by another's success. */
    COMPOSITED,
    CARRIED,
    /** Carried, and the editor had to choose the words where it met another. */
    CARRIED_AS_MODIFIED,
    REJECTED,
    REFERRED,
    NOT_REACHED,
    WITHDRAWN,
    /** Made void by another's success, or its provision is gone. */
    FALLEN;

    private static final Set<AmendmentState> OPEN = EnumSet.of(DRAFT, SUBMITTED, ADMITTED);
    private static final Set<AmendmentState> CARRIED_ONES = EnumSet.of(CARRIED, CARRIED_AS_MODIFIED);

    /** Whether nothing has been decided on it yet. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isCarried() {
        return CARRIED_ONES.contains(this);
    }
}
