package org.throughline.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server of the tests, started by the first that needs it. A database that a test is done with is emptied
 * and lent to the next: to make one out of eight hundred files takes a hundred times as long.
 */
final class TestServer {
    private static final String TEMPLATE = "template_of_tests";
    private static final EmbeddedPostgres RUNNING = start();
    private static final Emptying EMPTYING = Emptying.of(TEMPLATE);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ConcurrentLinkedQueue<String> SPARE = new ConcurrentLinkedQueue<>();

    private TestServer() {}

    /** The name of a new database. */
    static String create() {
        var name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return name;
    }

    /** The name of one that was emptied. */
    static Optional<String> spare() {
        return Optional.ofNullable(SPARE.poll());
    }

    /** Lends it to others if it can be brought back to what it was, and else drops it. */
    static void giveBack(String name) {
        if (EMPTYING.empty(name)) {
            SPARE.add(name);
        } else {
            execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    static DatabaseSettings settings(String name) {
        return new DatabaseSettings(url(RUNNING, name), "postgres", "postgres", 2, 4, 64);
    }

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
            execute(server, "CREATE DATABASE " + TEMPLATE);
            Database.open(new DatabaseSettings(url(server, TEMPLATE), "postgres", "postgres", 2, 4, 64))
                    .close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private static void execute(String statement) {
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

    /**
     * How a database is brought back to what the template holds.
     *
     * @param shape what it has of tables, indexes, conditions and settings: a test that changed these keeps it for itself
     * @param script deletes every row, and enters those that come with the migrations
     */
    private record Emptying(String shape, String script) {
        private static final String SHAPE = """
            SELECT (SELECT count(*) FROM pg_class) || ' ' || (SELECT count(*) FROM pg_attribute)
                || ' ' || (SELECT count(*) FROM pg_constraint) || ' ' || (SELECT count(*) FROM pg_trigger)
                || ' ' || (SELECT count(*) FROM pg_proc) || ' ' || (SELECT count(*) FROM pg_db_role_setting)\
            """;
        private static final String OTHERS = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()\
            """;
        private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1\
            """;

        static Emptying of(String template) {
            try (var connection = connect(template)) {
                // rows go in any order, and none of the guards is asked
                var script = new StringBuilder("SET session_replication_role = replica;\n");
                for (var table : column(connection, TABLES)) {
                    script.append("DELETE FROM ").append(table).append(";\n");
                    for (var row : column(connection, "SELECT row_to_json(t) FROM " + table + " t")) {
                        script.append("INSERT INTO %s SELECT * FROM json_populate_record(NULL::%s, '%s');%n"
                                .formatted(table, table, row.replace("'", "''")));
                    }
                }
                return new Emptying(column(connection, SHAPE).get(0), script.toString());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Whether it is as it was; not while someone else is still at work in it. */
        boolean empty(String name) {
            try (var connection = connect(name);
                    var statement = connection.createStatement()) {
                if (!column(connection, OTHERS).get(0).equals("0")
                        || !column(connection, SHAPE).get(0).equals(shape)) {
                    return false;
                }
                statement.execute(script);
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(name, e);
            }
        }

        private static Connection connect(String name) throws SQLException {
            return DriverManager.getConnection(url(RUNNING, name), "postgres", "postgres");
        }

        private static List<String> column(Connection connection, String sql) throws SQLException {
            var found = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
