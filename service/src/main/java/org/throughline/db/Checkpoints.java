package org.throughline.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was committed from SQLite's log of writes into its file, beside the writers and holding nobody up. Under steady
 * writing the log never comes to an end by itself: once it is long, and little of it is left to carry over, a writer carries that over
 * between two commits, and the next begins the log anew.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long EVERY_MILLIS = 500;
    /** Pages of 4 KiB in the log from which it begins anew: 48 MiB. */
    private static final long LONG = 12_000;
    /** So long, that the writer waits for whoever reads in it. */
    private static final long TOO_LONG = 2 * LONG;
    /** So few pages are carried over quickly. */
    private static final long FEW = 1_000;
    /** How often it goes on at once, until few are left. */
    private static final int ROUNDS = 8;
    /** So long it waits for those who still read in the log. */
    private static final String PATIENCE_MILLIS = "100";

    private final String url;
    private final Properties properties;
    private final AtomicLong commits = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "checkpoints");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> looking;
    private long seen;
    /** What a writer is to do before it writes next, if anything. */
    private volatile String due = "";

    private Connection connection;

    /** @param properties those of a connection that writes */
    Checkpoints(String url, Properties properties) {
        this.url = url;
        this.properties = (Properties) properties.clone();
        this.properties.setProperty("busy_timeout", PATIENCE_MILLIS);
        this.properties.remove("transaction_mode");
        this.looking = clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Called by whoever wrote. */
    void committed() {
        commits.incrementAndGet();
    }

    /** Called by whoever is about to write. */
    void beforeWrites() {
        var how = due;
        if (!how.isEmpty()) {
            due = "";
            checkpoint(how);
        }
    }

    private void look() {
        long now = commits.get();
        if (now == seen) {
            return;
        }
        seen = now;
        var log = checkpoint("PASSIVE");
        for (int i = 0; i < ROUNDS && log.pages > LONG && log.left() > FEW; i++) {
            log = checkpoint("PASSIVE");
        }
        due = log.pages > TOO_LONG ? "RESTART" : log.pages > LONG ? "PASSIVE" : "";
    }

    /** How many pages the log has, and how many of them are in the file too. */
    private record Log(long pages, long carried) {
        static final Log UNKNOWN = new Log(0, 0);

        long left() {
            return pages - carried;
        }
    }

    private synchronized Log checkpoint(String how) {
        if (clock.isShutdown()) {
            return Log.UNKNOWN;
        }
        try {
            if (connection == null) {
                connection = SqliteFile.connect(url, properties);
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("PRAGMA wal_checkpoint(" + how + ")")) {
                row.next();
                return new Log(row.getLong("log"), row.getLong("checkpointed"));
            }
        } catch (SQLException e) {
            // SQLite does it itself when the log is longer still; see Connections
            LOG.warn("the log of writes was not carried over this time", e);
            return Log.UNKNOWN;
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
        synchronized (this) {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException e) {
                LOG.warn("closing the connection of the checkpoints", e);
            }
        }
    }
}
