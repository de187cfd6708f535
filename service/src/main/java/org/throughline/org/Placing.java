package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

/** Gives offices inside a unit of work under way, as a table brings them; the keepers of each unit may. */
public final class Placing {
    private final Members members;

    public Placing(Members members) {
        this.members = members;
    }

    /** Refuses whoever does not keep the unit. @throws org.throughline.kernel.Refusal {@code unit.keepers_only} */
    public void require(Tx tx, Unit unit) {
        Keeping.require(tx, tx.actor(), unit.id());
    }

    /** As {@link Members#appoint}. @throws Refusal as that */
    public void appoint(Tx tx, UnitId unit, MemberId member, Office office, LocalDate from, Optional<LocalDate> until) {
        Keeping.require(tx, tx.actor(), unit);
        members.appoint(tx, unit, member, office, from, until);
    }
}
