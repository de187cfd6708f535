package org.throughline.summation;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * That a unit owes a finding an answer.
 *
 * @param dueOn the last day on which the answer is in time
 * @param answeredOn the day on which its answer took effect
 */
public record Due(FindingId finding, UnitId unit, LocalDate sinceOn, LocalDate dueOn, Optional<LocalDate> answeredOn) {
    /** How long a unit has for what comes to it. */
    public static final int DAYS = 30;

    /** How long there is until the next draft answers what has come all the way up. */
    public static final int DRAFT_DAYS = 90;

    /** Where a debt stands. */
    public enum Debt {
        OWED,
        ANSWERED,
        /** The day passed without an answer, for good; an answer that came later stands beside it. */
        UNANSWERED
    }

    /** As of this day. */
    public Debt debt(LocalDate today) {
        boolean inTime = answeredOn.map(day -> !day.isAfter(dueOn)).orElse(false);
        if (inTime) {
            return Debt.ANSWERED;
        }
        return today.isAfter(dueOn) || answeredOn.isPresent() ? Debt.UNANSWERED : Debt.OWED;
    }

    /** Whether it still waits for an answer, in time or not. */
    public boolean waits() {
        return answeredOn.isEmpty();
    }
}
