package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures the goals of speed, service and reference in turn on the same machine, and writes the report. What is measured is kept
 * in the work folder at once; {@code -Dbench.only=P4,P6} measures a part of it again.
 */
public final class Bench {
    private final Setting setting;

    private Bench(Setting setting) {
        this.setting = setting;
    }

    /** Measures and writes. */
    public static void main(String[] words) throws Exception {
        var setting = new Setting();
        if (!setting.named("report")) {
            new Bench(setting).measure();
        }
        new Report(
                        setting.kept,
                        setting.small,
                        setting.middle,
                        setting.large,
                        setting.pairs,
                        setting.seconds,
                        setting.warmUp,
                        setting.heap)
                .write(Path.of(System.getProperty("bench.report", "docs/speed.md")));
    }

    private void measure() throws Exception {
        setting.kept.put("disk", Raw.disk(setting.folder));
        setting.data();
        if (setting.wanted("P11")) {
            Starts.measure(setting);
        }
        if (setting.wanted("P4", "P6", "P7", "P8", "P9", "P12", "P1", "P2", "P15")) {
            besideBare();
        }
        if (setting.wanted("P3", "P5")) {
            besidePeer();
        }
        if (setting.wanted("P1")) {
            new Writes(setting).withoutLeader();
        }
        if (setting.wanted("P14")) {
            new Writes(setting).slowDisk();
        }
    }

    /** What is measured in turn with the bare service and with few tasks. */
    private void besideBare() throws Exception {
        var fewFile = setting.copy(setting.database(setting.small), "few");
        var manyFile = setting.copy(setting.database(setting.large), "many");
        var few = People.into(fewFile.toString());
        var many = People.into(manyFile.toString());
        try (var bare = setting.bare();
                var less = setting.ours(fewFile);
                var more = setting.ours(manyFile)) {
            new Reads(setting, bare, less, few, more, many).measure();
            if (setting.wanted("P8")) {
                Searches.measure(setting, more, many, manyFile);
            }
            if (setting.wanted("P12")) {
                setting.kept.put("memory", more.memory());
                setting.kept.put("memory bare", bare.memory());
            }
            var writes = new Writes(setting);
            if (setting.wanted("P1", "P2", "P9")) {
                writes.updates(less, few, more, many);
            }
            if (setting.wanted("P15")) {
                writes.both(more, many);
            }
            if (setting.wanted("P12")) {
                setting.kept.put("memory after writing", more.memory());
            }
        }
    }

    /** P3, P5, P7: with as many tasks as the peer had. */
    private void besidePeer() throws IOException {
        var file = setting.copy(setting.database(setting.middle), "middle");
        var people = People.into(file.toString());
        try (var service = setting.ours(file)) {
            Turns.of(setting, new Turns.Asked("P5", service, 1, people::page));
            Turns.of(setting, new Turns.Asked("P7 one middle", service, 1, people::task));
            Turns.of(setting, new Turns.Asked("P7 list middle", service, 1, people::list));
            Turns.of(setting, new Turns.Asked("P3", service, 4, people::update));
        }
    }
}
