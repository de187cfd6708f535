package org.throughline.election;

import java.util.List;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.org.Delegations;
import org.throughline.org.Units;

/** Who stands for the same, and so is put to the vote together. */
final class Slates {
    private final Units units;
    private final Delegations delegations;

    Slates(Units units, Delegations delegations) {
        this.units = units;
        this.delegations = delegations;
    }

    /**
     * Those who are put to the vote with this one: whoever is proposed for the same office that one alone holds, or for the
     * same places.
     */
    Slate of(Tx tx, Election election) {
        var all = tx.dao(ElectionDao.class).waiting(election.unit()).stream()
                .filter(other -> other.id().equals(election.id()) || other.isAgainst(election))
                .toList();
        if (all.size() <= 1) {
            return new Slate(List.of(election), 0);
        }
        var today = units.get(tx, election.unit()).today(tx.now());
        int places = election.delegation()
                .map(id -> Math.max(1, delegations.left(tx, delegations.get(tx, id), today)))
                .orElse(1);
        return new Slate(all, places);
    }

    /**
     * The same, and none of them can be taken back until this unit of work ends. They are held as they were proposed, one after
     * the other, so that no two who do this wait for each other.
     *
     * @throws Refusal {@code election.over}, {@code election.at_vote}; {@code election.others} where another was taken back meanwhile
     */
    Slate held(Tx tx, Election election) {
        var slate = of(tx, election);
        var dao = tx.dao(ElectionDao.class);
        for (var each : slate.all()) {
            if (dao.holdWaiting(each.id()) == 0) {
                var now = dao.find(election.id()).orElseThrow(Refusal::unknown);
                now.requireOpen();
                throw Refusal.because("election.others", of(tx, now).all().size());
            }
        }
        return slate;
    }
}
