package org.throughline.org;

import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/**
 * Who keeps a unit's people and bodies in order: its own chair, deputy or secretary. While it has none, as just after its
 * founding, those of the nearest unit above that has one do it for them. Its plans nobody keeps for them.
 */
final class Keeping {
    private Keeping() {}

    /** @throws Refusal unknown to those outside the organisation, {@code unit.keepers_only} to its members */
    static void require(Tx tx, Actor actor, UnitId unit) {
        if (!allows(tx, actor, unit)) {
            throw actor.isPerson() ? Refusal.denied("unit.keepers_only") : Refusal.signIn();
        }
    }

    static boolean allows(Tx tx, Actor actor, UnitId unit) {
        return actor.keeps(unit) || nearestWithKeepers(tx, unit, actor);
    }

    /** Since when the unit has been without chair, deputy and secretary. */
    static Vacancy vacancy(Tx tx, UnitId unit) {
        var roles = tx.dao(RoleDao.class);
        var today = Organisations.today(tx);
        var last = roles.keptUntil(unit, today);
        if (roles.keepers(unit, today) > 0) {
            return new Vacancy(Optional.empty(), true);
        }
        return new Vacancy(last.or(() -> tx.dao(UnitDao.class).since(unit)), last.isPresent());
    }

    private static boolean nearestWithKeepers(Tx tx, UnitId unit, Actor actor) {
        var roles = tx.dao(RoleDao.class);
        var today = Organisations.today(tx);
        if (roles.keepers(unit, today) > 0) {
            return false;
        }
        for (var above : tx.dao(UnitDao.class).above(unit)) {
            if (actor.keeps(above.id())) {
                return true;
            }
            if (roles.keepers(above.id(), today) > 0) {
                return false;
            }
        }
        return false;
    }
}
