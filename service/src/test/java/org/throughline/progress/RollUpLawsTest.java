package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds for any tree: on seeded random ones. */
class RollUpLawsTest {
    private static final int TREES = 400;

    /** So many for the law that all others rest on. */
    private static final int MANY = 10_000;

    /** A task as the test knows it; the roll-up sees only sums. */
    private record Task(long weight, long millionths, boolean dropped) {
        Sums sums() {
            return dropped ? Sums.dropped(weight) : Sums.task(weight, new Share(millionths));
        }
    }

    private record Goal(long id, long weight, Coverage coverage, List<Task> tasks, long papers, List<Goal> below) {
        Goal with(List<Task> changed, List<Goal> children) {
            return new Goal(id, weight, coverage, changed, papers, children);
        }
    }

    private static final class Grower {
        private final Random random;
        private long ids;

        Grower(long seed) {
            random = new Random(seed);
        }

        Goal grow(int depth) {
            var below = new ArrayList<Goal>();
            for (int i = depth == 0 ? 0 : random.nextInt(5); i > 0; i--) {
                below.add(grow(depth - 1));
            }
            var tasks = new ArrayList<Task>();
            for (int i = random.nextInt(6); i > 0; i--) {
                tasks.add(task());
            }
            var coverage = switch (random.nextInt(4)) {
                case 0 -> Coverage.SILENT;
                case 1 -> Coverage.NOT_ASKED;
                default -> Coverage.heardOn(Tree.MARCH.plusDays(random.nextInt(90)));
            };
            return new Goal(ids++, random.nextInt(4), coverage, tasks, random.nextInt(900), below);
        }

        Task task() {
            return new Task(random.nextInt(5), random.nextLong(1_000_001), random.nextInt(6) == 0);
        }
    }

    private static Node node(Goal goal, long feeds) {
        return Node.of(
                Tree.place(goal.id, "Unit " + goal.id),
                goal.weight,
                ownSums(goal.tasks),
                goal.coverage,
                List.of(indicator(goal, feeds)),
                goal.below.stream().map(child -> node(child, goal.id)).toList());
    }

    private static Indicator indicator(Goal goal, long feeds) {
        var own = goal.papers < 0 || goal.coverage.equals(Coverage.SILENT)
                ? Actual.NOTHING
                : Actual.amount(goal.papers, 1);
        return Indicator.of(goal.id, Tree.flow(1_000), own).feeding(feeds);
    }

    private static Sums ownSums(List<Task> tasks) {
        return tasks.stream().map(Task::sums).reduce(Sums.NOTHING, Sums::plus);
    }

    private static Node root(Goal goal) {
        return node(goal, -1);
    }

    /** The definition, read out: by decimals of any size, without sums, deltas or caches. */
    private static Optional<BigDecimal> bruteForce(Goal goal) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        if (!goal.coverage.equals(Coverage.SILENT)) {
            for (var task : goal.tasks) {
                if (!task.dropped) {
                    sum = sum.add(BigDecimal.valueOf(task.weight).multiply(BigDecimal.valueOf(task.millionths)));
                    weights = weights.add(BigDecimal.valueOf(task.weight));
                }
            }
        }
        for (var child : goal.below) {
            var share = bruteForce(child);
            if (share.isPresent()) {
                sum = sum.add(BigDecimal.valueOf(child.weight).multiply(share.get()));
                weights = weights.add(BigDecimal.valueOf(child.weight));
            }
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, 0, RoundingMode.HALF_EVEN));
    }

    private static Goal map(Goal goal, UnaryOperator<Goal> change) {
        var children = goal.below.stream().map(child -> map(child, change)).toList();
        return change.apply(goal.with(goal.tasks, children));
    }

    @Test
    void theRollUpAgreesWithItsDefinition() {
        for (int seed = 0; seed < MANY; seed++) {
            var goal = new Grower(seed).grow(4);

            assertThat(RollUp.of(root(goal)).work().value().map(share -> BigDecimal.valueOf(share.millionths())))
                    .as("tree %s", seed)
                    .isEqualTo(bruteForce(goal));
        }
    }

    /** What is read at one objective, in all trees: an amount, a part of a whole, or an answer that some gave. */
    private static Actual read(Goal goal, Aim.Kind kind) {
        if (goal.papers < 0 || goal.coverage.equals(Coverage.SILENT)) {
            return Actual.NOTHING;
        }
        return switch (kind) {
            case RATIO -> Actual.ratio(goal.papers, goal.papers + goal.id + 1);
            case SCALE -> Actual.answers(1 + goal.papers % 5, 1 + goal.id % 7);
            default -> Actual.amount(goal.papers, 1);
        };
    }

    private static Node measured(Goal goal, Aim aim, long feeds) {
        return Node.of(
                Tree.place(goal.id, "Unit " + goal.id),
                goal.weight,
                Sums.NOTHING,
                goal.coverage,
                List.of(Indicator.of(goal.id, aim, read(goal, aim.kind())).feeding(feeds)),
                goal.below.stream().map(child -> measured(child, aim, goal.id)).toList());
    }

    private static void each(Goal goal, java.util.function.Consumer<Goal> seen) {
        seen.accept(goal);
        goal.below.forEach(child -> each(child, seen));
    }

    /** Every reading of the tree taken singly: added, divided, or set in a row. */
    private static Optional<BigDecimal> bruteResult(Goal goal, Aim aim) {
        var amounts = new ArrayList<BigDecimal>();
        var wholes = new ArrayList<BigDecimal>();
        each(goal, one -> {
            var actual = read(one, aim.kind());
            if (actual.entries() > 0 && aim.kind() == Aim.Kind.SCALE) {
                for (int i = 0; i <= one.id % 7; i++) {
                    amounts.add(BigDecimal.valueOf(1 + one.papers % 5));
                }
            } else if (actual.entries() > 0) {
                amounts.add(BigDecimal.valueOf(actual.num()));
                wholes.add(BigDecimal.valueOf(actual.den()));
            }
        });
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var from = BigDecimal.valueOf(aim.baseline());
        var way = BigDecimal.valueOf(aim.target() - aim.baseline());
        if (aim.kind() == Aim.Kind.RATIO) {
            var whole = wholes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Optional.of(sum.movePointRight(2)
                    .subtract(from.multiply(whole))
                    .movePointRight(6)
                    .divide(way.multiply(whole), 0, RoundingMode.HALF_EVEN));
        }
        Collections.sort(amounts);
        var stands = aim.kind() == Aim.Kind.SCALE ? amounts.get((amounts.size() - 1) / 2) : sum;
        return Optional.of(stands.subtract(from).movePointRight(6).divide(way, 0, RoundingMode.HALF_EVEN));
    }

    @Test
    void resultsOfEveryKindThatAddsAgreeWithTheirDefinition() {
        var aims = List.of(
                Tree.flow(1_000),
                new Aim(1, Aim.Kind.RATIO, Aim.Direction.FALL, 0, 70, 20),
                new Aim(1, Aim.Kind.SCALE, Aim.Direction.RISE, 0, 1, 5));
        for (int seed = 0; seed < MANY; seed++) {
            var goal = new Grower(seed).grow(3);
            var aim = aims.get(seed % aims.size());
            var result = RollUp.of(measured(goal, aim, -1)).results().get(0);
            // a flow of which nobody said anything is unknown, and one of which somebody said nothing is zero
            if (result.result().actual().entries() > 0) {
                assertThat(result.headline().value().map(share -> BigDecimal.valueOf(share.millionths())))
                        .as("tree %s", seed)
                        .isEqualTo(bruteResult(goal, aim));
            } else {
                assertThat(bruteResult(goal, aim)).as("tree %s", seed).isEmpty();
            }
        }
    }

    @Test
    void theOrderOfPartsDoesNotMatter() {
        for (int seed = 0; seed < TREES; seed++) {
            var random = new Random(seed);
            var goal = new Grower(seed).grow(4);
            var shuffled = map(goal, one -> {
                var tasks = new ArrayList<>(one.tasks);
                var below = new ArrayList<>(one.below);
                Collections.shuffle(tasks, random);
                Collections.shuffle(below, random);
                return one.with(tasks, below);
            });

            same(RollUp.of(root(goal)), RollUp.of(root(shuffled)));
        }
    }

    @Test
    void scalingAllWeightsChangesNothing() {
        for (int seed = 0; seed < TREES; seed++) {
            var goal = new Grower(seed).grow(4);
            long by = 2L + seed;
            var scaled = map(
                    goal,
                    one -> new Goal(
                            one.id,
                            one.weight * by,
                            one.coverage,
                            one.tasks.stream()
                                    .map(task -> new Task(task.weight * by, task.millionths, task.dropped))
                                    .toList(),
                            one.papers,
                            one.below));

            same(RollUp.of(root(goal)), RollUp.of(root(scaled)));
        }
    }

    @Test
    void whatWeighsNothingChangesNothing() {
        for (int seed = 0; seed < TREES; seed++) {
            var goal = new Grower(seed).grow(4);
            var more = map(goal, one -> {
                var tasks = new ArrayList<>(one.tasks);
                tasks.add(new Task(0, 770_000, false));
                var below = new ArrayList<>(one.below);
                below.add(new Goal(-2, 0, Coverage.NOT_ASKED, List.of(new Task(3, 1, false)), -1, List.of()));
                return one.with(tasks, below);
            });

            same(RollUp.of(root(goal)), RollUp.of(root(more)));
        }
    }

    private static void same(Progress one, Progress other) {
        assertThat(other.work().value()).isEqualTo(one.work().value());
        assertThat(other.work().coverage()).isEqualTo(one.work().coverage());
        assertThat(other.results().get(0).headline().value())
                .isEqualTo(one.results().get(0).headline().value());
        assertThat(other.results().get(0).mean().value())
                .isEqualTo(one.results().get(0).mean().value());
    }

    @Test
    void aMeanLiesWithinItsParts() {
        for (int seed = 0; seed < TREES; seed++) {
            within(RollUp.of(root(new Grower(seed).grow(4))));
        }
    }

    private static void within(Progress progress) {
        for (var figure : List.of(progress.work(), progress.results().get(0).mean())) {
            var shares = figure.parts().stream()
                    .filter(part -> part.contribution().isPresent())
                    .map(part -> part.share().orElseThrow().clamped())
                    .toList();
            figure.value()
                    .ifPresent(mean -> assertThat(mean).isBetween(Collections.min(shares), Collections.max(shares)));
        }
        progress.parts().forEach(RollUpLawsTest::within);
    }

    @Test
    void keptSumsBelowGiveTheSameFiguresAsTheWholeTree() {
        for (int seed = 0; seed < TREES; seed++) {
            var goal = new Grower(seed).grow(4);
            var whole = RollUp.of(root(goal));
            var kept = whole.parts().stream()
                    .map(part -> {
                        var measured = part.results().get(0);
                        var total = new Indicator(
                                measured.indicator().id(),
                                measured.indicator().feeds(),
                                measured.indicator().aim(),
                                measured.result().actual());
                        return Node.summed(
                                part.place(),
                                part.weight(),
                                part.sums(),
                                part.work().coverage(),
                                List.of(total));
                    })
                    .toList();
            var shallow = RollUp.of(Node.of(
                    whole.place(),
                    goal.weight,
                    ownSums(goal.tasks),
                    goal.coverage,
                    List.of(indicator(goal, -1)),
                    kept));

            same(whole, shallow);
            assertThat(shallow.sums()).isEqualTo(whole.sums());
            assertThat(shallow.work().parts()).isEqualTo(whole.work().parts());
            assertThat(shallow.results().get(0).headline().parts())
                    .isEqualTo(whole.results().get(0).headline().parts());
        }
    }
}
