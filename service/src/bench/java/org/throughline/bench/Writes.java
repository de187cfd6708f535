package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** P1, P2, P14, P15 and the updates of P9: what is written, and what is read meanwhile. */
final class Writes {
    private static final int WRITERS = 64;

    private final Setting setting;
    private final Kept kept;

    Writes(Setting setting) {
        this.setting = setting;
        this.kept = setting.kept;
    }

    /** P1, P2, P9: beside plain SQLite and with few tasks. */
    void updates(Running less, People few, Running more, People many) throws Exception {
        var raw = new Raw(setting.folder.resolve("raw.db"), setting.large);
        if (!Files.exists(setting.folder.resolve("raw.db"))) {
            raw.load();
        }
        var p99 = new ArrayList<Double>();
        var reference = new ArrayList<Double>();
        var turns = new Turns(setting);
        var onFew = new Turns.Asked("P9 update few", less, WRITERS, few::update);
        var onMany = new Turns.Asked("P1", more, WRITERS, many::update);
        turns.warm(onFew);
        turns.warm(onMany);
        for (int i = 0; i < setting.pairs; i++) {
            reference.add(raw.updates(1, setting.seconds));
            turns.measured(onFew, setting.seconds);
            p99.add(turns.measured(onMany, 2 * setting.seconds).p99());
        }
        kept.put("P1 raw", reference);
        turns.keep(onMany, onFew);
        kept.put("P2 p99", p99);
        var alone = new ArrayList<Double>();
        for (int i = 0; i < setting.pairs; i++) {
            alone.add(new Load(more.port, 1, many::update).run(0.5, 2, () -> {}).p50());
        }
        kept.put("P2 p50 alone", alone);
    }

    /** P15: the dashboard, without and with half of what can be written. */
    void both(Running service, People people) throws InterruptedException {
        var asked = new Load(service.port, 4, chance -> people.dashboard());
        var quiet = asked.run(3, 2 * setting.seconds, () -> {});
        var writes = new Load(service.port, WRITERS, people::update).atMost(kept.median("P1 rate") / 2);
        var written = new Load.Result[1];
        var writer = new Thread(() -> written[0] = writes.run(1, 2 * setting.seconds + 2, () -> {}));
        writer.start();
        var busy = asked.run(2, 2 * setting.seconds, () -> {});
        writer.join();
        kept.put("P15 quiet p99", quiet.p99());
        kept.put("P15 busy p99", busy.p99());
        kept.put("P15 reads", busy.perSecond());
        kept.put("P15 writes", written[0].perSecond());
        kept.put("P15 failures", (double) (busy.failures() + written[0].failures()));
    }

    /** P1 without one who commits for all. */
    void withoutLeader() throws IOException {
        var file = setting.copy(setting.database(setting.large), "alone");
        var people = People.into(file.toString());
        var environment = setting.environment(file);
        environment.put("THROUGHLINE_DATABASE_TOGETHER", "1");
        try (var service = setting.ours(environment)) {
            Turns.of(setting, new Turns.Asked("P1 each alone", service, WRITERS, people::update));
        }
        Files.delete(file);
    }

    /** P14: with a disk that takes two milliseconds. */
    void slowDisk() throws Exception {
        var library = setting.folder.resolve("slowfsync.so");
        if (!SlowDisk.built(library)) {
            System.out.println("no C compiler: a slow disk was not measured");
            return;
        }
        var quickFile = setting.copy(setting.database(setting.large), "quick");
        var slowFile = setting.copy(setting.database(setting.large), "slow");
        var quickPeople = People.into(quickFile.toString());
        var slowPeople = People.into(slowFile.toString());
        var slow = setting.environment(slowFile);
        slow.put("LD_PRELOAD", library.toString());
        slow.put("SLOW_US", "2000");
        var slowAlone = new HashMap<>(slow);
        slowAlone.put("THROUGHLINE_DATABASE_TOGETHER", "1");
        try (var quickly = setting.ours(quickFile);
                var slowly = setting.ours(slow)) {
            Turns.of(
                    setting,
                    new Turns.Asked("P14 quick", quickly, WRITERS, quickPeople::update),
                    new Turns.Asked("P14 slow", slowly, WRITERS, slowPeople::update));
        }
        try (var slowly = setting.ours(slowAlone)) {
            Turns.of(setting, new Turns.Asked("P14 slow, each alone", slowly, WRITERS, slowPeople::update));
        }
        for (var file : List.of(quickFile, slowFile)) {
            Files.delete(file);
        }
    }
}
