package org.throughline.task;

/** How a task stands, by the latest word on it. */
public enum TaskState {
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    /** Given up: no longer counted, and still seen. */
    DROPPED;

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return this != DONE && this != DROPPED;
    }
}
