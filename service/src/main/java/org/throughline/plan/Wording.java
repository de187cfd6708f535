package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;

/**
 * What a person writes in one provision, checked.
 *
 * @param number the printed number; empty for none
 * @param body Markdown
 * @param weight 0 or more
 */
public record Wording(
        ProvisionKind kind,
        String number,
        String title,
        String body,
        long weight,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> dueOn,
        String answers) {
    /** The longest body, in characters. */
    public static final int LONGEST = 100_000;

    private static final long MOST_WEIGHT = 1_000_000;

    /**
     * Refuses a negative or absurd weight, dates in the wrong order, an objective without a title, a heading or paragraph
     * without words, and what is too long.
     */
    public Wording {
        number = number.strip();
        title = title.strip();
        answers = answers.strip();
        if (weight < 0) {
            throw Refusal.invalid("weight.negative", weight);
        }
        if (weight > MOST_WEIGHT) {
            throw Refusal.invalid("weight.too_large", weight, MOST_WEIGHT);
        }
        if (startsOn.isPresent() && dueOn.isPresent() && startsOn.get().isAfter(dueOn.get())) {
            throw Refusal.invalid("dates.reversed", startsOn.get(), dueOn.get());
        }
        if (title.isEmpty() && kind == ProvisionKind.OBJECTIVE) {
            throw Refusal.invalid("objective.title");
        }
        if (title.isEmpty() && body.isBlank()) {
            throw Refusal.invalid("provision.empty");
        }
        if (title.length() > 1_000 || number.length() > 40 || answers.length() > 200 || body.length() > LONGEST) {
            throw Refusal.invalid("provision.too_long", LONGEST);
        }
    }

    /** Words without dates, with the weight 1. */
    public static Wording of(ProvisionKind kind, String number, String title, String body) {
        return new Wording(kind, number, title, body, 1, Optional.empty(), Optional.empty(), "");
    }

    public static Wording of(Provision p) {
        return new Wording(p.kind(), p.number(), p.title(), p.body(), p.weight(), p.startsOn(), p.dueOn(), p.answers());
    }

    /** The same with another body. */
    public Wording withBody(String words) {
        return new Wording(kind, number, title, words, weight, startsOn, dueOn, answers);
    }

    /** @throws Refusal {@code dates.outside} when a date lies outside the plan's period */
    void within(Period period) {
        for (var day : Stream.of(startsOn, dueOn).flatMap(Optional::stream).toList()) {
            if (!period.contains(day)) {
                throw Refusal.invalid("dates.outside", day, period.from(), period.last());
            }
        }
    }

    /** Number, title and body as one text, to lay two editors' words side by side. */
    public String asText() {
        return String.join("\n", (number + " " + title).strip(), body).strip();
    }
}
