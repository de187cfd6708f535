package org.throughline.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.kernel.Days;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.progress.Weight;

/**
 * What a task says: everything that those who work in its unit may write and change.
 *
 * @param body Markdown; may be empty
 * @param due the last day, which ends at midnight in the unit's zone
 * @param weight how much it counts beside others; 0 is shown and not counted
 * @param duty what kind of duty it is, in the unit's word, as "stall" or "minutes"; may be empty
 * @param responsible the one who answers for it
 * @param others who works on it too
 */
public record TaskWords(
        String title,
        String body,
        Optional<LocalDate> due,
        long weight,
        String duty,
        Optional<MemberId> responsible,
        List<MemberId> others) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_DUTY = 60;
    private static final int MOST_OTHERS = 50;
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /**
     * @throws Refusal {@code day.year}, {@code task.title_missing}, {@code task.too_long}, {@code task.too_many}, {@code weight.negative}, {@code
     *     weight.too_large}
     */
    public TaskWords {
        title = line(title);
        body = body.strip();
        duty = line(duty);
        due.ifPresent(Days::checked);
        if (title.isEmpty()) {
            throw Refusal.invalid("task.title_missing");
        }
        if (title.length() > LONGEST_TITLE || body.length() > LONGEST_BODY || duty.length() > LONGEST_DUTY) {
            throw Refusal.invalid("task.too_long", LONGEST_TITLE, LONGEST_BODY);
        }
        if (others.size() > MOST_OTHERS) {
            throw Refusal.invalid("task.too_many", MOST_OTHERS);
        }
        Weight.checked(weight);
        var one = responsible;
        others = others.stream()
                .distinct()
                .filter(member -> !one.equals(Optional.of(member)))
                .toList();
    }

    /** In one line, and without the signs that would turn round what stands beside it. */
    private static String line(String typed) {
        return TURNING.matcher(BREAKING.matcher(typed).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** A task that says no more than its title. */
    public static TaskWords titled(String title) {
        return new TaskWords(title, "", Optional.empty(), Weight.DEFAULT, "", Optional.empty(), List.of());
    }

    public TaskWords due(LocalDate day) {
        return new TaskWords(title, body, Optional.of(day), weight, duty, responsible, others);
    }

    public TaskWords weighing(long other) {
        return new TaskWords(title, body, due, other, duty, responsible, others);
    }

    /** Of this duty. */
    public TaskWords duty(String word) {
        return new TaskWords(title, body, due, weight, word, responsible, others);
    }

    public TaskWords by(MemberId member) {
        return new TaskWords(title, body, due, weight, duty, Optional.of(member), others);
    }

    public TaskWords with(List<MemberId> members) {
        return new TaskWords(title, body, due, weight, duty, responsible, members);
    }
}
