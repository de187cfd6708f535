package org.throughline.summation;

/** What a finding says to do. */
public enum FindingKind {
    KEEP,
    CHANGE,
    STOP,
    NEW_QUESTION
}
