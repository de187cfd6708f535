package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;

/** P11: from the command to the first answer. */
final class Starts {
    private Starts() {}

    static void measure(Setting setting) throws IOException {
        var bare = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        var none = setting.copy(setting.empty(), "start-none");
        var full = setting.copy(setting.database(setting.large), "start-full");
        for (int i = 0; i < setting.pairs; i++) {
            try (var one = setting.bare()) {
                bare.add(one.startedIn);
            }
            try (var one = setting.ours(none)) {
                few.add(one.startedIn);
            }
            try (var one = setting.ours(full)) {
                many.add(one.startedIn);
            }
        }
        setting.kept.put("start bare", bare);
        setting.kept.put("start empty", few);
        setting.kept.put("start full", many);
        Files.delete(none);
        Files.delete(full);
    }
}
