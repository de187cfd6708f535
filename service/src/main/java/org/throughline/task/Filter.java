package org.throughline.task;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/** What a list of tasks is asked for in its address. */
final class Filter {
    /** The words of the filter by state, the first being what is shown unasked. */
    static final List<String> STATES = List.of("open", "blocked", "done", "dropped", "all");

    private Filter() {}

    /** The states that the word stands for; the open ones for none. @throws Refusal for another word */
    static Set<TaskState> states(String word) {
        return switch (word) {
            case "", "open" -> Tasks.open();
            case "blocked" -> EnumSet.of(TaskState.BLOCKED);
            case "done" -> EnumSet.of(TaskState.DONE);
            case "dropped" -> EnumSet.of(TaskState.DROPPED);
            case "all" -> EnumSet.allOf(TaskState.class);
            default -> throw Refusal.invalid("query.value", "state", word, String.join(", ", STATES));
        };
    }

    /** Where the page begins, as {@link #text} wrote it. @throws Refusal {@code query.after} */
    static Tasks.After after(String text) {
        if (text.isEmpty()) {
            return Tasks.After.NOTHING;
        }
        int dot = text.indexOf('.');
        try {
            return new Tasks.After(text.substring(0, Math.max(0, dot)), Id.parse(text.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("query.after");
        }
    }

    static String text(Tasks.After after) {
        return after.day() + "." + Id.text(after.id());
    }

    /** What a page shows of a list that was asked for with one more than it holds. */
    static List<ListedTask> page(List<ListedTask> found) {
        return found.size() > Tasks.PAGE ? found.subList(0, Tasks.PAGE) : found;
    }

    /** Where the next page begins, if there is one. */
    static Optional<String> next(List<ListedTask> found) {
        return found.size() > Tasks.PAGE
                ? Optional.of(text(Tasks.After.of(found.get(Tasks.PAGE - 1))))
                : Optional.empty();
    }
}
