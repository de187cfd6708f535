package org.throughline.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a SQLite file: one that writes, for whoever leads, and some that read. Each is opened when it is first wanted and
 * keeps its prepared statements; one that fails is closed, and another opened in its place.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String url;
    private final Properties toWrite;
    private final Properties toRead;
    private final Semaphore free;
    /** Those that nobody uses just now, the last used first: its pages are still in memory. */
    private final ConcurrentLinkedDeque<Prepared> idle = new ConcurrentLinkedDeque<>();

    private Optional<Prepared> writer = Optional.empty();
    private volatile boolean closed;

    /** @param readers how many read at once */
    Connections(String url, Properties toWrite, Properties toRead, int readers) {
        this.url = url;
        this.toWrite = toWrite;
        this.toRead = toRead;
        this.free = new Semaphore(readers);
    }

    /** The one that writes; only who leads asks for it. */
    synchronized Prepared writer() throws SQLException {
        if (writer.isEmpty()) {
            var opened = new Prepared(SqliteFile.connect(url, toWrite));
            // only where the checkpoints beside the writers do not keep up
            opened.execute("PRAGMA wal_autocheckpoint = 30000");
            opened.connection().setAutoCommit(false);
            opened.execute("ROLLBACK");
            writer = Optional.of(opened);
        }
        return writer.get();
    }

    /** Takes back what was done in the transaction of the writer, if it is still under way. */
    synchronized void undo(Prepared failed) {
        try {
            failed.execute("ROLLBACK");
        } catch (StatementFailed e) {
            // the database did so itself, or cannot: either way another connection begins with nothing
            LOG.debug("the connection that writes is opened anew", e);
            writer = Optional.empty();
            close(failed.connection());
        }
    }

    /** One that reads, to be given back by whoever took it. */
    Prepared reader() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("no connection came free within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped while waiting for a connection", e);
        }
        var found = idle.pollFirst();
        if (found != null) {
            return found;
        }
        try {
            var connection = SqliteFile.connect(url, toRead);
            // one unit of work after the other, each of which sees one moment
            connection.setAutoCommit(false);
            return new Prepared(connection);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** Ends its transaction and begins the next, whose moment is that of its first look. */
    void giveBack(Prepared reader) {
        try {
            reader.execute("ROLLBACK");
            reader.execute("BEGIN");
            if (!closed) {
                idle.addFirst(reader);
                return;
            }
            close(reader.connection());
        } catch (StatementFailed e) {
            LOG.warn("a connection that reads is opened anew", e);
            close(reader.connection());
        } finally {
            free.release();
        }
    }

    /** The one that writes is closed last: one that only reads cannot carry the log of writes over into the file. */
    @Override
    public synchronized void close() {
        closed = true;
        for (var next = idle.poll(); next != null; next = idle.poll()) {
            close(next.connection());
        }
        writer.ifPresent(open -> close(open.connection()));
        writer = Optional.empty();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("closing a connection", e);
        }
    }
}
