package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.demo.FederationSize;
import org.throughline.demo.FederationTasks;

/** What is to be measured and how long, the databases it is measured on, and the services over them. */
final class Setting {
    static final String MAIN = "org.throughline.app.Throughline";
    private static final String BARE = "org.throughline.bench.Bare";
    /** Where there are few tasks, those of one branch in ten would fill a page. */
    private static final int ROWS = 100;

    final Path folder =
            Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
    final int pairs = Integer.getInteger("bench.pairs", 5);
    final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    final double warmUp = Double.parseDouble(System.getProperty("bench.warm", "15"));
    final int small = Integer.getInteger("bench.small", 10_000);
    final int middle = Integer.getInteger("bench.middle", 100_000);
    final int large = Integer.getInteger("bench.large", 1_000_000);
    final String heap = System.getProperty("bench.heap", "256m");
    private final Set<String> only = Set.of(System.getProperty("bench.only", "").split(",", -1));
    final Kept kept;

    Setting() throws IOException {
        Files.createDirectories(folder);
        this.kept = new Kept(folder.resolve("figures.tsv"));
    }

    /** Whether any of these is to be measured. */
    boolean wanted(String... goals) {
        return only.contains("") || named(goals);
    }

    /** Whether any of these was asked for by its name. */
    boolean named(String... goals) {
        return Arrays.stream(goals).anyMatch(only::contains);
    }

    /** With so many tasks, as many in every branch. */
    Path database(int tasks) {
        return folder.resolve("tasks-" + tasks + ".db");
    }

    /** With few tasks, of which each branch that has any has as many as fill a page. */
    Path crowded() {
        return folder.resolve("rows-" + small + ".db");
    }

    /** A copy to write in, so that each run begins with the same. */
    Path copy(Path database, String name) throws IOException {
        for (var ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(name + ".db" + ending));
        }
        return Files.copy(database, folder.resolve(name + ".db"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes what is not there yet. */
    void data() throws Exception {
        var empty = empty();
        if (!Files.exists(empty)) {
            var begun = folder.resolve("begun.db");
            command(
                    begun,
                    "federation",
                    "--tasks",
                    "1",
                    folder.resolve("none.csv").toString());
            Files.move(begun, empty);
        }
        for (int tasks : new int[] {small, middle, large}) {
            if (Files.exists(database(tasks)) && !(tasks == large && named("P10"))) {
                continue;
            }
            double took = load(database(tasks), tasks, 1);
            if (tasks == large) {
                kept.put("import", took);
                kept.put("import raw", new Raw(folder.resolve("raw.db"), large).load());
            }
        }
        if (!Files.exists(crowded())) {
            int branches = Math.max(1, small / ROWS);
            load(crowded(), small, Math.max(1, FederationSize.large().branches() / branches));
        }
    }

    /** @param every of so many branches one has tasks */
    private double load(Path database, int tasks, int every) throws IOException {
        var table = folder.resolve(database.getFileName() + ".csv");
        try (var out = Files.newBufferedWriter(table)) {
            new FederationTasks(FederationSize.large(), tasks, LocalDate.now(ZoneOffset.UTC), 7)
                    .inOneOf(every)
                    .write(out);
        }
        var begun = folder.resolve("begun.db");
        Files.copy(empty(), begun, StandardCopyOption.REPLACE_EXISTING);
        double took = command(begun, "import", "tasks", table.toString());
        Files.deleteIfExists(database);
        Files.move(begun, database);
        Files.delete(table);
        return took;
    }

    /** The organisation without tasks. */
    Path empty() {
        return folder.resolve("empty.db");
    }

    private double command(Path database, String... words) {
        return Running.command(heap, environment(database), MAIN, words);
    }

    Map<String, String> environment(Path database) {
        var environment = new HashMap<String, String>();
        environment.put("THROUGHLINE_DATABASE_URL", "jdbc:sqlite:" + database);
        return environment;
    }

    Running ours(Path database) {
        return ours(environment(database));
    }

    Running ours(Map<String, String> environment) {
        return Running.start(heap, MAIN, environment, "/sign-in", "server");
    }

    Running bare() {
        return Running.start(heap, BARE, Map.of(), "/json");
    }
}
