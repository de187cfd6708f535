package org.throughline.plan;

/** How far a plan looks. Tiers may be skipped, and repeated by nested units. */
public enum Tier {
    /** Principles; has no period, and strategic objectives cite it. */
    PLATFORM,
    STRATEGIC,
    OPERATIONAL,
    TACTICAL;

    /** Whether a plan of this tier must say which days it covers. */
    public boolean hasPeriod() {
        return this != PLATFORM;
    }

    /** Whether a plan of this tier guides one of the other tier in the same unit. */
    public boolean isAbove(Tier other) {
        return compareTo(other) < 0;
    }
}
