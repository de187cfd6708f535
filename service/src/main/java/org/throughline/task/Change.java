package org.throughline.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Days;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/**
 * What is changed on many tasks at once; what is not named stays as it is on each.
 *
 * @param due another last day
 * @param responsible another one who answers for them, or nobody
 * @param objective another objective to hang on, or none
 * @param dropped why they are given up; empty to keep them
 */
public record Change(Optional<LocalDate> due, Anew<MemberId> responsible, Anew<ProvisionId> objective, String dropped) {

    /** @throws Refusal {@code task.change.nothing} when it changes nothing; {@code day.year} */
    public Change {
        dropped = dropped.strip();
        due.ifPresent(Days::checked);
        if (due.isEmpty() && !responsible.named() && !objective.named() && dropped.isEmpty()) {
            throw Refusal.invalid("task.change.nothing");
        }
    }

    /** A value that is either left as it is, or set, perhaps to nothing. */
    public record Anew<T>(boolean named, Optional<T> value) {
        public static <T> Anew<T> asBefore() {
            return new Anew<>(false, Optional.empty());
        }

        public static <T> Anew<T> to(Optional<T> value) {
            return new Anew<>(true, value);
        }

        Optional<T> over(Optional<T> before) {
            return named ? value : before;
        }
    }

    boolean touchesWords() {
        return due.isPresent() || responsible.named();
    }

    /** The words of a task with this change made. */
    TaskWords made(Task task, List<MemberId> others) {
        return new TaskWords(
                task.title(),
                task.body(),
                due.or(task::dueOn),
                task.weight(),
                task.duty(),
                responsible.over(task.responsible()),
                others);
    }
}
