package org.throughline.bench;

import java.nio.file.Path;
import org.throughline.demo.FederationTasks;

/** P8: words of titles, and the commonest ones. */
final class Searches {
    private Searches() {}

    static void measure(Setting setting, Running service, People people, Path file) {
        var words = People.words(file.toString(), 2_000);
        var drawn = new Load(service.port, 4, chance -> people.search(words.get(chance.nextInt(words.size()))));
        drawn.run(setting.warmUp, 0.1, () -> {});
        var result = drawn.run(0, 4 * setting.seconds, () -> {});
        setting.kept.put("P8 p50", result.p50());
        setting.kept.put("P8 p99", result.p99());
        var common = FederationTasks.vocabulary().subList(0, 10);
        var tens = new Load(service.port, 4, chance -> people.search(common.get(chance.nextInt(common.size()))))
                .run(1, setting.seconds, () -> {});
        setting.kept.put("P8 common p50", tens.p50());
        setting.kept.put("P8 common p99", tens.p99());
        setting.kept.put("P8 failures", (double) (result.failures() + tens.failures()));
    }
}
