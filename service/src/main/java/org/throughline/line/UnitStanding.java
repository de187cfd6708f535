package org.throughline.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.plan.Plan;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Coverage;
import org.throughline.progress.Mean;
import org.throughline.progress.Progress;
import org.throughline.progress.Share;
import org.throughline.review.ExpectedReport;

/**
 * How a unit stands: the plan that guides it, its objectives with their figures, whom they speak for, and its last review.
 *
 * @param coverage of the units asked on any of the objectives, those heard on any
 * @param last the latest report expected of it whose time has come; empty where none was ever due
 * @param realign what it has left to decide because the plan above changed
 */
record UnitStanding(
        Optional<Plan> plan,
        List<Provision> objectives,
        Map<ProvisionId, Progress> figures,
        Coverage coverage,
        Optional<ExpectedReport> last,
        Optional<PlanLine.Realign> realign) {
    static final UnitStanding NOTHING = new UnitStanding(
            Optional.empty(), List.of(), Map.of(), Coverage.NOT_ASKED, Optional.empty(), Optional.empty());

    /** The mean of the work on its objectives, each with its weight in the plan. */
    Optional<Share> work() {
        return Mean.of(objectives.stream()
                        .filter(objective -> figures.containsKey(objective.id()))
                        .map(objective -> {
                            var progress = figures.get(objective.id());
                            return new Mean.Term(
                                    progress.place(),
                                    objective.weight(),
                                    progress.work().value());
                        })
                        .toList())
                .value();
    }

    /** How many of its indicators have a target. */
    long measured() {
        return figures.values().stream()
                .mapToLong(progress -> progress.results().size())
                .sum();
    }

    /** How many of those targets are met. */
    long reached() {
        return figures.values().stream()
                .flatMap(progress -> progress.results().stream())
                .filter(measured -> measured.result().reached())
                .count();
    }
}
