package org.throughline.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.summation.FindingId;
import org.throughline.summation.SummationId;
import org.throughline.task.TaskId;

/**
 * How a unit ends.
 *
 * @param successors in what it goes on, one at least; the first takes whatever is not named
 * @param units which of the units below goes to which successor
 * @param members which member does
 * @param plans which plan does, with what is expected on it, its open tasks and its undecided reviews
 * @param tasks which open task does, wherever its plan goes
 * @param answers which owed answer does
 * @param summations which unfinished summation does
 * @param pledges what was taken on of which objective above; otherwise with the plan that serves it
 * @param offices the offices that go on in a successor; the others end
 * @param on the first day on which the unit is no more
 * @param decision what decided it, in words
 */
public record Closing(
        List<UnitId> successors,
        Map<UnitId, UnitId> units,
        Map<MemberId, UnitId> members,
        Map<PlanId, UnitId> plans,
        Map<TaskId, UnitId> tasks,
        Map<FindingId, UnitId> answers,
        Map<SummationId, UnitId> summations,
        Map<ProvisionId, UnitId> pledges,
        List<OfficeTo> offices,
        LocalDate on,
        String decision) {
    public Closing {
        successors = List.copyOf(successors);
        units = Map.copyOf(units);
        members = Map.copyOf(members);
        plans = Map.copyOf(plans);
        tasks = Map.copyOf(tasks);
        answers = Map.copyOf(answers);
        summations = Map.copyOf(summations);
        pledges = Map.copyOf(pledges);
        offices = List.copyOf(offices);
    }

    /** An office that its holder goes on holding in a successor. */
    public record OfficeTo(MemberId member, Office office, UnitId to) {}

    /** Everything to the first successor, and every office ends. */
    public static Closing into(List<UnitId> successors, LocalDate on, String decision) {
        return new Closing(
                successors,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                on,
                decision);
    }

    /** What takes whatever is not named. */
    UnitId first() {
        return successors.get(0);
    }

    /** Every unit that something is named to go to. */
    Set<UnitId> named() {
        return Stream.of(units, members, plans, tasks, answers, summations, pledges)
                .flatMap(map -> map.values().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(),
                        all -> Stream.concat(all.stream(), offices.stream().map(OfficeTo::to))
                                .collect(Collectors.toSet())));
    }
}
