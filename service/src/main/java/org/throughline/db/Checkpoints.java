package org.throughline.db;

import java.sql.Connection;
import java.sql.DriverManager;
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
 * writing the log never comes to an end by itself; once it is long, a writer lets it begin anew between two commits.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long EVERY_MILLIS = 500;
    /** Pages of 4 KiB in the log from which it begins anew: 48 MiB. */
    private static final long LONG = 12_000;
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
    private volatile boolean isLong;
    private Connection connection;

    /** @param properties those of a connection that writes */
    Checkpoints(String url, Properties properties) {
        this.url = url;
        this.properties = (Properties) properties.clone();
        this.properties.setProperty("busy_timeout", PATIENCE_MILLIS);
        this.properties.remove("transaction_mode");
        this.looking = clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Called by whoever writes, after a commit and before the next begins. */
    void betweenWrites() {
        commits.incrementAndGet();
        if (isLong) {
            checkpoint("RESTART");
            isLong = false;
        }
    }

    private void look() {
        long now = commits.get();
        if (now != seen) {
            seen = now;
            checkpoint("PASSIVE");
        }
    }

    private synchronized void checkpoint(String how) {
        if (clock.isShutdown()) {
            return;
        }
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, properties);
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("PRAGMA wal_checkpoint(" + how + ")")) {
                row.next();
                isLong = row.getLong("log") > LONG;
            }
        } catch (SQLException e) {
            // SQLite does it itself when the log is longer still; see Database
            LOG.warn("the log of writes was not carried over this time", e);
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
