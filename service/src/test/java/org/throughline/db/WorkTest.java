package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.throughline.journal.Journal;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.RequestKey;

/** The doors hold under load: nothing lost, nothing doubled, nothing half done. */
class WorkTest {

    @BothDatabases
    void whatFailsLeavesNothingBehind(TestDatabase db) {
        assertThatThrownBy(() -> db.work().writing(TestDatabase.SYSTEM, tx -> {
                    keep(tx, "one", "text");
                    tx.journal("test.keep", "test:1", Map.of());
                    throw new IllegalStateException("later step fails");
                }))
                .hasMessage("later step fails");

        assertThat(count(db, "buffer")).isZero();
        assertThat(count(db, "journal")).isZero();
    }

    @BothDatabases
    void readingCannotWrite(TestDatabase db) {
        assertThatThrownBy(() -> db.work().read(TestDatabase.SYSTEM, tx -> {
                    keep(tx, "one", "text");
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count(db, "buffer")).isZero();
    }

    @BothDatabases
    void writersAtOnceAreAllKeptAndTheRecordHasNoGap(TestDatabase db) throws Exception {
        all(24, n -> () -> {
            db.work().writing(TestDatabase.SYSTEM, tx -> {
                keep(tx, "s" + n, "text");
                tx.journal("test.keep", "test:" + n, Map.of("text", List.of("", "text")));
            });
            return true;
        });

        assertThat(count(db, "buffer")).isEqualTo(24);
        assertThat(count(db, "journal")).isEqualTo(24);
        assertThat(db.work().read(TestDatabase.SYSTEM, new Journal()::check)).isEmpty();
    }

    @BothDatabases
    void aRequestSentManyTimesAtOnceIsDoneOnce(TestDatabase db) throws Exception {
        var actor = Actor.anonymous("en").with(new RequestKey("k1", "POST /x", "abc"));

        var places = all(16, n -> () -> {
            try {
                return db.work().write(actor, tx -> {
                    keep(tx, "s" + n, "text");
                    tx.place("things/" + n);
                    return "things/" + n;
                });
            } catch (Repeated repeated) {
                return repeated.place();
            }
        });

        assertThat(count(db, "buffer")).isEqualTo(1);
        assertThat(places).containsOnly(places.get(0)).doesNotContain("");
    }

    @BothDatabases
    void anotherRequestUnderAUsedKeyIsRefused(TestDatabase db) {
        db.work().writing(Actor.anonymous("en").with(new RequestKey("k1", "POST /x", "abc")), tx -> {});

        assertThatThrownBy(() -> db.work()
                        .writing(
                                Actor.anonymous("en").with(new RequestKey("k1", "POST /x", "def")),
                                tx -> keep(tx, "s", "t")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("request.other"));
        assertThat(count(db, "buffer")).isZero();
    }

    @BothDatabases
    void aKeyOfAFailedRequestCanBeUsedAgain(TestDatabase db) {
        var actor = Actor.anonymous("en").with(new RequestKey("k1", "POST /x", "abc"));
        assertThatThrownBy(() -> db.work().writing(actor, tx -> {
                    throw Refusal.because("no");
                }))
                .isInstanceOf(Refusal.class);

        db.work().writing(actor, tx -> keep(tx, "s", "t"));

        assertThat(count(db, "buffer")).isEqualTo(1);
    }

    @BothDatabases
    void uniqueViolationsAreRecognised(TestDatabase db) {
        keepOnce(db);
        assertThatThrownBy(() -> keepOnce(db))
                .matches(e -> db.database().dialect().isUniqueViolation(e), "is a unique violation");
    }

    @BothDatabases
    void theRecordShowsAChangedContent(TestDatabase db) {
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.journal("test.keep", "test:1", Map.of("a", "b")));
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.handle().execute("UPDATE journal_payload SET json = '{}'"));

        assertThat(db.work().read(TestDatabase.SYSTEM, new Journal()::check))
                .containsExactly("the content of entry 1 was changed");
    }

    @BothDatabases
    void theRecordItselfCannotBeChanged(TestDatabase db) {
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.journal("test.keep", "test:1", Map.of("a", "b")));

        assertThatThrownBy(() -> db.work()
                        .writing(TestDatabase.SYSTEM, tx -> tx.handle().execute("UPDATE journal SET actor = 5")))
                .hasStackTraceContaining("the journal is never changed");
    }

    private static void keepOnce(TestDatabase db) {
        db.work().writing(TestDatabase.SYSTEM, tx -> keep(tx, "same", "text"));
    }

    private static void keep(Tx tx, String subject, String text) {
        tx.handle()
                .createUpdate("INSERT INTO buffer (member, subject, text, at) VALUES (1, :subject, :text, :at)")
                .bind("subject", subject)
                .bind("text", text)
                .bind("at", tx.now())
                .execute();
    }

    private static long count(TestDatabase db, String table) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
    }

    private static <T> List<T> all(int times, java.util.function.IntFunction<Callable<T>> task)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new java.util.ArrayList<T>();
            for (var future :
                    threads.invokeAll(IntStream.range(0, times).mapToObj(task).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
