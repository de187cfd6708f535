package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * A seat that someone is to be given.
 *
 * @param unit for which they sit, if for one
 * @param weight of their vote, 1 at least
 * @param alternateFor whom an alternate stands in for; only alternates do
 * @param from its first day; today when empty
 * @param until the first day after it; without an end when empty
 */
public record NewSeat(
        MemberId member,
        Optional<UnitId> unit,
        SeatKind kind,
        long weight,
        Optional<MemberId> alternateFor,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** @throws Refusal {@code seat.weight}, {@code seat.stands_for}, {@code period.reversed} */
    Seat in(BodyId body, Member holder, LocalDate today) {
        var begins = from.orElse(today);
        if (weight < 1) {
            throw Refusal.invalid("seat.weight", weight);
        }
        if (alternateFor.isPresent() != (kind == SeatKind.ALTERNATE)) {
            throw Refusal.invalid("seat.stands_for");
        }
        if (until.isPresent() && !until.get().isAfter(begins)) {
            throw Refusal.invalid("period.reversed", begins, until.get());
        }
        return new Seat(body, member, holder.name(), unit, kind, weight, alternateFor, begins, until);
    }
}
