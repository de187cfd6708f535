package org.throughline.db;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import org.throughline.journal.Journal;
import org.throughline.kernel.Ids;

/** Writes from four threads until it is killed, and says what it has written: once it is kept, or, wrongly, before. */
final class CrashingWriter {
    private static final int THREADS = 4;
    private static final long TOO_SOON_BY_MILLIS = 400;

    private CrashingWriter() {}

    public static void main(String[] words) {
        var work = work(Database.open(DatabaseSettings.sqlite(words[0])), 1);
        boolean tooSoon = words[2].equals("before");
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < (tooSoon ? 1 : THREADS); i++) {
            var name = "round:" + words[1] + "." + i + ".";
            threads.execute(() -> write(work, name, tooSoon));
        }
    }

    static Work work(Database database, int node) {
        var clock = Clock.systemUTC();
        return new Work(database, new Journal(), clock, new Ids(clock, node));
    }

    private static void write(Work work, String name, boolean tooSoon) {
        for (int n = 0; ; n++) {
            var subject = name + n;
            work.writing(TestDatabase.SYSTEM, tx -> {
                tx.journal("test.keep", subject, Map.of("text", "kept"));
                if (tooSoon) {
                    acknowledge(subject);
                    linger();
                }
            });
            if (!tooSoon) {
                acknowledge(subject);
            }
        }
    }

    private static synchronized void acknowledge(String subject) {
        System.out.println(subject);
        System.out.flush();
    }

    private static void linger() {
        try {
            Thread.sleep(TOO_SOON_BY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
