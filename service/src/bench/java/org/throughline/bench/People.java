package org.throughline.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Id;
import org.throughline.kernel.Instants;

/** Who asks, and for what: a token of a member of each branch, a session of one of them, and the tasks. */
final class People {
    private static final String SESSION = "session-of-the-lead";

    private final long[] tasks;
    private final int[] branchOf;
    private final List<String> branches = new ArrayList<>();
    /** The numbers of those that have tasks. */
    private int[] working = {};

    private final String centre;

    private People(long[] tasks, int[] branchOf, String centre) {
        this.tasks = tasks;
        this.branchOf = branchOf;
        this.centre = centre;
    }

    /** Lets a member of each branch into the database, and learns its tasks. */
    static People into(String file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            var now = Clock.systemUTC().instant();
            var made = Instants.text(now);
            var ends = Instants.text(now.plus(Duration.ofDays(80)));
            int count;
            try (var all = connection.createStatement().executeQuery("SELECT COUNT(*) FROM task")) {
                all.next();
                count = all.getInt(1);
            }
            var tasks = new long[count];
            var branchOf = new int[count];
            var people = new People(tasks, branchOf, "plan-federation");
            Map<Long, Integer> numbers = new HashMap<>();
            try (var all = connection
                            .createStatement()
                            .executeQuery(
                                    "SELECT u.id, u.slug, MAX(m.member) FROM unit u JOIN membership m ON m.unit = u.id"
                                            + " WHERE u.slug LIKE 'branch-%' GROUP BY u.id, u.slug ORDER BY u.id");
                    var token = connection.prepareStatement(
                            "INSERT OR REPLACE INTO api_token (id, token_hash, member, name, made_at, ends_at)"
                                    + " VALUES (?, ?, ?, 'bench', ?, ?)");
                    var session = connection.prepareStatement(
                            "INSERT OR REPLACE INTO session (token_hash, member, agent, made_at, seen_at, ends_at)"
                                    + " VALUES (?, ?, 'bench', ?, ?, ?)")) {
                while (all.next()) {
                    var slug = all.getString(2);
                    token.setLong(1, 1_000L + people.branches.size());
                    token.setString(2, Digest.sha256("token-of-" + slug));
                    token.setLong(3, all.getLong(3));
                    token.setString(4, made);
                    token.setString(5, ends);
                    token.addBatch();
                    if (people.branches.isEmpty()) {
                        session.setString(1, Digest.sha256(SESSION));
                        session.setLong(2, all.getLong(3));
                        session.setString(3, made);
                        session.setString(4, made);
                        session.setString(5, ends);
                        session.execute();
                    }
                    numbers.put(all.getLong(1), people.branches.size());
                    people.branches.add(slug);
                }
                token.executeBatch();
            }
            try (var all = connection.createStatement().executeQuery("SELECT id, unit FROM task")) {
                for (int i = 0; all.next(); i++) {
                    tasks[i] = all.getLong(1);
                    branchOf[i] = numbers.get(all.getLong(2));
                }
            }
            people.working = Arrays.stream(branchOf).distinct().sorted().toArray();
            connection.commit();
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report on any of the tasks, with a note, by a member of its branch. */
    byte[] update(SplittableRandom chance) {
        int task = chance.nextInt(tasks.length);
        return Load.post(
                "/api/tasks/" + Id.text(tasks[task]) + "/updates",
                "{\"share\":" + chance.nextInt(1_000_001) + ",\"note\":\"Forty bytes of what was done here today\"}",
                "Authorization: Bearer token-of-" + branches.get(branchOf[task]));
    }

    /** Any task as JSON. */
    byte[] task(SplittableRandom chance) {
        int task = chance.nextInt(tasks.length);
        return Load.get(
                "/api/tasks/" + Id.text(tasks[task]), "Authorization: Bearer token-of-" + branches.get(branchOf[task]));
    }

    /** The tasks of any branch as JSON. */
    byte[] list(SplittableRandom chance) {
        return Load.get(
                "/api/units/" + branches.get(chance.nextInt(branches.size())) + "/tasks",
                "Authorization: Bearer token-of-" + branches.get(0));
    }

    /** The tasks of any branch that has some, as a page. */
    byte[] page(SplittableRandom chance) {
        int branch = working[chance.nextInt(working.length)];
        return Load.get("/units/" + branches.get(branch) + "/tasks", cookie());
    }

    /** The page of any task. */
    byte[] taskPage(SplittableRandom chance) {
        return Load.get("/tasks/" + Id.text(tasks[chance.nextInt(tasks.length)]), cookie());
    }

    /** How far the federation's plan is, with its regions. */
    byte[] dashboard(String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add(cookie());
        return Load.get("/plans/" + centre + "/progress", all.toArray(String[]::new));
    }

    /** What holds this word. */
    byte[] search(String word) {
        return Load.get("/search?q=" + word, cookie());
    }

    /** Words of titles, drawn uniformly. */
    static List<String> words(String file, int many) {
        var words = new ArrayList<String>();
        var chance = new SplittableRandom(11);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var find = connection.prepareStatement("SELECT title FROM task WHERE id >= ? ORDER BY id LIMIT 1");
                var ends = connection.createStatement().executeQuery("SELECT MIN(id), MAX(id) FROM task")) {
            ends.next();
            long first = ends.getLong(1);
            long last = ends.getLong(2);
            while (words.size() < many) {
                find.setLong(1, first + chance.nextLong(last - first));
                try (var found = find.executeQuery()) {
                    if (found.next()) {
                        var all = found.getString(1).split(" ", -1);
                        words.add(all[chance.nextInt(all.length)]);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    static String cookie() {
        return "Cookie: throughline=" + SESSION;
    }
}
