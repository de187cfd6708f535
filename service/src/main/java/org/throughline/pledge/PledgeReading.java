package org.throughline.pledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.plan.Indicator;
import org.throughline.plan.Plan;
import org.throughline.plan.Provision;

/**
 * What one page is made of, read once.
 *
 * @param gone whether the text that counts has the objective no more, so that nobody speaks of it
 * @param decisions those that words rest on and the reader may read
 */
record PledgeReading(
        Tx tx,
        Plan plan,
        Provision objective,
        boolean gone,
        Optional<Indicator> indicator,
        int decimals,
        Map<UnitId, Unit> parties,
        Map<UnitId, Bargain> said,
        Map<UnitId, Uptake> uptakes,
        TakenOn taken,
        Map<UnitId, String> below,
        Map<BallotId, Decision> decisions,
        Map<MemberId, String> names) {

    Bargain with(UnitId unit) {
        return said.getOrDefault(unit, Bargain.NOTHING);
    }

    /** What a word of the unit rests on. */
    Grounds grounds(Optional<BallotId> ballot) {
        return Grounds.of(ballot, decisions);
    }

    BigDecimal shown(long num) {
        return BigDecimal.valueOf(num, decimals);
    }

    /** What is agreed with all of them. */
    long settled() {
        return said.values().stream()
                .flatMap(one -> one.settled().stream())
                .flatMap(word -> word.num().stream())
                .reduce(0L, Math::addExact);
    }

    /** The same, and what those with whom nothing is agreed set themselves. */
    long together() {
        return indicator.map(one -> taken.of(one.id())).orElse(0L);
    }

    /** What the unit set itself in its own plan. */
    Optional<Long> own(UnitId unit) {
        return taken.own().stream()
                .filter(one ->
                        one.unit().equals(unit) && indicator.map(Indicator::id).equals(Optional.of(one.indicator())))
                .map(TakenOn.Own::num)
                .reduce(Math::addExact);
    }
}
