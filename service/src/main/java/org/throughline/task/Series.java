package org.throughline.task;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Tasks that come again by one rule.
 *
 * @param turns whether each is given to whoever has not had its duty lately
 * @param nextOn when the next one that is not made yet is due; empty when it has ended
 */
public record Series(
        SeriesId id,
        Rhythm rhythm,
        int step,
        LocalDate firstOn,
        LocalDate untilOn,
        boolean turns,
        Optional<LocalDate> nextOn) {

    /** Its rule. */
    public Rule rule() {
        return new Rule(rhythm, step, firstOn, untilOn);
    }

    /**
     * One of its tasks.
     *
     * @param day the day by the rule; the task may have been put off since
     * @param doneOn when it was done, by the latest word
     */
    public record Occurrence(
            TaskId task, LocalDate day, TaskState state, Optional<LocalDate> dueOn, Optional<LocalDate> doneOn) {

        /** The day by which it counts as late. */
        LocalDate due() {
            return dueOn.orElse(day);
        }

        boolean late(LocalDate today) {
            return state.isOpen()
                    ? today.isAfter(due())
                    : doneOn.map(on -> on.isAfter(due())).orElse(false);
        }
    }
}
