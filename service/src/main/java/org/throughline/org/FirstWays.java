package org.throughline.org;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * Whom the actor may hand a first way in, by a code or a password: the keepers of a member's home unit do, or of one above it. Of
 * who holds offices, or is set to, those of each office's unit or of one above it, since whoever hands out a way in could go it
 * themselves.
 */
public final class FirstWays {

    /** Who has their home in this very unit and has no password, by name, as far as the actor may let them in. */
    public List<Membership> outside(Tx tx, UnitId unit) {
        if (!reaches(tx, unit)) {
            return List.of();
        }
        var today = Organisations.today(tx);
        var reached = new HashMap<UnitId, Boolean>();
        var others = tx.dao(RoleDao.class).outside(unit, today).stream()
                .filter(role -> !reached.computeIfAbsent(role.unit(), of -> reaches(tx, of)))
                .map(Role::member)
                .collect(Collectors.toSet());
        return tx.dao(MemberDao.class).withoutPassword(unit, today).stream()
                .filter(at -> !others.contains(at.member()))
                .toList();
    }

    /** Whether the actor may let this member in; whether they have a password is not asked. */
    public boolean allows(Tx tx, MemberId id) {
        var today = Organisations.today(tx);
        return tx.dao(MemberDao.class).of(id, today).stream().anyMatch(at -> at.home() && reaches(tx, at.unit()))
                && tx.dao(RoleDao.class).since(id, today).stream().allMatch(role -> reaches(tx, role.unit()));
    }

    private static boolean reaches(Tx tx, UnitId unit) {
        return Keeping.allows(tx, tx.actor(), unit)
                || tx.dao(UnitDao.class).above(unit).stream()
                        .anyMatch(above -> tx.actor().keeps(above.id()));
    }
}
