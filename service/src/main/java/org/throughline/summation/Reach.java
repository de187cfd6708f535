package org.throughline.summation;

/** For whom a finding holds, as its author sees it. */
public enum Reach {
    US,
    REGION,
    ALL
}
