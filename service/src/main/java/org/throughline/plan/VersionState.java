package org.throughline.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a version is in its life. What may be done in each state is said by {@link PlanVersion}. */
public enum VersionState {
    /** Being written; the only state in which words change. */
    DRAFT,
    IN_DISCUSSION,
    AT_DECISION,
    /** Adopted, and its day has not come yet. */
    ADOPTED,
    IN_FORCE,
    /** Replaced by a later version or plan. */
    SUPERSEDED,
    /** Its period is over; it still guides until it is replaced. */
    RUN_OUT,
    WITHDRAWN,
    REJECTED,
    ADOPTED_PROVISIONALLY,
    ANNULLED;

    private static final Set<VersionState> OPEN = EnumSet.of(DRAFT, IN_DISCUSSION, AT_DECISION);
    private static final Set<VersionState> DECIDED =
            EnumSet.of(ADOPTED, IN_FORCE, SUPERSEDED, RUN_OUT, ADOPTED_PROVISIONALLY);

    /** Whether it is still being made: drafted, discussed or decided on. A plan has one such version at most. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether it was adopted at some time and not annulled. */
    public boolean wasAdopted() {
        return DECIDED.contains(this);
    }

    /** Whether it guides the work today. */
    public boolean guides() {
        return this == IN_FORCE || this == RUN_OUT || this == ADOPTED_PROVISIONALLY;
    }
}
