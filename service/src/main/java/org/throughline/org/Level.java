package org.throughline.org;

/** How far up in the tree a unit stands, from the highest. Any level but the root's may be missing. */
public enum Level {
    /** Several organisations that share a strategic plan. */
    NETWORK,
    /** The centre of one organisation. */
    CENTRAL,
    REGIONAL,
    LOCAL;

    /** Whether a unit of this level may stand directly below one of that level: never above it, and only regions and locals nest. */
    public boolean mayStandUnder(Level parent) {
        return compareTo(parent) > 0 || (this == parent && (this == REGIONAL || this == LOCAL));
    }
}
