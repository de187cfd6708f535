package org.throughline.task;

/** What a rule by which a task comes again counts in. */
public enum Rhythm {
    WEEK,
    MONTH
}
