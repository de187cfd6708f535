package org.throughline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Writes what was measured as a page. Every figure in it is computed; what stands below the line of notes is kept as it is. */
final class Report {
    private static final String NOTES = "## Notes";

    private final Kept kept;
    private final int small;
    private final int middle;
    private final int large;
    private final int pairs;
    private final double seconds;
    private final double warmUp;
    private final String heap;
    private final StringBuilder out = new StringBuilder();

    Report(Kept kept, int small, int middle, int large, int pairs, double seconds, double warmUp, String heap) {
        this.kept = kept;
        this.small = small;
        this.middle = middle;
        this.large = large;
        this.pairs = pairs;
        this.seconds = seconds;
        this.warmUp = warmUp;
        this.heap = heap;
    }

    void write(Path page) throws IOException {
        var notes = Files.exists(page) ? Files.readString(page) : "";
        int at = notes.indexOf(NOTES);
        head();
        goals();
        figures();
        out.append(at < 0 ? NOTES + "\n" : notes.substring(at));
        Files.writeString(page, out.toString(), StandardCharsets.UTF_8);
    }

    private void line(String text, Object... values) {
        out.append(String.format(Locale.ROOT, text, values)).append('\n');
    }

    private void head() {
        line("# Speed");
        line("");
        line(
                "Written by the program that `mvn -Pbench verify` runs, on %s; every figure is computed from what that"
                        + " run measured.",
                LocalDate.now(ZoneOffset.UTC));
        line(
                "Service, reference and load shared the same machine; they ran in turn, %d times each for %s seconds,"
                        + " after %s seconds of warm-up for each kind of request. Middle values of the runs; ratios are"
                        + " the middle of the ratios of runs made one after the other.",
                pairs, Kept.shown(seconds), Kept.shown(warmUp));
        line("");
        line(
                "- **Machine:** %s, %d processors, %s MiB of memory, Linux %s, Java %s, SQLite by its driver; 4 KiB"
                        + " are durable after %s ms.",
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                Kept.shown(kept.median("disk")));
        if (!Double.isNaN(kept.medianOfAll(" others"))) {
            line(
                    "- **Company:** programs that have nothing to do with it used %s %% of the processors meanwhile,"
                            + " the middle of the runs in which it was noted.",
                    Kept.shown(100 * kept.medianOfAll(" others")));
        }
        line(
                "- **Organisation:** a federation of 50 regions and 1,000 branches, each with a plan in force; the"
                        + " branches' 5,000 objectives serve their region's, and those the centre's. The same but for %,d,"
                        + " %,d or %,d tasks under the 5,000 objectives. All come in by `import tasks`. Titles have 6"
                        + " words and texts 10, of 20,000 words. Where the page of a branch is compared with the fewest"
                        + " tasks in all, they are those of so many branches that each of these has 100, a whole page, as"
                        + " with the most.",
                small, middle, large);
        line(
                "- **Service:** `java -Xmx%s -XX:+UseSerialGC`, SQLite with `synchronous=FULL`, everything else as it"
                        + " ships. Requests come signed in: updates and JSON by a token of a member of the task's branch,"
                        + " 1,000 of them, pages by a session.",
                heap);
        line("- **Bare:** a Dropwizard service of the same libraries and flags that knows nobody and has no"
                + " database: `/json` (a small object), `/list` (100 rows), `/page` (a small Mustache page),"
                + " `/table` (a Mustache table of 100 rows and 6 columns).");
        line("- **Raw:** plain JDBC on SQLite, five levels, a million tasks: 64 threads wait, one commits for all;"
                + " see `bench/Raw.java`.");
        line("- **Peer:** Redmine 5.0.4 with 100 thousand issues in a like tree, measured on this kind of machine"
                + " before: 2.5 updates a second over 4 connections, 195 ms of processor time for a list of 100"
                + " rows, 39 ms for one issue as JSON, 586 ms for 100.");
        line("");
    }

    private void goals() {
        line("## Goals");
        line("");
        line("| | goal | must | measured | |");
        line("|---|---|---|---|---|");
        atLeast("P1", "task update over HTTP, 64 connections, of raw", 0.25, kept.ratio("P1 rate", "P1 raw"), "×");
        atLeast(
                "P1",
                "of the 7,789 a second that plain SQLite did on this kind of machine before",
                0.25,
                kept.median("P1 rate") / 7_789,
                "×");
        atMost("P2", "its p99 at 64 connections", 60, kept.median("P2 p99"), " ms");
        atMost("P2", "its p50 at one connection", 3, kept.median("P2 p50 alone"), " ms");
        atLeast("P3", "updates at 4 connections, of the peer's 2.5 a second", 300, kept.median("P3 rate") / 2.5, "×");
        atLeast(
                "P4",
                "page of a branch with 100 tasks, rate of bare `/table`",
                0.40,
                kept.ratio("P4 many rate", "P4 bare rate"),
                "×");
        atLeast(
                "P4",
                "of the 3,055 a second of the bare table by the views module before",
                0.40,
                kept.median("P4 many rate") / 3_055,
                "×");
        atMost("P4", "its processor time", 1.45, kept.median("P4 many cpu"), " ms");
        atLeast("P5", "the same, the peer's processor time (195 ms) of ours", 100, 195 / kept.median("P5 cpu"), "×");
        atLeast("P6", "dashboard, rate of bare `/table`", 0.50, kept.ratio("P6 many rate", "P6 bare rate"), "×");
        atLeast("P6", "of the same 3,055 a second", 0.50, kept.median("P6 many rate") / 3_055, "×");
        atLeast(
                "P6",
                "dashboard with a matching ETag, rate of bare `/page`",
                0.50,
                kept.ratio("P6 tag rate", "P6 bare page rate"),
                "×");
        atLeast(
                "P6",
                "with the ETag, of the 12,518 a second of the bare page before",
                0.50,
                kept.median("P6 tag rate") / 12_518,
                "×");
        atLeast(
                "P7",
                "one task as JSON, rate of bare `/json`",
                0.45,
                kept.ratio("P7 one rate", "P7 bare one rate"),
                "×");
        atLeast(
                "P7",
                "list of 100 as JSON, rate of bare `/list`",
                0.45,
                kept.ratio("P7 list rate", "P7 bare list rate"),
                "×");
        atLeast("P7", "one task, of the 16,109 a second before", 0.45, kept.median("P7 one rate") / 16_109, "×");
        atLeast("P7", "list, of the 7,659 a second before", 0.45, kept.median("P7 list rate") / 7_659, "×");
        atLeast(
                "P7",
                "one task, the peer's processor time (39 ms) of ours",
                150,
                39 / kept.median("P7 one middle cpu"),
                "×");
        atLeast(
                "P7",
                "list, the peer's processor time (586 ms) of ours",
                1_000,
                586 / kept.median("P7 list middle cpu"),
                "×");
        atMost("P8", "search over a million, p50 at 4 connections", 5, kept.median("P8 p50"), " ms");
        atMost("P8", "its p99", 50, kept.median("P8 p99"), " ms");
        atMost("P8", "the ten commonest words, p99", 50, kept.median("P8 common p99"), " ms");
        atMost(
                "P9",
                "processor time of an update, many to few tasks",
                1.2,
                kept.ratio("P1 cpu", "P9 update few cpu"),
                "×");
        atMost("P9", "rate of updates, few to many", 1.35, kept.ratio("P9 update few rate", "P1 rate"), "×");
        atMost("P9", "processor time of the dashboard", 1.2, kept.ratio("P6 many cpu", "P6 few cpu"), "×");
        atMost(
                "P9",
                "processor time of the page of a branch (100 rows)",
                1.2,
                kept.ratio("P4 many cpu", "P4 few cpu"),
                "×");
        atMost(
                "P9",
                "processor time of the page of a task",
                1.2,
                kept.ratio("P9 page many cpu", "P9 page few cpu"),
                "×");
        atLeast(
                "P10",
                "import with index and sums, of raw",
                0.4,
                kept.median("import raw") / kept.median("import"),
                "×");
        atMost("P10", "a million tasks in", 100, kept.median("import"), " s");
        atMost("P11", "start to first answer, empty, of bare", 1.6, kept.ratio("start empty", "start bare"), "×");
        atMost("P11", "with a million tasks, of empty", 1.1, kept.ratio("start full", "start empty"), "×");
        atMost(
                "P12",
                "memory after load with a million tasks, of bare",
                1.75,
                kept.median("memory after writing") / kept.median("memory bare"),
                "×");
        atMost("P12", "the same", 360, kept.median("memory after writing"), " MiB");
        atLeast(
                "P14",
                "updates where the disk takes 2 ms, of those where it does not",
                0.6,
                kept.ratio("P14 slow rate", "P14 quick rate"),
                "×");
        atMost(
                "P15",
                "p99 of the dashboard while half of P1 is written, of its p99 without",
                3,
                kept.median("P15 busy p99") / kept.median("P15 quiet p99"),
                "×");
        atMost("P15", "requests that failed meanwhile", 0, kept.median("P15 failures"), "");
        line("");
        line("Counts of statements and rows, and the plans of the statements, are equal at both sizes:"
                + " `HotRequestsTest` sees to it in every build.");
        line("P13 (PostgreSQL) is not measured here.");
        line("");
    }

    private void atLeast(String goal, String what, double must, double measured, String unit) {
        row(goal, what, "≥ " + Kept.shown(must) + unit, measured, unit, measured >= must);
    }

    private void atMost(String goal, String what, double must, double measured, String unit) {
        row(goal, what, "≤ " + Kept.shown(must) + unit, measured, unit, measured <= must);
    }

    private void row(String goal, String what, String must, double measured, String unit, boolean met) {
        var verdict = Double.isNaN(measured) ? "not measured" : met ? "met" : "**missed**";
        line("| %s | %s | %s | %s%s | %s |", goal, what, must, Kept.shown(measured), unit, verdict);
    }

    private void figures() {
        line("## Figures");
        line("");
        line("| workload | requests a second | processor ms a request |");
        line("|---|---|---|");
        for (var one : new String[][] {
            {"P1", "update, a million tasks, 64 connections"},
            {"P1 each alone", "the same, each commit alone (`together: 1`)"},
            {"P9 update few", "update, few tasks, 64 connections"},
            {"P3", "update, 100 thousand tasks, 4 connections"},
            {"P14 slow", "update, the disk takes 2 ms"},
            {"P14 slow, each alone", "the same, each commit alone"},
            {"P4 bare", "bare `/table`"},
            {"P4 many", "page of a branch, a million tasks (100 rows)"},
            {"P4 few", "page of a branch, few tasks in all (100 rows)"},
            {"P6 many", "dashboard, a million tasks"},
            {"P6 few", "dashboard, few tasks"},
            {"P6 bare page", "bare `/page`"},
            {"P6 tag", "dashboard with a matching ETag"},
            {"P7 bare one", "bare `/json`"},
            {"P7 one", "one task as JSON"},
            {"P7 bare list", "bare `/list`"},
            {"P7 list", "100 tasks as JSON"},
            {"P9 page many", "page of a task, a million tasks"},
            {"P9 page few", "page of a task, few tasks"},
        }) {
            if (kept.has(one[0] + " rate")) {
                line(
                        "| %s | %s | %s |",
                        one[1], Kept.shown(kept.median(one[0] + " rate")), Kept.shown(kept.median(one[0] + " cpu")));
            }
        }
        line("");
        line(
                "Raw updates: %s a second. Import of a million tasks: %s s, raw %s s. Start: bare %s s, empty %s s, a"
                        + " million tasks %s s. Memory: bare %s MiB, after reading %s MiB, after writing %s MiB. While %s"
                        + " updates a second were written, the dashboard answered %s times a second with a p99 of %s ms"
                        + " (%s ms without).",
                Kept.shown(kept.median("P1 raw")),
                Kept.shown(kept.median("import")),
                Kept.shown(kept.median("import raw")),
                Kept.shown(kept.median("start bare")),
                Kept.shown(kept.median("start empty")),
                Kept.shown(kept.median("start full")),
                Kept.shown(kept.median("memory bare")),
                Kept.shown(kept.median("memory")),
                Kept.shown(kept.median("memory after writing")),
                Kept.shown(kept.median("P15 writes")),
                Kept.shown(kept.median("P15 reads")),
                Kept.shown(kept.median("P15 busy p99")),
                Kept.shown(kept.median("P15 quiet p99")));
        line("");
    }

    private static String cpu() {
        return first(Path.of("/proc/cpuinfo"), "model name")
                .replaceAll(".*:", "")
                .strip();
    }

    private static String memory() {
        var kib = first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
        return kib.isEmpty() ? "?" : String.format(Locale.ROOT, "%,d", Long.parseLong(kib) / 1_024);
    }

    private static String first(Path file, String begins) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(begins))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
