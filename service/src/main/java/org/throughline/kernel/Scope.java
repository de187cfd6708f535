package org.throughline.kernel;

/**
 * Who may read a row, as one short text on the row. An {@link Actor} holds the set of scopes it may read; readable means
 * contained, in Java and in SQL alike.
 */
public final class Scope {
    /** Everyone, signed in or not. */
    public static final String PUBLIC = "public";

    /** Every member of the tree. */
    public static final String NETWORK = "network";

    /** What the scope of everything begins with that only named members read. */
    public static final String NAMED_PREFIX = "named:";

    private Scope() {}

    /** Every member of the organisation whose centre is this unit. */
    public static String organisation(UnitId centre) {
        return "org:" + centre.text();
    }

    /** The unit's members, and those who hold a role or seat in a unit above. */
    public static String chain(UnitId unit) {
        return "chain:" + unit.text();
    }

    /** The unit's members, those of the units below it included. */
    public static String unit(UnitId unit) {
        return "unit:" + unit.text();
    }

    /** Those who are named for one subject. */
    public static String named(Id subject) {
        return NAMED_PREFIX + subject.text();
    }
}
