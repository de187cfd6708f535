package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cache by deltas: a change of one task reaches the root as differences, and the sums stay those of the whole tree. */
class SumsTest {

    /** Objectives in a heap-shaped tree: number n serves number (n - 1) / 3; as a table row keeps them. */
    private static final class Cache {
        private final List<List<Sums>> tasks = new ArrayList<>();
        private final long[] weights;
        private final Sums[] kept;

        Cache(int size, Random random) {
            weights = random.longs(size, 0, 4).toArray();
            kept = new Sums[size];
            for (int i = 0; i < size; i++) {
                tasks.add(new ArrayList<>());
                kept[i] = Sums.NOTHING;
            }
        }

        void put(int objective, int task, Sums now) {
            var own = tasks.get(objective);
            var before = Sums.NOTHING;
            if (task < own.size()) {
                before = own.set(task, now);
            } else {
                own.add(now);
            }
            add(objective, now.minus(before));
        }

        private void add(int objective, Sums delta) {
            var before = kept[objective];
            kept[objective] = before.plus(delta);
            if (objective > 0) {
                long weight = weights[objective];
                add((objective - 1) / 3, Sums.serving(weight, kept[objective]).minus(Sums.serving(weight, before)));
            }
        }

        Node node(int objective) {
            var below = IntStream.rangeClosed(3 * objective + 1, 3 * objective + 3)
                    .filter(child -> child < kept.length)
                    .mapToObj(this::node)
                    .toList();
            return Node.of(
                    Tree.place(objective, "Unit " + objective),
                    weights[objective],
                    tasks.get(objective).stream().reduce(Sums.NOTHING, Sums::plus),
                    Tree.HEARD,
                    List.of(),
                    below);
        }
    }

    @Test
    void deltasKeepWhatAWalkOverTheWholeTreeFinds() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var cache = new Cache(60, random);
            for (int step = 1; step <= 300; step++) {
                cache.put(random.nextInt(60), random.nextInt(4), task(random));
                if (step % 50 == 0) {
                    assertThat(RollUp.of(cache.node(0)).sums())
                            .as("seed %s", seed)
                            .isEqualTo(cache.kept[0]);
                }
            }
        }
    }

    private static Sums task(Random random) {
        long weight = random.nextInt(5);
        return switch (random.nextInt(5)) {
            case 0 -> Sums.done(weight);
            case 1 -> Sums.dropped(weight);
            case 2 -> Sums.NOTHING;
            default -> Sums.task(weight, new Share(random.nextLong(1_000_001)));
        };
    }

    @Test
    void aDifferenceLeadsBack() {
        var one = Sums.done(3).plus(Sums.dropped(1));
        var other = Sums.task(2, new Share(333_333));

        assertThat(other.plus(one.minus(other))).isEqualTo(one);
    }
}
