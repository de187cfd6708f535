package org.throughline.app;

import io.dropwizard.lifecycle.Managed;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory outside the heap that is free again back to the system, four times a minute. SQLite and the compiler take theirs from the C
 * library, which keeps what is freed for each of many threads apart and by itself gives little of it back.
 */
final class GivingBack implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(GivingBack.class);
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String TRIM = "systemTrimNativeHeap";
    private static final int SECONDS = 15;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "giving-back");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void start() {
        // it ends with the rounds themselves
        var unused = rounds.scheduleWithFixedDelay(this::trim, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        rounds.shutdownNow();
    }

    private void trim() {
        if (!trim(ManagementFactory.getPlatformMBeanServer())) {
            rounds.shutdown();
        }
    }

    /** Whether this machine can: with another C library or another Java it may not. */
    static boolean trim(MBeanServer server) {
        try {
            server.invoke(new ObjectName(COMMANDS), TRIM, new Object[0], new String[0]);
            return true;
        } catch (JMException | RuntimeException e) {
            LOG.debug("free memory is not given back on this machine", e);
            return false;
        }
    }
}
