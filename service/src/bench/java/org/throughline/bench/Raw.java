package org.throughline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.throughline.demo.FederationTasks;

/**
 * The same work without a service: plain statements on SQLite. A task update reads the task, changes it, enters a note and changes
 * the sums of four nodes above it; 64 threads wait, one writes for all of them and commits once.
 */
final class Raw {
    private static final int REGIONS = 50;
    private static final int BRANCHES = 1_000;
    private static final int GOALS = 5_000;
    private static final int TOGETHER = 64;

    private final Path file;
    private final int tasks;

    Raw(Path file, int tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    /** Makes the tables with an index, sums and words for the search, and gives the seconds it took. */
    double load() throws Exception {
        Files.deleteIfExists(file);
        long begun = System.nanoTime();
        try (var connection = open()) {
            for (var sql : List.of(
                    "CREATE TABLE node (id INTEGER PRIMARY KEY, parent INTEGER, n_done INTEGER NOT NULL, wd INTEGER"
                            + " NOT NULL)",
                    "CREATE TABLE task (id INTEGER PRIMARY KEY, node INTEGER NOT NULL, title TEXT NOT NULL, body TEXT"
                            + " NOT NULL, weight INTEGER NOT NULL, done INTEGER NOT NULL, updated_at TEXT NOT NULL)",
                    "CREATE TABLE note (id INTEGER PRIMARY KEY, task INTEGER NOT NULL, at TEXT NOT NULL, said TEXT NOT"
                            + " NULL)",
                    "CREATE VIRTUAL TABLE words USING fts5 (title, body, content = 'task', content_rowid = 'id')")) {
                execute(connection, sql);
            }
            connection.setAutoCommit(false);
            nodes(connection);
            tasks(connection);
            for (var sql : List.of(
                    "CREATE INDEX task_node ON task (node, id)",
                    "CREATE INDEX note_task ON note (task, id)",
                    "UPDATE node SET n_done = (SELECT COUNT(*) FROM task t WHERE t.node = node.id AND t.done > 0)"
                            + " WHERE id > " + (1 + REGIONS + BRANCHES),
                    "INSERT INTO words (words) VALUES ('rebuild')")) {
                execute(connection, sql);
            }
            connection.commit();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void nodes(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO node VALUES (?, ?, 0, 0)")) {
            int id = 1;
            insert(insert, id++, 0);
            for (int i = 0; i < REGIONS; i++) {
                insert(insert, id++, 1);
            }
            for (int i = 0; i < BRANCHES; i++) {
                insert(insert, id++, 2 + i % REGIONS);
            }
            for (int i = 0; i < GOALS; i++) {
                insert(insert, id++, 2 + REGIONS + i % BRANCHES);
            }
        }
    }

    private static void insert(PreparedStatement insert, long one, long other) throws SQLException {
        insert.setLong(1, one);
        insert.setLong(2, other);
        insert.executeUpdate();
    }

    private void tasks(Connection connection) throws SQLException {
        var words = FederationTasks.vocabulary();
        var chance = new SplittableRandom(7);
        try (var insert =
                connection.prepareStatement("INSERT INTO task VALUES (?, ?, ?, ?, 1, 0, '2027-03-01T12:00:00.000Z')")) {
            for (int i = 0; i < tasks; i++) {
                insert.setLong(1, i + 1L);
                insert.setLong(2, 2L + REGIONS + BRANCHES + i % GOALS);
                insert.setString(3, text(words, chance, 6));
                insert.setString(4, text(words, chance, 10));
                insert.executeUpdate();
            }
        }
    }

    private static String text(List<String> words, SplittableRandom chance, int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            int word = (int) Math.exp(chance.nextDouble() * Math.log(words.size())) - 1;
            text.append(i == 0 ? "" : " ").append(words.get(word));
        }
        return text.toString();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        for (var pragma : List.of(
                "journal_mode = WAL", "synchronous = FULL", "cache_size = -64000", "wal_autocheckpoint = 16000")) {
            execute(connection, "PRAGMA " + pragma);
        }
        return connection;
    }

    private record Wish(long task, CompletableFuture<Void> done) {}

    /** How many updates a second are durable and answered, with {@value #TOGETHER} threads that wait. */
    double updates(double warmUp, double seconds) throws Exception {
        var wishes = new ArrayBlockingQueue<Wish>(4 * TOGETHER);
        long begin = System.nanoTime() + (long) (warmUp * 1e9);
        long end = begin + (long) (seconds * 1e9);
        var counted = new long[TOGETHER];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < TOGETHER; i++) {
            int own = i;
            threads.add(new Thread(() -> {
                var chance = new SplittableRandom(own);
                while (System.nanoTime() < end) {
                    var wish = new Wish(1 + chance.nextInt(tasks), new CompletableFuture<>());
                    wishes.add(wish);
                    wish.done().join();
                    long now = System.nanoTime();
                    counted[own] += now >= begin && now < end ? 1 : 0;
                }
            }));
        }
        try (var connection = open()) {
            connection.setAutoCommit(false);
            threads.forEach(Thread::start);
            write(connection, wishes, end);
        }
        long all = 0;
        for (int i = 0; i < TOGETHER; i++) {
            threads.get(i).join();
            all += counted[i];
        }
        return all / seconds;
    }

    private static void write(Connection connection, ArrayBlockingQueue<Wish> wishes, long end) throws Exception {
        try (var read = connection.prepareStatement("SELECT node, weight, done FROM task WHERE id = ?");
                var change = connection.prepareStatement("UPDATE task SET done = ?, updated_at = ? WHERE id = ?");
                var note = connection.prepareStatement("INSERT INTO note (task, at, said) VALUES (?, ?, ?)");
                var sum = connection.prepareStatement(
                        "UPDATE node SET n_done = n_done + ?, wd = wd + ? WHERE id = ? RETURNING parent")) {
            var batch = new ArrayList<Wish>();
            // those who began before the end are answered
            for (long quiet = 0; System.nanoTime() < end || quiet < 20; ) {
                wishes.drainTo(batch, TOGETHER);
                if (batch.isEmpty()) {
                    quiet += System.nanoTime() < end ? 0 : 1;
                    Thread.sleep(0, 50_000);
                    continue;
                }
                for (var wish : batch) {
                    update(wish.task(), read, change, note, sum);
                }
                connection.commit();
                batch.forEach(wish -> wish.done().complete(null));
                batch.clear();
            }
        }
    }

    private static void update(
            long task, PreparedStatement read, PreparedStatement change, PreparedStatement note, PreparedStatement sum)
            throws SQLException {
        read.setLong(1, task);
        long node;
        long done;
        try (var row = read.executeQuery()) {
            row.next();
            node = row.getLong(1);
            done = row.getLong(3);
        }
        long now = (done + 1) % 1_000_000;
        change.setLong(1, now);
        change.setString(2, "2027-03-01T12:00:01.000Z");
        change.setLong(3, task);
        change.executeUpdate();
        note.setLong(1, task);
        note.setString(2, "2027-03-01T12:00:01.000Z");
        note.setString(3, "Forty bytes of what was done here today");
        note.executeUpdate();
        for (int level = 0; level < 4; level++) {
            sum.setLong(1, done == 0 ? 1 : 0);
            sum.setLong(2, now - done);
            sum.setLong(3, node);
            try (var row = sum.executeQuery()) {
                row.next();
                node = row.getLong(1);
            }
        }
    }

    /** How long this disk takes to make 4 KiB durable, in milliseconds: the middle of many. */
    static double disk(Path folder) throws Exception {
        var file = folder.resolve("disk.bin");
        var times = new ArrayList<Double>();
        var page = java.nio.ByteBuffer.allocate(4_096);
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            for (int i = 0; i < 500; i++) {
                long begun = System.nanoTime();
                page.clear();
                channel.write(page, i * 4_096L);
                channel.force(false);
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        Files.delete(file);
        return Kept.median(times);
    }
}
