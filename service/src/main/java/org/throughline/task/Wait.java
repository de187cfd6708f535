package org.throughline.task;

/**
 * That a task waits for another.
 *
 * @param waiting the one that waits
 * @param id the one it waits for
 */
public record Wait(TaskId waiting, TaskId id, String title, TaskState state) {

    /** Whether there is still something to wait for; nobody waits for what was given up. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
