package org.throughline.db;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Ids;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.RequestKey;

/**
 * The two doors. {@link #write} runs a block as one unit of work: all of it with its journal entries and its request key,
 * or nothing. The block touches only the database, and may run twice; hashing, parsing and mail stay outside.
 */
public final class Work {
    private static final int TRIES = 12;

    private final Database database;
    private final Ledger ledger;
    private final Clock clock;
    private final Ids ids;
    private final Leader leader;

    public Work(Database database, Ledger ledger, Clock clock, Ids ids) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.leader = new Leader(database.together(), this::together, database::beforeWrites);
    }

    /**
     * Does one unit of work. A request that carries a key is done once: a repeat ends in {@link Repeated}, and another
     * request under the same key in the refusal {@code request.other}.
     */
    public <T> T write(Actor actor, Function<Tx, T> block) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(actor, block);
            } catch (RuntimeException e) {
                if (attempt >= TRIES || !database.dialect().isWorthRetrying(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** As {@link #write}, for a block with nothing to return. */
    public void writing(Actor actor, Consumer<Tx> block) {
        write(actor, tx -> {
            block.accept(tx);
            return Boolean.TRUE;
        });
    }

    /** Reads at one moment; writing inside fails. */
    public <T> T read(Actor actor, Function<Tx, T> block) {
        return database.dialect() == Dialect.SQLITE ? look(actor, block) : lookIn(database.reader(), actor, block);
    }

    /** A connection that reads is in a transaction all the time: it begins with its first look and ends when it is given back. */
    private <T> T look(Actor actor, Function<Tx, T> block) {
        var connections = database.connections();
        Prepared reader;
        try {
            reader = connections.reader();
        } catch (SQLException e) {
            throw new StatementFailed("reading", e);
        }
        try {
            var tx = new Tx(reader, actor, now(), database);
            tx.looks(database.answers().unrecorded());
            return block.apply(tx);
        } finally {
            connections.giveBack(reader);
        }
    }

    /** A new id; made before a unit of work, not in it. */
    public long newId() {
        return ids.next();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T once(Actor actor, Function<Tx, T> block) {
        Function<Tx, Done<T>> whole = tx -> {
            actor.request().ifPresent(key -> take(tx, actor, key));
            var result = block.apply(tx);
            ledger.enter(tx, tx.deeds());
            actor.request().ifPresent(key -> tx.dao(RequestDao.class).place(actor.member(), key.key(), tx.place()));
            return new Done<>(result, !tx.deeds().isEmpty());
        };
        // PostgreSQL lets many write at once, and holds those back that want the same rows
        var done = database.dialect() == Dialect.SQLITE
                ? leader.run(new Job<>(actor, now(), whole))
                : in(database.writer(), actor, whole);
        if (!done.recorded()) {
            database.answers().wroteUnrecorded();
        }
        return done.result();
    }

    /** What a unit of work came to, and whether the record tells of it. */
    private record Done<T>(T result, boolean recorded) {}

    /** All of these in one transaction; what one of them throws undoes that one alone. */
    private void together(List<Job<?>> jobs) {
        Prepared writer;
        try {
            writer = database.connections().writer();
        } catch (SQLException e) {
            throw new StatementFailed("writing", e);
        }
        writer.execute("BEGIN IMMEDIATE");
        try {
            if (jobs.size() == 1) {
                work(writer, jobs.get(0));
            } else if (!each(writer, jobs)) {
                writer.execute("ROLLBACK");
                writer.execute("BEGIN IMMEDIATE");
                jobs.forEach(job -> apart(writer, job));
            }
            writer.execute("COMMIT");
            // it lasts from here on, whatever becomes of what follows
            jobs.forEach(Job::committed);
        } catch (RuntimeException | Error e) {
            database.connections().undo(writer);
            throw e;
        } finally {
            database.keepAsUsual(writer);
        }
        database.committed();
    }

    /**
     * One after the other, with nothing between them that one alone could be undone to: each such place makes the index of words write
     * out what it had gathered.
     *
     * @return false when one failed that had changed something, so that all must be undone; or by a statement, since after some of its
     *     failures, as that of the disk or of memory, SQLite has taken back the whole transaction, and what came next would be committed
     *     statement by statement
     */
    private boolean each(Prepared writer, List<Job<?>> jobs) {
        for (var job : jobs) {
            writer.watchChanges();
            try {
                work(writer, job);
            } catch (RuntimeException | Error e) {
                if (writer.changed() || e instanceof StatementFailed) {
                    return false;
                }
                job.refused(e);
            }
        }
        return true;
    }

    private void apart(Prepared writer, Job<?> job) {
        writer.execute("SAVEPOINT own");
        try {
            work(writer, job);
        } catch (RuntimeException | Error e) {
            writer.execute("ROLLBACK TO own");
            job.refused(e);
        }
        writer.execute("RELEASE own");
    }

    private void work(Prepared writer, Job<?> job) {
        job.work(new Tx(writer, job.actor(), job.now(), database));
    }

    private static void take(Tx tx, Actor actor, RequestKey key) {
        var dao = tx.dao(RequestDao.class);
        if (dao.take(actor.member(), key.key(), key.action(), key.bodyHash(), tx.now()) == 1) {
            return;
        }
        var done = dao.find(actor.member(), key.key()).orElseThrow();
        if (done.action().equals(key.action()) && done.bodyHash().equals(key.bodyHash())) {
            throw new Repeated(done.place());
        }
        throw Refusal.invalid("request.other");
    }

    private <T> T lookIn(Jdbi jdbi, Actor actor, Function<Tx, T> block) {
        long unrecorded = database.answers().unrecorded();
        return in(jdbi, actor, tx -> {
            tx.looks(unrecorded);
            return block.apply(tx);
        });
    }

    private <T> T in(Jdbi jdbi, Actor actor, Function<Tx, T> block) {
        var now = now();
        return jdbi.inTransaction((Handle handle) -> block.apply(new Tx(handle, actor, now, database)));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(5L << attempt, 200L) + Thread.currentThread().getId() % 7);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to try again", e);
        }
    }
}
