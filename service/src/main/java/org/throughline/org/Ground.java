package org.throughline.org;

import java.util.Set;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

/**
 * What offices and seats stand on: the units someone belongs to, with all above them. Whoever moves away keeps what is held
 * above both, and loses the rest; observers need not belong.
 */
record Ground(Set<UnitId> belongsTo) {

    /** Whether the office can go on being held. */
    boolean bears(Role role) {
        return belongsTo.contains(role.unit()) || role.office() == Office.OBSERVER && !belongsTo.isEmpty();
    }

    /** Whether the seat can go on being held; {@code body} is where it stands. */
    boolean bears(Seat seat, Body body) {
        if (seat.kind() == SeatKind.OBSERVER) {
            return !belongsTo.isEmpty();
        }
        return belongsTo.contains(body.unit())
                && seat.unit().map(belongsTo::contains).orElse(true);
    }
}
