package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * That someone sits in a body.
 *
 * @param name the member's
 * @param unit for which they sit, if for one
 * @param alternateFor the member for whom an alternate stands in
 * @param toOn the first day after it; none for a seat without an end
 */
public record Seat(
        BodyId body,
        MemberId member,
        String name,
        Optional<UnitId> unit,
        SeatKind kind,
        long weight,
        Optional<MemberId> alternateFor,
        LocalDate fromOn,
        Optional<LocalDate> toOn) {}
