package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** A row of memberships as it stands in the table. */
public record SpellRow(
        MemberId member,
        String name,
        UnitId unit,
        Standing standing,
        boolean home,
        Optional<LocalDate> goodUntil,
        LocalDate fromOn,
        Optional<LocalDate> toOn) {

    Membership membership() {
        return new Membership(member, name, unit, standing, home, goodUntil, fromOn);
    }

    Spell spell() {
        return new Spell(membership(), toOn);
    }
}
