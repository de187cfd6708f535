package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.db.Tx;
import org.throughline.kernel.Instants;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;

/** Random trees through storage: what is entered in any order comes to what the definition says, in whole trees of any shape. */
class RandomTreesTest {
    /** So many on each database; many more are tried with {@code -Dthroughline.trees=10000}. */
    private static final int TREES = Integer.getInteger("throughline.trees", 100);

    /** An objective with its own work, in millionths by weights, and what was read at it. */
    private record Goal(
            ProvisionId id,
            IndicatorId indicator,
            PlanId plan,
            long weight,
            List<long[]> tasks,
            List<Long> papers,
            List<Goal> below) {
        boolean heard() {
            return !papers.isEmpty();
        }
    }

    private static final class Forest {
        final Campaign campaign;
        final MeasureId measure;
        final long unit;

        Forest(TestDatabase db) {
            campaign = new Campaign(db);
            measure = campaign.house.measure("papers");
            unit = campaign.house.federation.centre.value();
        }

        long id() {
            return campaign.db.work().newId();
        }

        Goal grow(Random random, int depth) {
            var below = new ArrayList<Goal>();
            for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
                below.add(grow(random, depth - 1));
            }
            var tasks = new ArrayList<long[]>();
            for (int i = random.nextInt(4); i > 0; i--) {
                tasks.add(new long[] {random.nextInt(4), random.nextInt(1_000_001)});
            }
            var papers = new ArrayList<Long>();
            for (int i = random.nextInt(3); i > 0; i--) {
                papers.add((long) random.nextInt(500));
            }
            return new Goal(
                    new ProvisionId(id()),
                    new IndicatorId(id()),
                    new PlanId(id()),
                    random.nextInt(4),
                    tasks,
                    papers,
                    below);
        }

        /** Puts the tree's plans in force with their links, each kind of row in one go. */
        void store(Tx tx, Goal root) {
            var rows = new Rows(tx.handle());
            each(root, goal -> stand(rows, goal));
            each(root, goal -> goal.below.forEach(child -> serve(rows, child, goal)));
            rows.enter();
            leavesFirst(root, goal -> campaign.totals.stands(tx, goal.plan));
        }

        private void stand(Rows rows, Goal goal) {
            long version = id();
            long plan = goal.plan.value();
            rows.add(
                    "INSERT INTO plan (id, slug, tier, title, period_from, period_to, state, visibility, scope,"
                            + " figures_rise, cadence_months, revision) VALUES (?, ?, 'TACTICAL', 'Plan', '2027-01-01',"
                            + " '2028-01-01', 'OPEN', 'PUBLIC', 'public', ?, 3, 1)",
                    plan,
                    "p" + plan,
                    true);
            rows.add("INSERT INTO plan_owner (plan, unit, from_on) VALUES (?, ?, '2027-01-01')", plan, unit);
            rows.add(
                    "INSERT INTO version (id, plan, number, state, lang, revision) VALUES (?, ?, 1, 'DRAFT', 'en', 1)",
                    version,
                    plan);
            rows.add("INSERT INTO provision (id, plan) VALUES (?, ?)", goal.id.value(), plan);
            rows.add(
                    "INSERT INTO provision_text (version, provision, position, number, kind, title, body, weight,"
                            + " answers, salt, digest, revision) VALUES (?, ?, 0, '1', 'OBJECTIVE', 'Goal', '', 1, '',"
                            + " '', '', 1)",
                    version,
                    goal.id.value());
            rows.add("INSERT INTO indicator (id, plan) VALUES (?, ?)", goal.indicator.value(), plan);
            rows.add(
                    "INSERT INTO indicator_text (version, indicator, provision, position, measure, kind, baseline,"
                            + " target) VALUES (?, ?, ?, 0, ?, 'FLOW', 0, 1000)",
                    version,
                    goal.indicator.value(),
                    goal.id.value(),
                    measure.value());
            rows.add("UPDATE version SET state = 'IN_FORCE' WHERE id = ?", version);
        }

        private void serve(Rows rows, Goal child, Goal above) {
            rows.add(
                    "INSERT INTO serves (id, objective, target, weight, reason, from_on)"
                            + " VALUES (?, ?, ?, ?, '', '2027-01-01')",
                    id(),
                    child.id.value(),
                    above.id.value(),
                    child.weight);
            rows.add(
                    "INSERT INTO feeds (indicator, target, from_on) VALUES (?, ?, '2027-01-01')",
                    child.indicator.value(),
                    above.indicator.value());
        }

        void work(Tx tx, Goal goal, long[] task) {
            campaign.totals.work(tx, goal.id, Sums.task(task[0], new Share(task[1])));
        }

        void report(Tx tx, Goal goal, long amount, LocalDate day) {
            long update = id();
            tx.handle()
                    .execute(
                            "INSERT INTO task_update (id, unit, objective, member, happened_on, recorded_at, said,"
                                    + " note, scope) VALUES (?, ?, ?, 0, ?, ?, '', '', 'public')",
                            update,
                            unit,
                            goal.id.value(),
                            day.toString(),
                            Instants.text(tx.now()));
            campaign.totals.heard(tx, goal.id, day, Sums.NOTHING);
            campaign.readings.enter(
                    tx,
                    new Source(update, campaign.house.federation.centre, day, Campaign.TODAY, OptionalLong.empty()),
                    List.of(new NewReading(Optional.of(goal.indicator), Optional.empty(), amount, 0, "papers")));
        }
    }

    /** Rows of several statements, each statement's together, in the order in which the statements came first. */
    private record Rows(Handle handle, Map<String, PreparedBatch> batches) {
        Rows(Handle handle) {
            this(handle, new LinkedHashMap<>());
        }

        void add(String sql, Object... values) {
            batches.computeIfAbsent(sql, handle::prepareBatch).add(values);
        }

        void enter() {
            batches.values().forEach(batch -> {
                try (batch) {
                    batch.execute();
                }
            });
        }
    }

    private static void each(Goal goal, Consumer<Goal> seen) {
        seen.accept(goal);
        goal.below.forEach(child -> each(child, seen));
    }

    private static void leavesFirst(Goal goal, Consumer<Goal> seen) {
        goal.below.forEach(child -> leavesFirst(child, seen));
        seen.accept(goal);
    }

    /** Whose tasks leave the work: asked, since nothing serves it, and not heard. */
    private static boolean silent(Goal goal) {
        return goal.below.isEmpty() && !goal.heard();
    }

    private static Optional<BigDecimal> bruteForce(Goal goal) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var task : silent(goal) ? List.<long[]>of() : goal.tasks) {
            sum = sum.add(BigDecimal.valueOf(task[0]).multiply(BigDecimal.valueOf(task[1])));
            weights = weights.add(BigDecimal.valueOf(task[0]));
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

    @BothDatabases
    void whatIsEnteredInAnyOrderComesToWhatTheDefinitionSays(TestDatabase db) {
        var forest = new Forest(db);
        for (long seed = 0; seed < TREES; seed++) {
            var random = new Random(seed);
            var root = forest.grow(random, 3);
            var deeds = new ArrayList<Consumer<Tx>>();
            each(root, goal -> {
                goal.tasks.forEach(task -> deeds.add(tx -> forest.work(tx, goal, task)));
                goal.papers.forEach(amount -> {
                    var day = Campaign.TODAY.minusDays(random.nextInt(50));
                    deeds.add(tx -> forest.report(tx, goal, amount, day));
                });
            });
            Collections.shuffle(deeds, random);
            forest.campaign.write(tx -> {
                forest.store(tx, root);
                deeds.forEach(deed -> deed.accept(tx));
            });
            same(forest, root, seed);
        }
    }

    private static void same(Forest forest, Goal root, long seed) {
        var progress = forest.campaign.house.read(tx -> forest.campaign.figures.of(tx, root.id));
        var papers = new ArrayList<Long>();
        var asked = new ArrayList<Goal>();
        each(root, goal -> {
            papers.addAll(goal.papers);
            if (goal.below.isEmpty()) {
                asked.add(goal);
            }
        });

        assertThat(progress.work().value().map(share -> BigDecimal.valueOf(share.millionths())))
                .as("work of tree %s", seed)
                .isEqualTo(bruteForce(root));
        assertThat(progress.results().get(0).result().actual())
                .as("result of tree %s", seed)
                .isEqualTo(
                        Actual.amount(papers.stream().mapToLong(Long::longValue).sum(), papers.size()));
        assertThat(progress.work().coverage().expected()).isEqualTo(asked.size());
        assertThat(progress.work().coverage().heard())
                .isEqualTo(asked.stream().filter(Goal::heard).count());
        var missing = forest.campaign.house.read(tx -> forest.campaign.figures.silent(tx, root.id));
        assertThat(missing)
                .as("who is silent in tree %s", seed)
                .extracting(gap -> gap.place().objective())
                .containsExactlyInAnyOrderElementsOf(asked.stream()
                        .filter(goal -> !goal.heard())
                        .map(goal -> goal.id.value())
                        .toList());
    }
}
