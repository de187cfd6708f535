package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.journal.Journal;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Ids;
import org.throughline.kernel.MovingClock;

/**
 * A real, migrated database for one test, with the doors to it and a clock that stands at noon of 1 March 2027. Each is a
 * copy of one that was migrated once.
 */
public final class TestDatabase implements AutoCloseable {
    public static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
    /** Acts where the test is not about permission. */
    public static final Actor SYSTEM = Actor.system("test");

    private final DatabaseSettings settings;
    private final Database database;
    private final MovingClock clock = new MovingClock(START);
    private final Ids ids = new Ids(clock, 1);
    private final Work work;

    private TestDatabase(DatabaseSettings settings) {
        this.settings = settings;
        this.database = Database.open(settings);
        this.work = new Work(database, new Journal(), clock, ids);
    }

    /** One that nobody used before. */
    public static TestDatabase fresh(Dialect dialect) {
        return dialect == Dialect.SQLITE ? sqlite() : postgresql();
    }

    /** One with what a fresh one holds, if it need not be new: on PostgreSQL it takes half a second to make one. */
    static TestDatabase emptied(Dialect dialect) {
        return dialect == Dialect.SQLITE
                ? sqlite()
                : TestServer.spare()
                        .map(name -> new TestDatabase(TestServer.settings(name)))
                        .orElseGet(TestDatabase::postgresql);
    }

    public static TestDatabase sqlite() {
        try {
            var file = Files.createTempDirectory("throughline").resolve("test.db");
            copyTo(file);
            return new TestDatabase(DatabaseSettings.sqlite(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase postgresql() {
        return new TestDatabase(TestServer.settings(TestServer.create()));
    }

    /** Puts a migrated SQLite database with nothing in it there. */
    public static void copyTo(Path file) {
        try {
            Files.copy(File.TEMPLATE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Work work() {
        return work;
    }

    public Database database() {
        return database;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** How many statements of DAOs the block runs. */
    public int statements(Runnable block) {
        var count = new AtomicInteger();
        database.watch((sql, rows) -> count.incrementAndGet());
        try {
            block.run();
        } finally {
            database.watch(StatementWatch.NOBODY);
        }
        assertThat(count.get()).isPositive();
        return count.get();
    }

    public MovingClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    @Override
    public void close() {
        database.close();
        if (settings.dialect() == Dialect.POSTGRESQL) {
            var name = settings.url()
                    .substring(settings.url().lastIndexOf('/') + 1)
                    .replaceAll("[?].*", "");
            TestServer.giveBack(name);
        } else {
            delete(Path.of(settings.url().replaceFirst("^jdbc:sqlite:", "")).getParent());
        }
    }

    private static void delete(Path folder) {
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return settings.dialect().folder();
    }

    /** What fresh SQLite databases are copied from: migrated once for all tests. */
    private static final class File {
        static final Path TEMPLATE = migrated();

        private static Path migrated() {
            try {
                var file = Files.createTempDirectory("throughline").resolve("template.db");
                file.getParent().toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                Database.open(DatabaseSettings.sqlite(file.toString())).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
