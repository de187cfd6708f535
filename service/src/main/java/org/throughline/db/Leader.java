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

    /**
     * @param most how many go together at the most
     * @param together does these, commits, and ends each; on failure it ends those that it could not do
     */
    Leader(int most, Consumer<List<Job<?>>> together) {
        this.most = most;
        this.together = together;
    }

    /** Does the work, by this thread or another, and returns when it lasts. @throws RuntimeException what the work threw */
    <T> T run(Job<T> job) {
        waiting.add(job);
        boolean interrupted = false;
        while (!job.ended()) {
            if (leading.tryLock()) {
                try {
                    lead(job);
                } finally {
                    leading.unlock();
                }
                // who waits has seen a leader at work, and must hear that there is none now
                var next = waiting.peek();
                if (next != null) {
                    LockSupport.unpark(next.owner());
                }
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

    /** One batch, as long as the leader's own work is not done. */
    private void lead(Job<?> own) {
        while (!own.ended()) {
            var batch = new ArrayList<Job<?>>();
            for (var next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
                batch.add(next);
            }
            try {
                together.accept(batch);
            } catch (RuntimeException | Error e) {
                batch.stream().filter(job -> !job.ended()).forEach(job -> job.failed(e));
            } finally {
                batch.stream().filter(job -> job != own).forEach(job -> LockSupport.unpark(job.owner()));
            }
        }
    }
}
