package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;

/**
 * A report that need not be given, and why.
 *
 * @param lasting the unit is inactive: nor need those after it
 */
public record Excuse(PlanId plan, LocalDate periodFrom, String reason, MemberId member, Instant at, boolean lasting) {

    /** How a report that it covers stands. */
    ExpectedState state() {
        return lasting ? ExpectedState.INACTIVE : ExpectedState.EXCUSED;
    }
}
