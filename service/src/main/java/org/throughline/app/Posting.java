package org.throughline.app;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.post.PostOffice;

/** Has letters written and sent while the service runs; in a thread of its own, since a mail server may let one wait. */
final class Posting implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final int SECONDS = 10;
    /** Letters are written in every sixth round. */
    private static final int WRITING = 6;

    private final PostOffice office;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "posting");
        thread.setDaemon(true);
        return thread;
    });
    private int round;

    Posting(PostOffice office) {
        this.office = office;
    }

    @Override
    public void start() {
        // it ends with the rounds themselves; what fails inside is logged there
        var unused = rounds.scheduleWithFixedDelay(this::go, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("A letter is still being sent; what is not sent is tried again after the next start.");
        }
    }

    private void go() {
        try {
            if (round % WRITING == 0) {
                office.write();
            }
            round++;
            office.send();
        } catch (RuntimeException e) {
            LOG.error("Mail failed and is tried again", e);
        }
    }
}
