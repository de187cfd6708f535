package org.throughline.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Share;
import org.throughline.progress.Sums;

/**
 * Something a unit set out to do.
 *
 * @param objective what it hangs on; empty for other work, which is not counted
 * @param share what was last reported as done of it, in millionths
 * @param scope who may read it
 * @param revision counts the edits of its words
 */
public record Task(
        TaskId id,
        UnitId unit,
        Optional<ProvisionId> objective,
        String title,
        String body,
        TaskState state,
        Optional<LocalDate> dueOn,
        long weight,
        long share,
        String duty,
        Optional<MemberId> responsible,
        MemberId madeBy,
        Instant madeAt,
        String scope,
        long revision) {

    /** As the journal and other features name it. */
    public String subject() {
        return "task:" + id.text();
    }

    /** The path of its page. */
    public String place() {
        return "tasks/" + id.text();
    }

    /** What is done of it: all when it is done. */
    public Share done() {
        return state == TaskState.DONE ? Share.ONE : new Share(share);
    }

    /** What it adds to the work on its objective. */
    public Sums sums() {
        return switch (state) {
            case DROPPED -> Sums.dropped(weight);
            case DONE -> Sums.done(weight);
            case OPEN, IN_PROGRESS, BLOCKED -> Sums.task(weight, new Share(share));
        };
    }

    /** Whether it should have been done by this day of its unit. */
    public boolean isLate(LocalDate today) {
        return state.isOpen() && dueOn.map(today::isAfter).orElse(false);
    }

    /** The same task as it stands after a report. */
    Task standing(TaskState now, long done) {
        return new Task(
                id,
                unit,
                objective,
                title,
                body,
                now,
                dueOn,
                weight,
                done,
                duty,
                responsible,
                madeBy,
                madeAt,
                scope,
                revision);
    }
}
