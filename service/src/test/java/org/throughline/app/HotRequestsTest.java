package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.throughline.db.Database;
import org.throughline.db.Dialect;
import org.throughline.db.StatementWatch;
import org.throughline.db.TestDatabase;
import org.throughline.demo.Federation;
import org.throughline.demo.FederationSize;
import org.throughline.demo.FederationTasks;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MovingClock;
import org.throughline.tables.TableKind;
import org.throughline.task.Recounting;
import org.throughline.task.TaskId;

/**
 * What makes the service as quick with many tasks as with few, and cannot be moved by noise: the requests that come most often take the
 * same statements, touch as many rows and are planned alike when there are ten times as many tasks under each objective.
 */
class HotRequestsTest {
    private static final FederationSize SIZE = new FederationSize(2, 4, 2);
    private static final int FEW = Integer.getInteger("hot.tasks", 10_000);
    private static final int MANY = 10 * FEW;
    private static final int AT_ONCE = 10_000;

    @Test
    void tenTimesTheTasksTakeTheSameStatementsRowsAndPlansOnSqlite() {
        try (var few = new Hot(Dialect.SQLITE, FEW);
                var many = new Hot(Dialect.SQLITE, MANY)) {
            var then = few.all();
            var now = many.all();

            assertThat(now).isEqualTo(then);
            assertThat(now.get("update")).hasSizeLessThan(40);
            assertThat(many.plans(now)).isEqualTo(few.plans(then));
            assertThat(many.plans(now))
                    .isNotEmpty()
                    .noneMatch(step -> step.matches("SCAN (t|task|u(?! USING INDEX"
                            + " sqlite_autoindex_unit)|task_update|r|reading|j|journal|search_row)\\b.*"));
        }
    }

    @Test
    void noRequestThatComesOftenReadsAllTasksReadingsOrEntriesOnPostgresql() {
        try (var few = new Hot(Dialect.POSTGRESQL, FEW)) {
            var statements = few.all();

            assertThat(statements.get("list")).isNotEmpty();
            assertThat(few.plans(statements))
                    .isNotEmpty()
                    .noneMatch(
                            step -> step.matches(".*Seq Scan on (task|task_update|reading|journal|search_row)\\b.*"));
        }
    }

    /** A statement with how many rows it gave or changed. */
    record Ran(String sql, int rows) {}

    /** A service over a federation with so many tasks. */
    private static final class Hot implements AutoCloseable, StatementWatch {
        private final TestDatabase db;
        private final List<Ran> ran = new ArrayList<>();
        private final DropwizardTestSupport<Settings> service;
        private final String token;
        private final TaskId task;
        private final HttpClient client = HttpClient.newHttpClient();

        Hot(Dialect dialect, int tasks) {
            this.db = TestDatabase.fresh(dialect);
            var clock = new MovingClock(TestDatabase.START.minus(Duration.ofDays(400)));
            var today = LocalDate.ofInstant(TestDatabase.START, ZoneOffset.UTC);
            try (var database = Database.open(db.settings())) {
                var house = new House(database, clock, 2);
                new Federation(house.cast(), clock, today, SIZE).tell();
                load(house, tasks, today);
                assertThat(house.work.<List<String>>read(TestDatabase.SYSTEM, new Recounting()::check))
                        .isEmpty();
                assertThat(house.work.<List<String>>read(
                                TestDatabase.SYSTEM,
                                tx -> tx.handle()
                                        .createQuery("SELECT DISTINCT state FROM version")
                                        .mapTo(String.class)
                                        .list()))
                        .as("figures rise from the branches to the federation")
                        .containsExactly("IN_FORCE");
                var member = house.work.read(
                        TestDatabase.SYSTEM,
                        tx -> house.members
                                .byEmail(tx, "m-branch-2@federation.example")
                                .orElseThrow());
                var actor = house.actors.find(member.id()).orElseThrow();
                this.token = house.accounts
                        .makeToken(actor, "test", TestDatabase.START.plus(Duration.ofDays(9)))
                        .token();
                this.task = house.work.read(
                        actor,
                        tx -> house.tasks
                                .ofObjective(
                                        tx,
                                        house.tasks
                                                .objectives(tx, actor.home().orElseThrow())
                                                .get(0)
                                                .id(),
                                        Optional.empty())
                                .get(0)
                                .id());
                if (dialect == Dialect.POSTGRESQL) {
                    house.work.writing(TestDatabase.SYSTEM, tx -> tx.handle().execute("ANALYZE"));
                }
            }
            this.service = served();
        }

        private static void load(House house, int tasks, LocalDate today) {
            var table = new StringBuilder();
            try {
                new FederationTasks(SIZE, tasks, today, 7).write(table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var lines = table.toString().lines().toList();
            for (int from = 1; from < lines.size(); from += AT_ONCE) {
                var part = new ArrayList<>(List.of(lines.get(0)));
                part.addAll(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
                house.tables.load(
                        Actor.system("test"),
                        TableKind.TASKS,
                        String.join("\n", part).getBytes(StandardCharsets.UTF_8));
            }
        }

        private DropwizardTestSupport<Settings> served() {
            var settings = db.settings();
            var support =
                    new DropwizardTestSupport<>(
                            Service.class,
                            ConfigurationFile.NAME,
                            ConfigOverride.config("database.url", settings.url()),
                            ConfigOverride.config("database.user", settings.user()),
                            ConfigOverride.config("database.password", settings.password()),
                            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                            ConfigOverride.config("server.adminConnectors[0].port", "0")) {
                        @Override
                        public Application<Settings> newApplication() {
                            return new Service(new MovingClock(TestDatabase.START), Hot.this);
                        }
                    };
            try {
                support.before();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return support;
        }

        @Override
        public synchronized void ran(String sql, int rows) {
            // what the clock does by itself belongs to no request
            if (Thread.currentThread().getName().startsWith("dw-")) {
                ran.add(new Ran(sql, rows));
            }
        }

        /** The statements of each request, when it is not the first of its kind. */
        Map<String, List<Ran>> all() {
            var all = new LinkedHashMap<String, List<Ran>>();
            all.put("task", of("/api/tasks/" + task.text(), ""));
            all.put("task page", of("/tasks/" + task.text(), ""));
            all.put("list", of("/api/units/branch-2/tasks", ""));
            all.put("list page", of("/units/branch-2/tasks", ""));
            all.put("dashboard", of("/plans/plan-federation/progress", ""));
            all.put("plan of a branch", of("/plans/plan-branch-2/progress", ""));
            all.put("search", of("/search?q=duce&unit=branch-2", ""));
            all.put(
                    "update",
                    of("/api/tasks/" + task.text() + "/updates", "{\"share\":300000,\"note\":\"Half of it\"}"));
            return all;
        }

        private List<Ran> of(String path, String json) {
            send(path, json.replace("3", "2"));
            synchronized (this) {
                ran.clear();
            }
            send(path, json);
            synchronized (this) {
                return List.copyOf(ran);
            }
        }

        private void send(String path, String json) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.getLocalPort() + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
            if (!json.isEmpty()) {
                request.POST(HttpRequest.BodyPublishers.ofString(json));
            }
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .describedAs(path + answer.body())
                        .isEqualTo(200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** How the database goes about each of these statements. */
        Set<String> plans(Map<String, List<Ran>> statements) {
            var steps = new TreeSet<String>();
            var settings = db.settings();
            boolean sqlite = settings.dialect() == Dialect.SQLITE;
            // PostgreSQL tells the plan of a statement with open places only where it is sent as plain text
            var url = settings.url() + (sqlite ? "" : "?preferQueryMode=simple");
            try (var connection = DriverManager.getConnection(url, settings.user(), settings.password())) {
                if (!sqlite) {
                    // whether there is a way by an index: most of the tables hold next to nothing here
                    connection.createStatement().execute("SET enable_seqscan = off");
                }
                statements.values().stream()
                        .flatMap(List::stream)
                        .map(Ran::sql)
                        .distinct()
                        .forEach(sql -> steps.addAll(sqlite ? sqlite(connection, sql) : postgresql(connection, sql)));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return steps;
        }

        private static List<String> sqlite(Connection connection, String sql) {
            return rows(connection, "EXPLAIN QUERY PLAN " + sql, 4);
        }

        private static List<String> postgresql(Connection connection, String sql) {
            var numbered = new StringBuilder();
            int place = 1;
            for (var part : sql.split("\\?", -1)) {
                numbered.append(place == 1 ? "" : "$" + (place - 1)).append(part);
                place++;
            }
            return rows(connection, "EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered, 1);
        }

        private static List<String> rows(Connection connection, String sql, int column) {
            var found = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(column));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
            return found;
        }

        @Override
        public void close() {
            service.after();
            db.close();
        }
    }
}
