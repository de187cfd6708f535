package org.throughline.people;

/** What became of an application. */
public enum ApplicationState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
