package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    private static final AtomicInteger NUMBER = new AtomicInteger();

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

    public static TestDatabase fresh(Dialect dialect) {
        return dialect == Dialect.SQLITE ? sqlite() : postgresql();
    }

    public static TestDatabase sqlite() {
        try {
            var file = Files.createTempDirectory("throughline").resolve("test.db");
            Files.copy(File.TEMPLATE, file);
            return new TestDatabase(DatabaseSettings.sqlite(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase postgresql() {
        var name = "test_" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " TEMPLATE template_of_tests");
        return new TestDatabase(Server.settings(name));
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
            Server.execute("DROP DATABASE " + name + " WITH (FORCE)");
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

    /** The server of the tests, started by the first that needs it, with the database that fresh ones are copied from. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                execute(server, "CREATE DATABASE template_of_tests");
                Database.open(settings(server, "template_of_tests")).close();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DatabaseSettings settings(String name) {
            return settings(RUNNING, name);
        }

        private static DatabaseSettings settings(EmbeddedPostgres server, String name) {
            return new DatabaseSettings(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "postgres", 2, 4, 64);
        }

        static void execute(String statement) {
            execute(RUNNING, statement);
        }

        private static void execute(EmbeddedPostgres server, String statement) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var s = connection.createStatement()) {
                s.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(statement, e);
            }
        }
    }
}
