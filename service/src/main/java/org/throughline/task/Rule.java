package org.throughline.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.kernel.Refusal;

/**
 * The days on which a task comes again: every so many weeks or months from the first day, to an end that must be named. Months are
 * counted from the first day, so that what began on the 31st falls on the last day of a shorter month and not before in the next. Pure.
 *
 * @param until the last day that can be one of them
 */
public record Rule(Rhythm rhythm, int step, LocalDate first, LocalDate until) {
    /** A rule names so many days at most, the first among them. */
    public static final int MOST = 104;

    private static final int LONGEST_STEP = 52;

    /** @throws Refusal {@code task.again.step}, {@code task.again.ends_before}, {@code task.again.too_many} */
    public Rule {
        if (step < 1 || step > LONGEST_STEP) {
            throw Refusal.invalid("task.again.step", LONGEST_STEP);
        }
        if (!until.isAfter(first)) {
            throw Refusal.invalid("task.again.ends_before", until, first);
        }
        if (!on(rhythm, step, first, MOST).isAfter(until)) {
            throw Refusal.invalid("task.again.too_many", MOST, on(rhythm, step, first, MOST - 1));
        }
    }

    /** All of them, the first day too. */
    public List<LocalDate> days() {
        return IntStream.range(0, MOST)
                .mapToObj(nth -> on(rhythm, step, first, nth))
                .takeWhile(day -> !day.isAfter(until))
                .toList();
    }

    /** The next of them after a day, if there is one. */
    public Optional<LocalDate> after(LocalDate day) {
        return days().stream().filter(one -> one.isAfter(day)).findFirst();
    }

    private static LocalDate on(Rhythm rhythm, int step, LocalDate first, int nth) {
        return rhythm == Rhythm.WEEK ? first.plusWeeks((long) step * nth) : first.plusMonths((long) step * nth);
    }
}
