package org.throughline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.kernel.Period;

/**
 * A report that exists as soon as its period opens, written or not.
 *
 * @param due the last day on which it is in time
 * @param late whether that day is past and it is not in, or came in after it
 */
public record Expected(Period period, LocalDate due, ExpectedState state, boolean late) {

    /**
     * What has been handed in.
     *
     * @param submittedOn in the unit's zone
     */
    public record Filed(ReviewState state, boolean nil, Optional<LocalDate> submittedOn) {}

    /** As things stand on {@code today}, given what was filed. */
    public static Expected of(Period period, LocalDate due, LocalDate today, Optional<Filed> filed) {
        return of(period, due, today, filed, Optional.empty());
    }

    /**
     * The same where the unit may have been excused or be inactive. What it reported all the same counts; what it only began to write
     * is not waited for.
     */
    public static Expected of(
            Period period, LocalDate due, LocalDate today, Optional<Filed> filed, Optional<ExpectedState> excused) {
        var state = filed.filter(f -> !f.state().isOpen() || excused.isEmpty())
                .map(f -> state(due, f))
                .or(() -> excused)
                .orElseGet(() -> unfiled(period, due, today));
        boolean late = switch (state) {
            case IN, NIL, EXCUSED, INACTIVE -> false;
            case IN_LATE, MISSED -> true;
            default -> today.isAfter(due);
        };
        return new Expected(period, due, state, late);
    }

    private static ExpectedState state(LocalDate due, Filed filed) {
        if (filed.state().isOpen()) {
            return ExpectedState.IN_DRAFT;
        }
        if (filed.nil()) {
            return ExpectedState.NIL;
        }
        boolean inTime = filed.submittedOn().map(day -> !day.isAfter(due)).orElse(true);
        return inTime ? ExpectedState.IN : ExpectedState.IN_LATE;
    }

    private static ExpectedState unfiled(Period period, LocalDate due, LocalDate today) {
        if (today.isBefore(period.to())) {
            return ExpectedState.NOT_YET_DUE;
        }
        return today.isAfter(due) ? ExpectedState.MISSED : ExpectedState.OPEN;
    }

    /** Days left until it is due; negative once that is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
