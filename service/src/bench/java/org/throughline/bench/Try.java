package org.throughline.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Measures one workload on one database, for whoever works on it. */
final class Try {
    private Try() {}

    public static void main(String[] words) throws Exception {
        var file = Path.of(words[0]).toAbsolutePath().toString();
        var people = People.into(file);
        try (var service = Running.start(
                "256m",
                "org.throughline.app.Throughline",
                Map.of("THROUGHLINE_DATABASE_URL", "jdbc:sqlite:" + file),
                "/",
                "server")) {
            System.out.printf("started in %.2f s%n", service.startedIn);
            for (int i = 1; i < words.length; i++) {
                var parts = words[i].split(":", -1);
                int connections = parts.length > 1 ? Integer.parseInt(parts[1]) : 16;
                double seconds = parts.length > 2 ? Double.parseDouble(parts[2]) : 5;
                if (parts[0].equals("wait")) {
                    Thread.sleep((long) (seconds * 1000));
                    continue;
                }
                Function<SplittableRandom, byte[]> next = switch (parts[0]) {
                    case "update" -> people::update;
                    case "page" -> people::page;
                    case "taskpage" -> people::taskPage;
                    case "task" -> people::task;
                    case "list" -> people::list;
                    case "dashboard" -> chance -> people.dashboard();
                    case "search" -> chance -> people.search("sabace");
                    default -> throw new IllegalArgumentException(parts[0]);
                };
                var sample = Load.body(service.port, next.apply(new SplittableRandom(1)));
                var cpu = new double[1];
                var result = new Load(service.port, connections, next).run(5, seconds, () -> cpu[0] = service.cpu());
                System.out.printf(
                        "%s x%d: %.0f/s p50 %.2f p99 %.2f max %.1f cpu/req %.3f ms, %d bytes, failures %d %s rss"
                                + " %.0f%n",
                        parts[0],
                        connections,
                        result.perSecond(),
                        result.p50(),
                        result.p99(),
                        result.longest(),
                        (service.cpu() - cpu[0]) / result.answers(),
                        sample.length(),
                        result.failures(),
                        result.failed(),
                        service.memory());
            }
        }
    }
}
