package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;

/**
 * That members, or units below, want a body called together.
 *
 * @param name the mover's
 * @param matter what is to be spoken of
 * @param reachedOn the day on which enough stood behind it; from then on the mover convenes the body, for a time
 */
public record Requisition(
        RequisitionId id,
        BodyId body,
        MemberId mover,
        String name,
        String matter,
        Instant madeAt,
        Optional<LocalDate> reachedOn,
        Optional<Instant> withdrawnAt) {
    /** For how many days from the one on which enough stood behind it, that one too, the mover convenes. */
    public static final int DAYS = 60;

    /** Whether more can stand behind it. */
    public boolean open() {
        return reachedOn.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Whether its mover convenes the body on that day. */
    public boolean calls(LocalDate day) {
        return withdrawnAt.isEmpty()
                && reachedOn
                        .filter(on -> !day.isBefore(on) && day.isBefore(on.plusDays(DAYS)))
                        .isPresent();
    }
}
