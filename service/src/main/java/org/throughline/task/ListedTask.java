package org.throughline.task;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Instants;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Share;

/**
 * A task as lists need it.
 *
 * @param body empty where the list was not asked for it
 * @param share what was last reported as done of it, in millionths
 * @param linked whether it waits for others or comes again; false where the list was asked for bodies
 */
public record ListedTask(
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
        long revision,
        boolean linked) {
    /** The day that stands for none, which sorts behind all. */
    static final String NO_DAY = "9999-12-31";

    /** What is done of it: all when it is done. */
    Share done() {
        return state == TaskState.DONE ? Share.ONE : new Share(share);
    }

    /** Whether it should have been done by this day of its unit. */
    boolean isLate(LocalDate today) {
        return state.isOpen() && dueOn.map(today::isAfter).orElse(false);
    }

    /**
     * The same as it is read: reading a text takes many times as long as reading a number, so that all texts come as one.
     *
     * @param objective 0 for none
     * @param responsible 0 for nobody
     * @param words the day it is due, the state, the lengths of duty and title, and then duty, title and body without a sign between
     */
    record Row(
            TaskId id,
            UnitId unit,
            long objective,
            long weight,
            long share,
            long responsible,
            long revision,
            boolean linked,
            String words) {

        ListedTask task() {
            int day = NO_DAY.length();
            int state = words.indexOf(' ', day);
            int duty = words.indexOf(' ', state + 1);
            int title = words.indexOf(' ', duty + 1);
            // the database counts letters, of which some are two signs here
            int first = title + 1;
            int second = words.offsetByCodePoints(first, Integer.parseInt(words, state + 1, duty, 10));
            int third = words.offsetByCodePoints(second, Integer.parseInt(words, duty + 1, title, 10));
            return new ListedTask(
                    id,
                    unit,
                    objective == 0 ? Optional.empty() : Optional.of(new ProvisionId(objective)),
                    words.substring(second, third),
                    words.substring(third),
                    TaskState.valueOf(words.substring(day, state)),
                    words.startsWith(NO_DAY) ? Optional.empty() : Optional.of(Instants.day(words.substring(0, day))),
                    weight,
                    share,
                    words.substring(first, second),
                    responsible == 0 ? Optional.empty() : Optional.of(new MemberId(responsible)),
                    revision,
                    linked);
        }
    }
}
