package org.throughline.kernel;

/** Who may read a plan, statement, review or summation; stored on its rows as a {@link Scope}. */
public enum Visibility {
    PUBLIC,
    NETWORK,
    ORGANISATION,
    CHAIN,
    UNIT,
    NAMED
}
