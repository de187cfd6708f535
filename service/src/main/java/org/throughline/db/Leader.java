package org.throughline.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets those who wait to write go together: whoever finds nobody at work leads, does its own piece of work and that of those who came
 * meanwhile, and one commit makes all of them last. Nobody is answered before. Whoever is alone waits for nobody and writes in its own
 * thread.
 */
final class Leader {
    private final ReentrantLock leading = new ReentrantLock();
    private final ConcurrentLinkedQueue<Job<?>> waiting = new ConcurrentLinkedQueue<>();
    private final int most;
    private final Consumer<List<Job<?>>> together;
    private final Runnable before;

    /**
     * @param most how many go together at the most
     * @param together does these, commits, and ends each; on failure it ends those that it could not do
     * @param before done before each batch, after those of the batch before were answered
     */
    Leader(int most, Consumer<List<Job<?>>> together, Runnable before) {
        this.most = most;
        this.together = together;
        this.before = before;
    }

    /** Does the work, by this thread or another, and returns when it lasts. @throws RuntimeException what the work threw */
    <T> T run(Job<T> job) {
        waiting.add(job);
        boolean interrupted = false;
        while (!job.ended()) {
            if (leading.tryLock()) {
                var batch = new ArrayList<Job<?>>();
                try {
                    if (!job.ended()) {
                        lead(batch);
                    }
                } finally {
                    leading.unlock();
                }
                // who waits has seen a leader at work, and must hear that there is none now; before all else, so that
                // the
                // one connection that writes stands still for as short as can be
                var next = waiting.peek();
                if (next != null) {
                    LockSupport.unpark(next.owner());
                }
                batch.stream().filter(done -> done != job).forEach(done -> LockSupport.unpark(done.owner()));
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return job.result();
    }

    /** Does those who wait, or as many of them as may go together. */
    private void lead(List<Job<?>> batch) {
        for (var next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
            batch.add(next);
        }
        try {
            // whatever fails here, those who were taken hear of it, and are not left to be done by the next who leads
            before.run();
            together.accept(batch);
        } catch (RuntimeException | Error e) {
            batch.stream().filter(job -> !job.ended()).forEach(job -> job.failed(e));
        }
    }
}
