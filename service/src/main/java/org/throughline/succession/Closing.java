package org.throughline.succession;

import java.util.List;
import java.util.Map;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;

/**
 * How a unit ends.
 *
 * @param successors in what it goes on, one at least; the first takes whatever is not named
 * @param units which of the units below goes to which successor
 * @param members which member does
 * @param plans which plan does, with its open tasks and its undecided reviews
 * @param decision what decided it, in words
 */
public record Closing(
        List<UnitId> successors,
        Map<UnitId, UnitId> units,
        Map<MemberId, UnitId> members,
        Map<PlanId, UnitId> plans,
        String decision) {
    public Closing {
        successors = List.copyOf(successors);
        units = Map.copyOf(units);
        members = Map.copyOf(members);
        plans = Map.copyOf(plans);
    }
}
