package org.throughline.succession;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.UnitId;
import org.throughline.org.Organisations;
import org.throughline.plan.ProvisionId;

/**
 * Passes on what a unit that ends has taken on of objectives above: what is agreed is added to what the successor agreed to,
 * and nothing of it is left with the unit; what is only asked or offered goes on with the successor where that has not spoken.
 */
final class PassingPledges {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String DECLINED = "DECLINED";

    private final Work work;

    PassingPledges(Work work) {
        this.work = work;
    }

    /** To be called before the plans are handed over: a pledge goes with the plan that serves its objective. */
    void pass(Tx tx, UnitId unit, Closing closing) {
        for (var last : tx.dao(PledgeHandover.class).of(unit)) {
            var heir = heir(tx, unit, closing, last.objective());
            if (last.settled().isPresent() && last.settled().get() != 0) {
                settled(tx, unit, heir, last, closing);
            } else if (!last.said().equals(DECLINED)
                    && tx.dao(PledgeHandover.class).words(last.objective(), heir) == 0) {
                say(tx, heir, last, last.said(), Optional.empty(), closing);
                say(tx, unit, last, DECLINED, Optional.empty(), closing);
            }
        }
    }

    private void settled(Tx tx, UnitId unit, UnitId heir, PledgeHandover.Last last, Closing closing) {
        long already = tx.dao(PledgeHandover.class).of(heir).stream()
                .filter(one -> one.objective().equals(last.objective()))
                .flatMap(one -> one.settled().stream())
                .findFirst()
                .orElse(0L);
        long together = Math.addExact(already, last.settled().orElseThrow());
        say(tx, heir, last, ACCEPTED, Optional.of(together), closing);
        say(tx, unit, last, ACCEPTED, Optional.of(0L), closing);
        tx.journal(
                "pledge.pass",
                "provision:" + last.objective().text(),
                Map.of(
                        "unit",
                        List.of(unit.text(), heir.text()),
                        "amount",
                        last.settled().get()));
    }

    private UnitId heir(Tx tx, UnitId unit, Closing closing, ProvisionId objective) {
        var named = closing.pledges().get(objective);
        if (named != null) {
            return named;
        }
        return tx.dao(PledgeHandover.class).serving(unit, objective).stream()
                .findFirst()
                .map(plan -> closing.plans().getOrDefault(plan, closing.first()))
                .orElse(closing.first());
    }

    private void say(Tx tx, UnitId unit, PledgeHandover.Last last, String said, Optional<Long> num, Closing closing) {
        var dao = tx.dao(PledgeHandover.class);
        dao.say(
                work.newId(),
                last.objective(),
                unit,
                dao.words(last.objective(), unit) + 1,
                said,
                last.above(),
                last.indicator(),
                num,
                closing.decision().strip(),
                tx.actor().member(),
                Organisations.today(tx),
                tx.now());
    }
}
