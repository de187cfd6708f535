package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.throughline.demo.FederationTasks;

/**
 * Measures the goals of speed, service and reference in turn on the same machine, and writes the report. What is measured is kept
 * in the work folder at once; {@code -Dbench.only=P4,P6} measures a part of it again.
 */
public final class Bench {
    private static final String MAIN = "org.throughline.app.Throughline";
    private static final String BARE = "org.throughline.bench.Bare";
    private static final int READERS = 16;
    private static final int WRITERS = 64;

    private final Path folder =
            Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
    private final int pairs = Integer.getInteger("bench.pairs", 5);
    private final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    private final double warmUp = Double.parseDouble(System.getProperty("bench.warm", "15"));
    private final int small = Integer.getInteger("bench.small", 10_000);
    private final int middle = Integer.getInteger("bench.middle", 100_000);
    private final int large = Integer.getInteger("bench.large", 1_000_000);
    private final String heap = System.getProperty("bench.heap", "256m");
    private final Set<String> only = Set.of(System.getProperty("bench.only", "").split(",", -1));
    private final Kept kept;

    /** The share of the processors that programs which have nothing to do with it used meanwhile. */
    private final List<Double> others = new ArrayList<>();

    private Bench() throws IOException {
        Files.createDirectories(folder);
        this.kept = new Kept(folder.resolve("figures.tsv"));
    }

    /** Measures and writes. */
    public static void main(String[] words) throws Exception {
        var bench = new Bench();
        if (!bench.only.contains("report")) {
            bench.measure();
        }
        new Report(
                        bench.kept,
                        bench.small,
                        bench.middle,
                        bench.large,
                        bench.pairs,
                        bench.seconds,
                        bench.warmUp,
                        bench.heap)
                .write(Path.of(System.getProperty("bench.report", "docs/speed.md")));
    }

    private boolean wanted(String... goals) {
        return only.contains("") || Arrays.stream(goals).anyMatch(only::contains);
    }

    private void measure() throws Exception {
        kept.put("disk", Raw.disk(folder));
        data();
        if (wanted("P11")) {
            starts();
        }
        if (wanted("P4", "P6", "P7", "P8", "P9", "P12", "P1", "P2", "P15")) {
            pairs();
        }
        if (wanted("P3", "P5")) {
            besidePeer();
        }
        if (wanted("P1")) {
            withoutLeader();
        }
        if (wanted("P14")) {
            slowDisk();
        }
    }

    // ---- data

    private Path database(int tasks) {
        return folder.resolve("tasks-" + tasks + ".db");
    }

    /** A copy to write in, so that each run begins with the same. */
    private Path copy(int tasks, String name) throws IOException {
        var copy = folder.resolve(name + ".db");
        for (var ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(name + ".db" + ending));
        }
        return Files.copy(database(tasks), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private void data() throws Exception {
        var empty = folder.resolve("empty.db");
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
            if (Files.exists(database(tasks)) && !(tasks == large && only.contains("P10"))) {
                continue;
            }
            var table = folder.resolve("tasks-" + tasks + ".csv");
            try (var out = Files.newBufferedWriter(table)) {
                new FederationTasks(
                                org.throughline.demo.FederationSize.large(),
                                tasks,
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                                7)
                        .write(out);
            }
            var begun = folder.resolve("begun.db");
            Files.copy(empty, begun, StandardCopyOption.REPLACE_EXISTING);
            double took = command(begun, "import", "tasks", table.toString());
            Files.deleteIfExists(database(tasks));
            Files.move(begun, database(tasks));
            Files.delete(table);
            if (tasks == large) {
                kept.put("import", took);
                kept.put("import raw", new Raw(folder.resolve("raw.db"), large).load());
            }
        }
    }

    private double command(Path database, String... words) {
        return Running.command(heap, environment(database), MAIN, words);
    }

    private static Map<String, String> environment(Path database) {
        var environment = new HashMap<String, String>();
        environment.put("THROUGHLINE_DATABASE_URL", "jdbc:sqlite:" + database);
        return environment;
    }

    private Running ours(Path database) {
        return Running.start(heap, MAIN, environment(database), "/sign-in", "server");
    }

    private Running bare() {
        return Running.start(heap, BARE, Map.of(), "/json");
    }

    // ---- P11

    private void starts() throws Exception {
        var bare = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        var none = copy(small, "start-none");
        Files.copy(folder.resolve("empty.db"), none, StandardCopyOption.REPLACE_EXISTING);
        var full = copy(large, "start-full");
        for (int i = 0; i < pairs; i++) {
            try (var one = bare()) {
                bare.add(one.startedIn);
            }
            try (var one = ours(none)) {
                few.add(one.startedIn);
            }
            try (var one = ours(full)) {
                many.add(one.startedIn);
            }
        }
        kept.put("start bare", bare);
        kept.put("start empty", few);
        kept.put("start full", many);
        Files.delete(none);
        Files.delete(full);
    }

    // ---- what is measured in turn with the bare service and with few tasks

    /** One kind of request, and the service that it is asked of. */
    private record Asked(String name, Running service, int connections, Function<SplittableRandom, byte[]> next) {
        Asked named(String other) {
            return new Asked(other, service, connections, next);
        }

        Load load() {
            return new Load(service.port, connections, next);
        }
    }

    private void pairs() throws Exception {
        var fewFile = copy(small, "few");
        var manyFile = copy(large, "many");
        var few = People.into(fewFile.toString());
        var many = People.into(manyFile.toString());
        try (var bare = bare();
                var less = ours(fewFile);
                var more = ours(manyFile)) {
            Function<String, Asked> fixed =
                    path -> new Asked("bare " + path, bare, READERS, chance -> Load.get("/" + path));
            if (wanted("P4", "P9")) {
                inTurn(
                        fixed.apply("table").named("P4 bare"),
                        new Asked("P4 few", less, READERS, few::page),
                        new Asked("P4 many", more, READERS, many::page));
            }
            if (wanted("P6", "P9")) {
                inTurn(
                        fixed.apply("table").named("P6 bare"),
                        new Asked("P6 few", less, READERS, chance -> few.dashboard()),
                        new Asked("P6 many", more, READERS, chance -> many.dashboard()));
            }
            if (wanted("P6")) {
                var tag = etag(more.port, many.dashboard());
                var again = many.dashboard("If-None-Match: " + tag);
                inTurn(fixed.apply("page").named("P6 bare page"), new Asked("P6 tag", more, READERS, chance -> again));
            }
            if (wanted("P7")) {
                inTurn(fixed.apply("json").named("P7 bare one"), new Asked("P7 one", more, READERS, many::task));
                inTurn(fixed.apply("list").named("P7 bare list"), new Asked("P7 list", more, READERS, many::list));
            }
            if (wanted("P9")) {
                inTurn(
                        new Asked("P9 page few", less, READERS, few::taskPage),
                        new Asked("P9 page many", more, READERS, many::taskPage));
            }
            if (wanted("P8")) {
                search(more, many, manyFile);
            }
            if (wanted("P12")) {
                kept.put("memory", more.memory());
                kept.put("memory bare", bare.memory());
            }
            if (wanted("P1", "P2", "P9")) {
                updates(less, few, more, many);
            }
            if (wanted("P15")) {
                both(more, many);
            }
            if (wanted("P12")) {
                kept.put("memory after writing", more.memory());
            }
        }
    }

    private static String etag(int port, byte[] request) {
        return Load.head(port, request)
                .lines()
                .filter(line -> line.startsWith("etag:"))
                .map(line -> line.substring(5).strip())
                .findFirst()
                .orElseThrow();
    }

    /** All of them warm, then each for a while, as often as there are to be pairs. */
    private void inTurn(Asked... all) {
        var rates = new HashMap<String, List<Double>>();
        var costs = new HashMap<String, List<Double>>();
        for (var one : all) {
            one.load().run(warmUp, 0.1, () -> {});
        }
        for (int i = 0; i < pairs; i++) {
            for (var one : all) {
                measured(one, seconds, rates, costs);
            }
        }
        for (var one : all) {
            kept.put(one.name() + " rate", rates.get(one.name()));
            kept.put(one.name() + " cpu", costs.get(one.name()));
        }
        kept.put(all[0].name() + " others", others);
        others.clear();
    }

    private Load.Result measured(
            Asked one, double length, Map<String, List<Double>> rates, Map<String, List<Double>> costs) {
        var before = new double[3];
        var result = one.load().run(1, length, () -> {
            before[0] = one.service().cpu();
            before[1] = Running.busy();
            before[2] = Running.own();
        });
        double used = one.service().cpu() - before[0];
        double busy = Running.busy() - before[1];
        others.add((busy - used - (Running.own() - before[2]))
                / (length * 1_000 * Runtime.getRuntime().availableProcessors()));
        if (result.failures() > 0) {
            throw new IllegalStateException(one.name() + ": " + result.failures() + " failed, " + result.failed());
        }
        rates.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(result.perSecond());
        costs.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(used / result.answers());
        return result;
    }

    // ---- P8

    private void search(Running service, People people, Path file) {
        var words = People.words(file.toString(), 2_000);
        var drawn = new Load(service.port, 4, chance -> people.search(words.get(chance.nextInt(words.size()))));
        drawn.run(warmUp, 0.1, () -> {});
        var result = drawn.run(0, 4 * seconds, () -> {});
        kept.put("P8 p50", result.p50());
        kept.put("P8 p99", result.p99());
        var common = FederationTasks.vocabulary().subList(0, 10);
        var tens = new Load(service.port, 4, chance -> people.search(common.get(chance.nextInt(common.size()))))
                .run(1, seconds, () -> {});
        kept.put("P8 common p50", tens.p50());
        kept.put("P8 common p99", tens.p99());
        kept.put("P8 failures", (double) (result.failures() + tens.failures()));
    }

    // ---- P1, P2, P9

    private void updates(Running less, People few, Running more, People many) throws Exception {
        var raw = new Raw(folder.resolve("raw.db"), large);
        if (!Files.exists(folder.resolve("raw.db"))) {
            raw.load();
        }
        var rates = new HashMap<String, List<Double>>();
        var costs = new HashMap<String, List<Double>>();
        var p99 = new ArrayList<Double>();
        var reference = new ArrayList<Double>();
        var onFew = new Asked("P9 update few", less, WRITERS, few::update);
        var onMany = new Asked("P1", more, WRITERS, many::update);
        onFew.load().run(warmUp, 0.1, () -> {});
        onMany.load().run(warmUp, 0.1, () -> {});
        for (int i = 0; i < pairs; i++) {
            reference.add(raw.updates(1, seconds));
            measured(onFew, seconds, rates, costs);
            p99.add(measured(onMany, 2 * seconds, rates, costs).p99());
        }
        kept.put("P1 raw", reference);
        kept.put("P1 others", others);
        others.clear();
        for (var one : List.of(onFew, onMany)) {
            kept.put(one.name() + " rate", rates.get(one.name()));
            kept.put(one.name() + " cpu", costs.get(one.name()));
        }
        kept.put("P2 p99", p99);
        var alone = new ArrayList<Double>();
        for (int i = 0; i < pairs; i++) {
            alone.add(new Load(more.port, 1, many::update).run(0.5, 2, () -> {}).p50());
        }
        kept.put("P2 p50 alone", alone);
    }

    // ---- P15

    private void both(Running service, People people) throws Exception {
        var asked = new Load(service.port, 4, chance -> people.dashboard());
        var quiet = asked.run(3, 2 * seconds, () -> {});
        var writes = new Load(service.port, WRITERS, people::update).atMost(kept.median("P1 rate") / 2);
        var written = new Load.Result[1];
        var writer = new Thread(() -> written[0] = writes.run(1, 2 * seconds + 2, () -> {}));
        writer.start();
        var busy = asked.run(2, 2 * seconds, () -> {});
        writer.join();
        kept.put("P15 quiet p99", quiet.p99());
        kept.put("P15 busy p99", busy.p99());
        kept.put("P15 reads", busy.perSecond());
        kept.put("P15 writes", written[0].perSecond());
        kept.put("P15 failures", (double) (busy.failures() + written[0].failures()));
    }

    // ---- P3, P5

    private void besidePeer() throws Exception {
        var file = copy(middle, "middle");
        var people = People.into(file.toString());
        try (var service = ours(file)) {
            inTurn(new Asked("P5", service, 1, people::page));
            inTurn(new Asked("P7 one middle", service, 1, people::task));
            inTurn(new Asked("P7 list middle", service, 1, people::list));
            inTurn(new Asked("P3", service, 4, people::update));
        }
    }

    // ---- P1 without a leader

    private void withoutLeader() throws Exception {
        var file = copy(large, "alone");
        var people = People.into(file.toString());
        var environment = environment(file);
        environment.put("THROUGHLINE_DATABASE_TOGETHER", "1");
        try (var service = Running.start(heap, MAIN, environment, "/sign-in", "server")) {
            inTurn(new Asked("P1 each alone", service, WRITERS, people::update));
        }
        Files.delete(file);
    }

    // ---- P14

    private void slowDisk() throws Exception {
        var library = folder.resolve("slowfsync.so");
        var source = folder.resolve("slowfsync.c");
        try (var in = Bench.class.getResourceAsStream("/bench/slowfsync.c")) {
            Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
        }
        int status;
        try {
            status = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            status = 1;
        }
        if (status != 0) {
            System.out.println("no C compiler: a slow disk was not measured");
            return;
        }
        var quickFile = copy(large, "quick");
        var slowFile = copy(large, "slow");
        var quickPeople = People.into(quickFile.toString());
        var slowPeople = People.into(slowFile.toString());
        var slow = environment(slowFile);
        slow.put("LD_PRELOAD", library.toString());
        slow.put("SLOW_US", "2000");
        var slowAlone = new HashMap<>(slow);
        slowAlone.put("THROUGHLINE_DATABASE_TOGETHER", "1");
        try (var quickly = ours(quickFile);
                var slowly = Running.start(heap, MAIN, slow, "/sign-in", "server")) {
            inTurn(
                    new Asked("P14 quick", quickly, WRITERS, quickPeople::update),
                    new Asked("P14 slow", slowly, WRITERS, slowPeople::update));
        }
        try (var slowly = Running.start(heap, MAIN, slowAlone, "/sign-in", "server")) {
            inTurn(new Asked("P14 slow, each alone", slowly, WRITERS, slowPeople::update));
        }
        Files.delete(quickFile);
        Files.delete(slowFile);
    }
}
