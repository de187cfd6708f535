package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.org.Level;

/**
 * The rhythm in which a plan is reviewed: from its first day, every so many months; the last span ends with the plan.
 *
 * @param plan the days the plan covers
 * @param months how long a span is
 */
public record Cadence(Period plan, int months) {
    /** A span of no length would never end. */
    public Cadence {
        if (months < 1) {
            throw Refusal.invalid("plan.cadence");
        }
    }

    /** A unit that meets every fortnight has a meeting to write it and one to accept it. */
    private static final int LOCAL_DAYS = 21;

    /** Each level above waits for the reviews of the level below, and a fortnight more. */
    private static final int STEP_DAYS = 14;

    /** The spans that have begun by this day, the oldest first. */
    public List<Period> begunBy(LocalDate day) {
        var spans = new ArrayList<Period>();
        for (int i = 0; ; i++) {
            // counted from the first day, since adding months to the 31st one by one would drift
            var from = plan.from().plusMonths((long) i * months);
            if (!from.isBefore(plan.to()) || from.isAfter(day)) {
                return spans;
            }
            var to = plan.from().plusMonths((long) (i + 1) * months);
            spans.add(new Period(from, to.isBefore(plan.to()) ? to : plan.to()));
        }
    }

    /** The span that begins on this day, if it has begun by {@code today}. */
    public Optional<Period> begun(LocalDate from, LocalDate today) {
        return begunBy(today).stream().filter(span -> span.from().equals(from)).findFirst();
    }

    /** The last day on which the review of a span is in time; later the higher the unit stands. */
    public static LocalDate due(Period span, Level level) {
        int above = Level.LOCAL.ordinal() - level.ordinal();
        return span.to().plusDays(LOCAL_DAYS + (long) above * STEP_DAYS);
    }
}
