package org.throughline.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;

/**
 * Which tasks are to be copied, to where, and by how many days later. Pure.
 *
 * @param plan those under this plan's objectives
 * @param from where no plan is named: all of this unit's
 * @param since only those due from that day on
 * @param until only those due until that day
 * @param into the plan of the other unit under whose objectives they come; without one they are other work
 * @param days how many days later each is due, or earlier where it is below 0
 * @param people whether who works on them stays, where they work in the other unit
 * @param only of those found, these alone; empty for all
 */
public record CopyWish(
        Optional<PlanId> plan,
        Optional<UnitId> from,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<PlanId> into,
        long days,
        boolean people,
        Set<TaskId> only) {
    private static final int WEEK = 7;
    private static final int HALF_WEEK = 3;
    private static final long MOST_DAYS = 20 * 366L;

    /** @throws Refusal {@code task.copy.from}, {@code task.copy.too_far} */
    public CopyWish {
        if (plan.isPresent() == from.isPresent()) {
            throw Refusal.invalid("task.copy.from");
        }
        if (Math.abs(days) > MOST_DAYS) {
            throw Refusal.invalid("task.copy.too_far");
        }
        only = Set.copyOf(only);
    }

    /**
     * How many days lie between two days; none where one of them is not said.
     *
     * @param weekdays to the nearest whole week, so that a Saturday stays a Saturday
     */
    public static long days(Optional<LocalDate> first, Optional<LocalDate> becomes, boolean weekdays) {
        if (first.isEmpty() || becomes.isEmpty()) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(first.get(), becomes.get());
        return weekdays ? Math.floorDiv(days + HALF_WEEK, WEEK) * WEEK : days;
    }
}
