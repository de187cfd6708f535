package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.journal.Journal;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.RequestKey;

/** Those who wait to write are committed together, and none is answered for what does not last. */
class TogetherTest {
    private static final int MANY = 40;

    @Test
    void thoseWhoWaitAreDoneByWhoeverLeadsAndOneThatFailsIsUndoneAlone() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            var threads = new AtomicReference<List<String>>(List.of());
            var ends = held(db, n -> {
                try {
                    return db.work().write(TestDatabase.SYSTEM, tx -> {
                        tx.journal("thing.make", "thing:" + n, Map.of());
                        threads.updateAndGet(list -> {
                            var more = new ArrayList<>(list);
                            more.add(Thread.currentThread().getName());
                            return more;
                        });
                        if (n % 5 == 0) {
                            throw Refusal.because("thing.no");
                        }
                        return "made " + n;
                    });
                } catch (Refusal no) {
                    return no.code();
                }
            });

            for (int i = 0; i < MANY; i++) {
                assertThat(ends.get(i).get()).isEqualTo(i % 5 == 0 ? "thing.no" : "made " + i);
            }
            assertThat(threads.get().stream().distinct().count()).isLessThan(MANY);
            assertThat(subjects(db)).hasSize(MANY * 4 / 5).doesNotContain("thing:5", "thing:10");
            assertThat(db.work().<List<String>>read(TestDatabase.SYSTEM, new Journal()::check))
                    .isEmpty();
        }
    }

    @Test
    void whatOneHadWrittenBeforeItFailedIsGoneAndWhatTheOthersWroteStays() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            var ends = held(
                    db,
                    n -> db.work().write(TestDatabase.SYSTEM, tx -> {
                        tx.handle()
                                .execute("INSERT INTO buffer (member, subject, text, at) VALUES (1, 's" + n
                                        + "', '', '2027-03-01T12:00:00.000Z')");
                        tx.journal("thing.make", "thing:" + n, Map.of());
                        if (n % 5 == 0) {
                            throw Refusal.because("thing.no");
                        }
                        return n;
                    }));

            for (int i = 0; i < MANY; i++) {
                if (i % 5 == 0) {
                    assertThatThrownBy(ends.get(i)::get).hasCauseInstanceOf(Refusal.class);
                } else {
                    assertThat(ends.get(i).get()).isEqualTo(i);
                }
            }
            assertThat(texts(db, "SELECT subject FROM buffer"))
                    .hasSize(MANY * 4 / 5)
                    .doesNotContain("s0", "s5");
            assertThat(subjects(db)).hasSize(MANY * 4 / 5).doesNotContain("thing:0", "thing:5");
            assertThat(db.work().<List<String>>read(TestDatabase.SYSTEM, new Journal()::check))
                    .isEmpty();
        }
    }

    @Test
    void whoeverIsAloneWritesInTheirOwnThread() {
        try (var db = TestDatabase.sqlite()) {
            var thread = db.work().write(TestDatabase.SYSTEM, tx -> Thread.currentThread());

            assertThat(thread).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void whenTheCommitFailsNobodyIsToldThatItWasDone() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            db.work()
                    .writing(
                            TestDatabase.SYSTEM,
                            tx -> tx.handle()
                                    .execute("CREATE TABLE child (id INTEGER, parent INTEGER REFERENCES parent_of (id)"
                                            + " DEFERRABLE INITIALLY DEFERRED)"));
            db.work()
                    .writing(
                            TestDatabase.SYSTEM,
                            tx -> tx.handle().execute("CREATE TABLE parent_of (id INTEGER PRIMARY KEY)"));

            var ends = held(
                    db,
                    n -> db.work().write(TestDatabase.SYSTEM, tx -> {
                        tx.journal("thing.make", "thing:" + n, Map.of());
                        // fails only when all are committed
                        return tx.handle().execute("INSERT INTO child (id, parent) VALUES (" + n + ", 1)");
                    }));

            for (var end : ends) {
                assertThatThrownBy(end::get).isInstanceOf(ExecutionException.class);
            }
            assertThat(subjects(db)).isEmpty();
            assertThat(db.work().<Integer>write(TestDatabase.SYSTEM, tx -> 1)).isEqualTo(1);
        }
    }

    @Test
    void theLogOfWritesIsCarriedOverBesideTheWriters() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            var log = db.settings().file().resolveSibling("test.db-wal");
            var text = "x".repeat(2_000_000);
            for (int i = 0; i < 100; i++) {
                int n = i;
                db.work().writing(TestDatabase.SYSTEM, tx -> tx.journal("thing.make", "thing:" + n, Map.of("t", text)));
                // gives the one beside a moment, as a disk would
                Thread.sleep(10);
            }

            // 200 MB were written
            assertThat(Files.size(log)).isLessThan(150_000_000L);
        }
    }

    @Test
    void aRepeatIsNotToldThatItWasDoneWhenWhatItRepeatsDoesNotLast() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            db.work().writing(TestDatabase.SYSTEM, tx -> tx.handle().execute("""
                CREATE TABLE orphan (id INTEGER, parent INTEGER REFERENCES unit (id)
                    DEFERRABLE INITIALLY DEFERRED)
                """));
            var twice = TestDatabase.SYSTEM.with(new RequestKey("once", "POST /things", "same"));

            var ends = held(
                    db,
                    n -> db.work().write(twice, tx -> {
                        // fails only when all are committed
                        return tx.handle().execute("INSERT INTO orphan (id, parent) VALUES (" + n + ", 1)");
                    }));

            for (var end : ends) {
                assertThatThrownBy(end::get).hasCauseInstanceOf(StatementFailed.class);
            }
        }
    }

    @Test
    void whenTheDatabaseGivesUpTheTransactionOfABatchNothingOfItIsLeft() throws Exception {
        try (var db = TestDatabase.sqlite()) {
            var writing = db.work().write(TestDatabase.SYSTEM, tx -> tx.handle().getConnection());

            var ends = held(
                    db,
                    n -> db.work().write(TestDatabase.SYSTEM, tx -> {
                        if (n == 0) {
                            // as SQLite does by itself when a page cannot be read
                            rollBack(writing);
                            return tx.list(String.class, "SELECT json('none') AS word", Map.of());
                        }
                        tx.journal("thing.make", "thing:" + n, Map.of());
                        return n;
                    }));

            for (var end : ends) {
                assertThatThrownBy(end::get).hasCauseInstanceOf(StatementFailed.class);
            }
            assertThat(subjects(db)).isEmpty();
            assertThat(db.work().<Integer>write(TestDatabase.SYSTEM, tx -> 1)).isEqualTo(1);
        }
    }

    private static void rollBack(Connection writing) {
        try (var statement = writing.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Deed {
        Object done(int n) throws Exception;
    }

    /** All of them begun while another writes, so that they wait. */
    private static List<Future<Object>> held(TestDatabase db, Deed deed) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(MANY + 1);
        var begun = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var first = threads.submit(() -> db.work().write(TestDatabase.SYSTEM, tx -> {
            begun.countDown();
            try {
                return free.await(10, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        begun.await();
        var ends = new ArrayList<Future<Object>>();
        for (int i = 0; i < MANY; i++) {
            int n = i;
            Callable<Object> one = () -> deed.done(n);
            ends.add(threads.submit(one));
        }
        Thread.sleep(200);
        free.countDown();
        threads.shutdown();
        assertThat(first).succeedsWithin(java.time.Duration.ofSeconds(10));
        return ends;
    }

    private static List<String> subjects(TestDatabase db) {
        return texts(db, "SELECT subject FROM journal");
    }

    private static List<String> texts(TestDatabase db, String sql) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
    }
}
