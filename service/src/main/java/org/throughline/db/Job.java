package org.throughline.db;

import java.time.Instant;
import java.util.function.Function;
import org.throughline.kernel.Actor;

/** A unit of work that someone waits for, with how it ended. */
final class Job<T> {
    private final Actor actor;
    private final Instant now;
    private final Function<Tx, T> block;
    private final Thread owner = Thread.currentThread();
    private T made;
    private Throwable thrown;
    /** Written last and read first, so that what was written before it is seen. */
    private volatile boolean ended;

    Job(Actor actor, Instant now, Function<Tx, T> block) {
        this.actor = actor;
        this.now = now;
        this.block = block;
    }

    Actor actor() {
        return actor;
    }

    Instant now() {
        return now;
    }

    Thread owner() {
        return owner;
    }

    boolean ended() {
        return ended;
    }

    /** Does the work, perhaps again after all was undone; whether it lasts is not yet said. */
    void work(Tx tx) {
        thrown = null;
        made = block.apply(tx);
    }

    /** What was done lasts, or was refused. */
    void committed() {
        ended = true;
    }

    /** Its own work failed and was undone; that is said when the others' lasts. */
    void refused(Throwable why) {
        thrown = why;
    }

    /** Nothing of it lasts, nor of what it saw of the others: if it was refused for that, the refusal does not hold either. */
    void failed(Throwable why) {
        thrown = why;
        ended = true;
    }

    T result() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
        return made;
    }
}
