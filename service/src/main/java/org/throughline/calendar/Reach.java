package org.throughline.calendar;

/** Whose days a calendar shows. */
public enum Reach {
    /** What awaits the reader themselves. */
    ME,
    /** All of the units they belong to, and of those above. */
    UNITS
}
