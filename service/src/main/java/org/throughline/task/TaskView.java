package org.throughline.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/**
 * A task for programs.
 *
 * @param unit the slug of its unit
 * @param share what is done of it, in millionths
 * @param updates what was reported on it, the latest day first; empty in lists
 */
public record TaskView(
        TaskId id,
        String unit,
        Optional<ProvisionId> objective,
        String title,
        String body,
        TaskState state,
        Optional<LocalDate> due,
        boolean late,
        long weight,
        long share,
        String duty,
        Optional<Person> responsible,
        List<Person> others,
        long revision,
        List<Told> updates) {

    /** A member by name. */
    public record Person(MemberId id, String name) {}

    /** An update for programs. */
    public record Told(
            UpdateId id,
            Optional<TaskId> task,
            Optional<ProvisionId> objective,
            Person member,
            Optional<Person> enteredBy,
            LocalDate happenedOn,
            Instant recordedAt,
            Optional<TaskState> state,
            Optional<Long> share,
            String said,
            String note,
            List<Counted> quantities,
            Optional<UpdateId> corrects,
            Optional<UpdateId> correctedBy) {}

    /**
     * A quantity for programs; without an indicator it counts for no target.
     *
     * @param of of how many, where it is a part of a whole
     */
    public record Counted(
            BigDecimal amount,
            String words,
            Optional<MeasureId> measure,
            Optional<IndicatorId> indicator,
            Optional<Long> of) {}
}
