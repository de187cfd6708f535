package org.throughline.ballot;

/** What a voter can say. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
